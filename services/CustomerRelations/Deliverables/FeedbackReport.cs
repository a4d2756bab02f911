using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>The customer feedback report (客户反馈报告): what customers said, how complaints were served, who was not visited, what is done
/// about it. It quotes only who agreed: words may name people.</summary>
internal sealed class FeedbackReport : Deliverable
{
    public override DeliverableKind Kind => CustomerKinds.FeedbackReport;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var range = new Days(reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        var before = new Days(reading.Company.Calendar.Start(period.Previous), range.From);
        var complaints = await reading.Queries.Query<Complaint>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var feedback = await reading.Queries.Query<CustomerFeedback>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var accounts = await reading.Queries.Query<KeyAccount>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var plans = await reading.Queries.Query<ImprovementPlan>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var isOver = range.Until <= reading.Today;
        var visitsOn = isOver ? range.Until.AddDays(-1) : reading.Today;
        var complained = complaints.Where(item => range.Has(item.Received.ReceivedOn)).OrderBy(item => item.Id, StringComparer.Ordinal)
            .ToList();
        var said = feedback.Where(item => range.Has(item.Received.ReceivedOn)).ToList();
        var words = Words(complained, said);
        new FeedbackReportText(document, new FeedbackFacts(
            period, range.From, range.Until, reading.Now, visitsOn,
            [.. said.Select(item => item.Received)], feedback.Count(item => before.Has(item.Received.ReceivedOn)),
            complained, complaints.Count(item => before.Has(item.Received.ReceivedOn)),
            [.. accounts.OrderBy(account => account.Customer, StringComparer.Ordinal)],
            await CompanyFacts.EmployeeNamesAsync(reading.Connection, cancellation),
            [.. plans.Where(plan => plan.Conclusion is null).OrderBy(plan => plan.Id, StringComparer.Ordinal)],
            (await reading.Work.HoursAsync(cancellation)).State,
            (await reading.Work.StandardAsync(cancellation)).State.InForce,
            isOver, await EffectsAsync(reading, scope.Team, range, cancellation), words,
            complained.Count(item => IsThere(item.Text)) + said.Count(item => IsThere(item.Text)) - words.Count)).Write();
    }

    private static async Task<IReadOnlyList<ThemeEffect>> EffectsAsync(
        DeliverableReading reading, string team, Days range, CancellationToken cancellation)
    {
        var surveys = await reading.Queries.Query<SurveySummary>().InTeams(reading.Caller, team).ToListAsync(cancellation);
        return ThemeEffect.Of(await reading.Queries.AnswersOfAsync(
            surveys.Select(survey => survey.Result).OfType<SurveyClosed>().Where(result => range.Has(result.ClosedOn)), cancellation));
    }

    private static IReadOnlyList<CustomerWords> Words(IEnumerable<Complaint> complaints, IEnumerable<CustomerFeedback> feedback) =>
    [
        .. complaints.Where(item => item.MayBeQuoted && IsThere(item.Text)).Select(item => new CustomerWords(item.Customer,
                item.Received.Category, item.Received.Severity, item.Received.ReceivedOn, item.Text))
            .Concat(feedback.Where(item => item.MayBeQuoted && IsThere(item.Text)).Select(item => new CustomerWords(item.Received.Customer,
                item.Received.Category, item.Received.Severity, item.Received.ReceivedOn, item.Text)))
            .OrderBy(words => words.On).ThenBy(words => words.Text, StringComparer.Ordinal),
    ];

    private static bool IsThere(PersonalText words) => words.Text is not ("" or PersonalText.Erased);

    private readonly record struct Days(DateOnly From, DateOnly Until)
    {
        public bool Has(DateOnly day) => day >= From && day < Until;
    }
}
