namespace SalesPlatform.CustomerRelations.Improvements;

internal static class ImprovementReplies
{
    public static Wire.ImprovementReply Of(ImprovementPlan plan, long version) => new()
    {
        Plan = plan.Opened.Plan.ToString(),
        Team = plan.Team,
        Status = StatusOf(plan.Status),
        BaselineSurvey = plan.Opened.BaselineSurvey.ToString(),
        BaselineCsat = plan.Opened.BaselineCsat.ToExact(),
        MainIssue = plan.Issue?.Category ?? "",
        FromComplaints = plan.Issue?.FromComplaints ?? false,
        StandardVersion = plan.StandardVersion,
        Measures = { plan.Measures.Select(item => new Wire.Measure { What = item.What, Owner = item.Owner, DueOn = item.DueOn.ToDate() }) },
        Goal = plan.Goal?.ToExact(),
        TrainedOn = plan.TrainedOn?.ToDate(),
        TrainingTopic = plan.Training?.Topic ?? "",
        Participants = { plan.Training?.Participants ?? [] },
        FollowUps = { plan.FollowUps.Select(item => new Wire.FollowUp { On = item.On.ToDate(), Finding = item.Finding }) },
        Resurvey = plan.Conclusion?.Resurvey.ToString() ?? "",
        Csat = plan.Conclusion?.Csat.ToExact(),
        ChangePoints = plan.Conclusion?.ChangePoints.ToExact(),
        ChangePercent = plan.Conclusion?.ChangePercent?.ToExact(),
        Version = version,
    };

    private static string StatusOf(ImprovementStatus status) => status switch
    {
        ImprovementStatus.Opened => "opened",
        ImprovementStatus.IssueChosen => "issue-chosen",
        ImprovementStatus.MeasuresAgreed => "measures-agreed",
        ImprovementStatus.Trained => "trained",
        ImprovementStatus.Effective => "effective",
        ImprovementStatus.NotEffective => "not-effective",
        _ => throw Unexpected.Status(status, "an improvement plan"),
    };
}
