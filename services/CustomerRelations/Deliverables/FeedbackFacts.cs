using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.ServiceStandards;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>What the customer feedback report rests on.</summary>
/// <param name="Until">First day no longer in it.</param>
/// <param name="Now">Instant that open complaints are judged at.</param>
/// <param name="VisitsOn">The day that visits are judged on: today, or the last day of a period that is over.</param>
/// <param name="FeedbackBefore">How many in the period before.</param>
/// <param name="ComplaintsBefore">How many in the period before.</param>
/// <param name="Reps">Names by employee id.</param>
/// <param name="Plans">Improvement plans that are not concluded.</param>
/// <param name="Standard">In force; null where none was agreed.</param>
internal sealed record FeedbackFacts(
    Period Period, DateOnly From, DateOnly Until, DateTimeOffset Now, DateOnly VisitsOn,
    IReadOnlyList<FeedbackReceived> Feedback, int FeedbackBefore, IReadOnlyList<Complaint> Complaints, int ComplaintsBefore,
    IReadOnlyList<KeyAccount> Accounts, IReadOnlyDictionary<string, string> Reps, IReadOnlyList<ImprovementPlan> Plans, BusinessHours Hours,
    ServiceStandardAgreed? Standard);
