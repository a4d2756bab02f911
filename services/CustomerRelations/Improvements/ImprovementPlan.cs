namespace SalesPlatform.CustomerRelations.Improvements;

internal enum ImprovementStatus
{
    Opened,
    IssueChosen,
    MeasuresAgreed,
    Trained,
    Effective,
    NotEffective,
}

/// <summary>改进方案, stream <c>improvement-plan/{id}</c>.</summary>
internal sealed record ImprovementPlan(string Id, ImprovementPlanOpened Opened, DateTimeOffset OpenedAt, ImprovementStatus Status) : IListed
{
    public string Team => Opened.Team;

    public ImprovementIssueChosen? Issue { get; init; }

    public int StandardVersion { get; init; }

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Relative rise to reach.</summary>
    public decimal? Goal { get; init; }

    public DateOnly? TrainedOn { get; init; }

    public ImprovementTrainingKept? Training { get; init; }

    public IReadOnlyList<ImprovementFollowedUp> FollowUps { get; init; } = [];

    public ImprovementConcluded? Conclusion { get; init; }

    public static Fold<ImprovementPlan> Fold { get; } = new Fold<ImprovementPlan>("improvement-plan")
        .Begins<ImprovementPlanOpened>((_, opened, e) =>
            new ImprovementPlan(e.Stream, opened, e.RecordedAt, ImprovementStatus.Opened))
        .On<ImprovementIssueChosen>((plan, chosen) => plan with { Issue = chosen, Status = ImprovementStatus.IssueChosen })
        .On<ImprovementMeasuresAgreed>((plan, agreed) =>
            plan with { StandardVersion = agreed.StandardVersion, Status = ImprovementStatus.MeasuresAgreed })
        .On<ImprovementMeasuresKept>((plan, kept) => plan with { Measures = kept.Measures, Goal = kept.Goal })
        .On<ImprovementStaffTrained>((plan, trained) =>
            plan with { TrainedOn = trained.TrainedOn, Status = ImprovementStatus.Trained })
        .On<ImprovementTrainingKept>((plan, kept) => plan with { Training = kept })
        .On<ImprovementFollowedUp>((plan, followed) => plan with { FollowUps = [.. plan.FollowUps, followed] })
        .On<ImprovementConcluded>((plan, concluded) => plan with
        {
            Conclusion = concluded,
            Status = concluded.Effective ? ImprovementStatus.Effective : ImprovementStatus.NotEffective,
        });
}
