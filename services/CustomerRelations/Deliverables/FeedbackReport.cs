using Marten;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.Deliverables;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>The customer feedback report (客户反馈报告): what customers said, how complaints were served, who was not visited, what is done
/// about it. Nobody's words are quoted: they may name people.</summary>
internal sealed class FeedbackReport : Deliverable
{
    public override DeliverableKind Kind => CustomerKinds.FeedbackReport;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var (from, until) = (reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        var before = (From: reading.Company.Calendar.Start(period.Previous), Until: from);
        var complaints = await reading.Queries.Query<Complaint>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var feedback = await reading.Queries.Query<CustomerFeedback>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var accounts = await reading.Queries.Query<KeyAccount>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var plans = await reading.Queries.Query<ImprovementPlan>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var visitsOn = until <= reading.Today ? until.AddDays(-1) : reading.Today;
        new FeedbackReportText(document, new FeedbackFacts(
            period, from, until, reading.Now, visitsOn,
            [.. feedback.Where(item => item.Received.ReceivedOn >= from && item.Received.ReceivedOn < until).Select(item => item.Received)],
            feedback.Count(item => item.Received.ReceivedOn >= before.From && item.Received.ReceivedOn < before.Until),
            [.. complaints.Where(item => item.Received.ReceivedOn >= from && item.Received.ReceivedOn < until)
                .OrderBy(item => item.Id, StringComparer.Ordinal)],
            complaints.Count(item => item.Received.ReceivedOn >= before.From && item.Received.ReceivedOn < before.Until),
            [.. accounts.Where(account => account.Since <= visitsOn && !(account.EndedOn <= visitsOn))
                .OrderBy(account => account.Customer, StringComparer.Ordinal)],
            await CompanyFacts.EmployeeNamesAsync(reading.Connection, cancellation),
            [.. plans.Where(plan => plan.Conclusion is null).OrderBy(plan => plan.Id, StringComparer.Ordinal)],
            (await reading.Work.HoursAsync(cancellation)).State,
            (await reading.Work.StandardAsync(cancellation)).State.InForce)).Write();
    }
}
