using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Criteria;

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
        var criteria = (await reading.Work.CriteriaAsync(new CriteriaId(scope.Team, quarter.InYear), cancellation)).InForce;
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
            await reading.Queries.AppraisalsAsync(scope.Team, quarter, cancellation),
            await reading.Queries.AppraisalsAsync(scope.Team, quarter.Previous, cancellation), roster, scope.Team, from, until);
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
            var appraisal = await reading.Work.AppraisalAsync(new AppraisalId(member.Employee, quarter), cancellation);
            if (appraisal.Found is { } content)
                results.Add(member.Employee, AppraisalScore.Of(content));
        }

        return results;
    }

    private static async Task<AppraisalContent?> PersonAsync(
        DeliverableReading reading, DeliverableScope scope, Period quarter, bool isIssue, CancellationToken cancellation)
    {
        var id = new AppraisalId(scope.Subject, quarter);
        var content = (await reading.Work.AppraisalAsync(id, cancellation)).Found;
        if (content is not null && content.Planned.Team != scope.Team)
            throw DomainException.NoneFound("appraisal", $"Team '{scope.Team}' has no appraisal '{id}'.");
        if (isIssue && content?.Final is null)
            throw DomainException.Rule("appraisal-not-final", $"The appraisal {id} is not final: its report is issued once it is.");
        return content?.SeenBy(reading.Caller.IsPerson(scope.Subject));
    }
}
