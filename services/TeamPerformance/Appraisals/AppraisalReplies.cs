namespace SalesPlatform.TeamPerformance.Appraisals;

internal static class AppraisalReplies
{
    public static Wire.AppraisalReply Of(AppraisalContent content, long version, bool isPerson)
    {
        var planned = content.Planned;
        var seen = content.SeenBy(isPerson);
        var result = AppraisalScore.Of(seen);
        return new Wire.AppraisalReply
        {
            Employee = planned.Employee,
            Team = planned.Team,
            Quarter = planned.Quarter,
            StartsOn = planned.StartsOn.ToDate(),
            EndsBefore = planned.EndsBefore.ToDate(),
            Status = content.Status,
            CriteriaRevision = planned.CriteriaRevision,
            Components = { result.Components.Select(Component) },
            Goals = { result.Goals.Select(Goal) },
            HasSelfReview = seen.Self is not null,
            SelfScore = seen.Self?.Score?.ToExact(),
            SelfComment = seen.Self?.Comment.Text ?? "",
            ReviewedBy = seen.Reviewed?.ReviewedBy ?? "",
            Feedback = seen.Reviewed?.Feedback.Text ?? "",
            Improvement = seen.Reviewed?.Improvement.Text ?? "",
            // What the person has said of themselves is no score of the appraisal yet.
            Score = seen.Reviewed is null ? null : result.Score?.ToExact(),
            Absent = { result.AbsentComponents.Concat(result.AbsentGoals) },
            Acknowledgement = seen.Acknowledged?.Comment.Text ?? "",
            Dispute = seen.Disputed?.Reason.Text ?? "",
            Resolution = seen.Resolved?.Resolution.Text ?? "",
            ResolvedBy = seen.Resolved?.ResolvedBy ?? "",
            ResolvedWith = seen.Resolved?.WithManager ?? "",
            Version = version,
        };
    }

    public static Wire.AppraisalStanding Of(AppraisalView view) => new()
    {
        Employee = view.Employee,
        Status = view.Status,
        Score = view.Score?.ToExact(),
        Absent = { view.Absent },
    };

    public static Wire.AppraisalSummaryReply Of(AppraisalSummary summary, string team, Period quarter, bool withPeople)
    {
        var reply = new Wire.AppraisalSummaryReply
        {
            Team = team,
            Quarter = $"{quarter}",
            PreviousQuarter = $"{quarter.Previous}",
            TeamScores = Of(summary.Team),
            MatchedCohort = Of(summary.MatchedCohort),
            MeanByDays = summary.MeanByDays?.ToExact(),
            MembersTotal = summary.Members.Count,
            FinalTotal = summary.Team.People,
        };
        if (withPeople)
            reply.Members.Add(summary.Members.Select(Of));
        return reply;
    }

    private static Wire.ScoreComparison Of(ScoreComparison scores) => new()
    {
        People = scores.People,
        Mean = scores.Mean?.ToExact(),
        PeopleBefore = scores.PeopleBefore,
        MeanBefore = scores.MeanBefore?.ToExact(),
        Uplift = scores.Uplift?.ToExact(),
    };

    private static Wire.AppraisedMember Of(AppraisedMember member) => new()
    {
        Employee = member.Employee,
        Name = member.Name,
        Days = member.Days,
        Status = member.Now?.Status ?? "none",
        Score = member.Now?.Score?.ToExact(),
        PreviousScore = member.ScoreBefore?.ToExact(),
        Absent = { member.Now?.Absent ?? [] },
    };

    private static Wire.AppraisedComponent Component(WeightedPart part) =>
        new() { Component = part.Name, Weight = part.Weight.ToExact(), Score = part.Score?.ToExact() };

    private static Wire.AppraisalGoal Goal(WeightedPart part) =>
        new() { Goal = part.Name, Weight = part.Weight.ToExact(), Score = part.Score?.ToExact() };
}
