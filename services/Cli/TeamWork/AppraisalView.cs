using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.TeamWork;

/// <summary>Appraisals as people read them.</summary>
internal static class AppraisalView
{
    public static void Print(IAnsiConsole console, AppraisalReply appraisal)
    {
        console.Pairs(
        [
            ("Appraisal", $"{appraisal.Employee}, {appraisal.Quarter} ({Code(appraisal.Status)})"), ("Team", appraisal.Team),
            ("Score", Formats.Mean(appraisal.Score)), ("Absent", Formats.Text(string.Join(", ", appraisal.Absent))),
            ("Self-review", appraisal.HasSelfReview
                ? $"{Formats.Number(appraisal.SelfScore)} {appraisal.SelfComment}".TrimEnd() : Formats.Unknown),
            ("Reviewed by", Formats.Text(appraisal.ReviewedBy)), ("Feedback", Formats.Text(appraisal.Feedback)),
            ("Improvement", Formats.Text(appraisal.Improvement)), ("Acknowledgement", Formats.Text(appraisal.Acknowledgement)),
            .. appraisal.Dispute.Length == 0 ? [] : new[] { ("Dispute", appraisal.Dispute) },
            .. appraisal.Resolution.Length == 0 ? []
                : new[] { ("Resolution", Say($"{appraisal.Resolution} ({appraisal.ResolvedBy} with {appraisal.ResolvedWith})")) },
        ]);
        var table = Tables.Of("Part", ">Weight %", ">Score");
        foreach (var component in appraisal.Components)
            table.Row(component.Component, Formats.Number(component.Weight), Formats.Number(component.Score));
        foreach (var goal in appraisal.Goals)
            table.Row($"- {goal.Goal}", Formats.Number(goal.Weight), Formats.Number(goal.Score));
        console.Write(table);
    }

    public static void Print(IAnsiConsole console, AppraisalSummaryReply summary)
    {
        console.Pairs(
            ("Appraisals", Say($"team {summary.Team}, {summary.Quarter}: {summary.FinalTotal} of {summary.MembersTotal} final")),
            ("Team", Comparison(summary.TeamScores)), ("Matched cohort", Comparison(summary.MatchedCohort)),
            ("Mean by days", Formats.Mean(summary.MeanByDays)));
        var table = Tables.Of("Person", "Name", ">Days", "Status", ">Score", $">{summary.PreviousQuarter}", "Absent");
        foreach (var member in summary.Members)
        {
            table.Row(member.Employee, member.Name, $"{member.Days}", member.Status, Formats.Mean(member.Score),
                Formats.Mean(member.PreviousScore),
                string.Join(", ", member.Absent));
        }

        console.Write(table);
    }

    private static string Comparison(ScoreComparison? scores) => scores is null ? Formats.Unknown
        : Say($"mean {Formats.Mean(scores.Mean)} of {scores.People}, before "
            + $"{Formats.Mean(scores.MeanBefore)} of {scores.PeopleBefore}, uplift {Formats.PercentChange(Wire.Exact(scores.Uplift))}");
}
