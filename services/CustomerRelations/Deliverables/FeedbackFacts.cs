using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Reports;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>What the customer feedback report rests on.</summary>
/// <param name="Until">First day no longer in it.</param>
/// <param name="Now">Instant that open complaints are judged at.</param>
/// <param name="VisitsOn">The day that visits are judged on: today, or the last day of a period that is over.</param>
/// <param name="FeedbackBefore">How many in the period before.</param>
/// <param name="ComplaintsBefore">How many in the period before.</param>
/// <param name="Known">Also those that are key accounts no longer.</param>
/// <param name="Reps">Names by employee id.</param>
/// <param name="Plans">Improvement plans that are not concluded.</param>
/// <param name="Standard">In force; null where none was agreed.</param>
/// <param name="IsOver">The period is.</param>
/// <param name="Effects">Of themes on satisfaction, by the surveys that closed in the period.</param>
/// <param name="Words">What customers said and agreed to be quoted with.</param>
/// <param name="Withheld">How many others said something in words that stay in the service.</param>
internal sealed record FeedbackFacts(
    Period Period, DateOnly From, DateOnly Until, DateTimeOffset Now, DateOnly VisitsOn,
    IReadOnlyList<FeedbackReceived> Feedback, int FeedbackBefore, IReadOnlyList<Complaint> Complaints, int ComplaintsBefore,
    IReadOnlyList<KeyAccount> Known, IReadOnlyDictionary<string, string> Reps, IReadOnlyList<ImprovementPlan> Plans, BusinessHours Hours,
    ServiceStandardAgreed? Standard, bool IsOver, IReadOnlyList<ThemeEffect> Effects, IReadOnlyList<CustomerWords> Words, int Withheld)
{
    /// <summary>What goes with the lowest satisfaction first; where nobody can tell, what was named most.</summary>
    public IReadOnlyList<ThemeFigures> Themes { get; } =
    [
        .. Complaints.Select(item => (item.Received.Category, item.Received.Severity, IsComplaint: true))
            .Concat(Feedback.Select(item => (item.Category, item.Severity, IsComplaint: false)))
            .GroupBy(item => item.Category)
            .Select(group => new ThemeFigures(group.Key, group.Count(item => item.IsComplaint), group.Count(item => !item.IsComplaint),
                group.Count(item => item.Severity is Severities.High or Severities.Critical),
                Effects.FirstOrDefault(effect => effect.Category == group.Key)))
            .OrderBy(theme => theme.Effect?.Difference ?? decimal.MaxValue).ThenByDescending(theme => theme.Total)
            .ThenBy(theme => theme.Category, StringComparer.Ordinal),
    ];

    /// <summary>Key accounts on the day that visits are judged by.</summary>
    public IReadOnlyList<KeyAccount> Accounts { get; } =
        [.. Known.Where(account => account.Since <= VisitsOn && !(account.EndedOn <= VisitsOn))];

    public int VisitsDone => Known.SelectMany(account => account.Visits).Count(visit => visit.VisitedOn >= From && visit.VisitedOn < Until);

    public string NameOf(string customer) => Known.FirstOrDefault(account => account.Customer == customer)?.Name ?? customer;

    public ServiceFigures Served(IReadOnlyCollection<Complaint> complaints, Clock clock) =>
        FeedbackFigures.Service(Standings(complaints, clock));

    public IReadOnlyList<ServiceTimeStanding> Standings(IReadOnlyCollection<Complaint> complaints, Clock clock) =>
        FeedbackFigures.Standings(complaints, (item, calendar) => clock == Clock.Response ? item.Response(calendar, Now)
            : item.Resolution(calendar, Now), Hours);
}

internal enum Clock
{
    Response,
    Resolution,
}

internal sealed record ThemeFigures(string Category, int Complaints, int Feedback, int Severe, ThemeEffect? Effect)
{
    public int Total => Complaints + Feedback;
}

internal sealed record CustomerWords(string Customer, string Category, string Severity, DateOnly On, string Text);
