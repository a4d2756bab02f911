using Marten;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Deliverables;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Access;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Criteria;
using SalesPlatform.TeamPerformance.Rosters;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>The appraisal report (绩效评估报告): of a team without a subject, of one person with it. A person's report holds what was said, and
/// is issued only once the appraisal is final.</summary>
internal sealed class AppraisalReport : PersonalDeliverable
{
    public override DeliverableKind Kind => PeopleKinds.AppraisalReport;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var quarter = scope.Period!.Value;
        var year = new CriteriaId(scope.Team, quarter.InYear);
        var criteria = (await reading.Work.LoadAsync(TeamCriteria.Of(year), TeamCriteria.StreamOf(year), null, cancellation)).State.InForce;
        var (from, until) = (reading.Company.Calendar.Start(quarter), reading.Company.Calendar.End(quarter));
        var roster = await reading.Queries.MembersAsync(scope.Team, from, until, cancellation);
        if (scope.Subject.Length > 0)
        {
            var content = await PersonAsync(reading, scope, quarter, document.IsIssue, cancellation);
            var name = roster.FirstOrDefault(entry => entry.Employee == scope.Subject)?.Name ?? scope.Subject;
            document.About(scope.Subject, $"{name} ({scope.Subject})");
            new PersonAppraisalText(document, quarter, content, name).Write();
            return;
        }

        var summary = AppraisalSummary.Of(
            await OfAsync(reading.Queries, scope.Team, quarter, cancellation),
            await OfAsync(reading.Queries, scope.Team, quarter.Previous, cancellation), roster,
            scope.Team, from, until);
        var standard = await KpiStandards.InForceAsync(reading.Queries, KpiStandards.TeamUplift, from, cancellation);
        new TeamAppraisalText(document, quarter, standard, summary, criteria, await ResultsAsync(reading, summary, quarter, cancellation))
            .Write();
    }

    // Whoever reads the team's report reads each person's as well.
    private static async Task<IReadOnlyDictionary<string, AppraisalResult>> ResultsAsync(
        DeliverableReading reading, AppraisalSummary summary, Period quarter, CancellationToken cancellation)
    {
        var results = new Dictionary<string, AppraisalResult>();
        foreach (var member in summary.Members.Where(member => member.Now?.Score is not null))
        {
            var id = new AppraisalId(member.Employee, quarter);
            var state = (await reading.Work.LoadAsync(Appraisal.Of(id), Appraisal.StreamOf(id), null, cancellation)).State;
            if (state is Appraisal.Opened { Content: var content })
                results.Add(member.Employee, AppraisalScore.Of(content));
        }

        return results;
    }

    private static async Task<AppraisalContent?> PersonAsync(
        DeliverableReading reading, DeliverableScope scope, Period quarter, bool isIssue, CancellationToken cancellation)
    {
        var id = new AppraisalId(scope.Subject, quarter);
        var state = (await reading.Work.LoadAsync(Appraisal.Of(id), Appraisal.StreamOf(id), null, cancellation)).State;
        var content = (state as Appraisal.Opened)?.Content;
        if (content is not null && content.Planned.Team != scope.Team)
            throw DomainException.NoneFound("appraisal", $"Team '{scope.Team}' has no appraisal '{id}'.");
        if (isIssue && content?.Final is null)
            throw DomainException.Rule("appraisal-not-final", $"The appraisal {id} is not final: its report is issued once it is.");
        // The person sees the manager's review once it is shared.
        return content is { Shared: null } && reading.Caller.IsPerson(scope.Subject) ? content with { Reviewed = null } : content;
    }

    private static async Task<IReadOnlyList<AppraisalView>> OfAsync(IQuerySession session, string team, Period quarter,
        CancellationToken cancellation)
    {
        var label = $"{quarter}";
        return await session.Query<AppraisalView>().Where(view => view.Team == team && view.Quarter == label).OrderBy(view => view.Employee)
            .ToListAsync(cancellation);
    }
}
