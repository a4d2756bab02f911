using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;

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

/// <summary>改进方案. Lists and decisions rest on the same fold.</summary>
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

    public static ImprovementPlan? After(ImprovementPlan? plan, string stream, DateTimeOffset at, object data) =>
        data is ImprovementPlanOpened opened
        ? new ImprovementPlan(stream, opened, at, ImprovementStatus.Opened)
        : plan?.Changed(data);

    private ImprovementPlan Changed(object data) => data switch
    {
        ImprovementIssueChosen chosen => this with { Issue = chosen, Status = ImprovementStatus.IssueChosen },
        ImprovementMeasuresAgreed agreed =>
            this with { StandardVersion = agreed.StandardVersion, Status = ImprovementStatus.MeasuresAgreed },
        ImprovementMeasuresKept kept => this with { Measures = kept.Measures, Goal = kept.Goal },
        ImprovementStaffTrained trained => this with { TrainedOn = trained.TrainedOn, Status = ImprovementStatus.Trained },
        ImprovementTrainingKept kept => this with { Training = kept },
        ImprovementFollowedUp followed => this with { FollowUps = [.. FollowUps, followed] },
        ImprovementConcluded concluded => this with
        {
            Conclusion = concluded,
            Status = concluded.Effective ? ImprovementStatus.Effective : ImprovementStatus.NotEffective,
        },
        _ => throw Unexpected.Event(data, "an improvement plan"),
    };
}

/// <summary>Stream <c>improvement-plan/{id}</c>.</summary>
internal abstract record ImprovementState
{
    private ImprovementState()
    {
    }

    public sealed record None : ImprovementState;

    public sealed record Known(ImprovementPlan Plan) : ImprovementState;

    public static Aggregate<ImprovementState> Aggregate { get; } = new("improvement-plan", new None(), Evolve);

    public ImprovementPlan RequireFor(CommandContext caller, Guid id)
    {
        var plan = (this as Known)?.Plan ?? throw DomainException.NotFound("improvement-plan", $"{id}");
        caller.RequireTeam(plan.Team);
        return plan;
    }

    private static ImprovementState Evolve(ImprovementState state, RecordedEvent e) =>
        ImprovementPlan.After((state as Known)?.Plan, e.Stream, e.RecordedAt, e.Data) is { } plan ? new Known(plan) : state;
}
