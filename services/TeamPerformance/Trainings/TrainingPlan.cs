using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>Its events side by side, each null while it has not happened.</summary>
internal sealed record TrainingContent(
    string Status, TrainingProposed Proposed, TrainingAgreed? Agreed, TrainingDeclined? Declined, TrainingScheduled? Scheduled,
    TrainingAttended? Attended, TrainingMissed? Missed, TrainingAssessed? Assessed, TrainingEffectReviewed? Effect)
{
    public TrainingCostRecorded? Cost { get; init; }

    public static TrainingContent Of(TrainingProposed proposed) => new("proposed", proposed, null, null, null, null, null, null, null);

    public TrainingContent With(object data) => data switch
    {
        TrainingAgreed agreed => this with { Status = "hr-agreed", Agreed = agreed },
        TrainingDeclined declined => this with { Status = "declined", Declined = declined },
        TrainingScheduled scheduled => this with { Status = "scheduled", Scheduled = scheduled, Missed = null },
        TrainingAttended attended => this with { Status = "attended", Attended = attended },
        TrainingCostRecorded cost => this with { Cost = cost },
        TrainingMissed missed => this with { Status = "absent", Missed = missed },
        TrainingAssessed assessed => this with { Status = "assessed", Assessed = assessed },
        TrainingEffectReviewed effect => this with { Status = "effect-reviewed", Effect = effect },
        _ => this,
    };
}

/// <summary>个性化培训计划: Proposed → HrAgreed | Declined → Scheduled → Attended | Absent → Assessed → EffectReviewed; who was absent is
/// scheduled again.</summary>
internal abstract record TrainingPlan
{
    private TrainingPlan()
    {
    }

    public static Aggregate<TrainingPlan> Of(Guid id) => new("training-plan", new NotProposed(id), Evolve);

    public static string StreamOf(Guid id) => $"training-plan/{id}";

    public TrainingContent Existing => this switch
    {
        Opened opened => opened.Content,
        NotProposed none => throw DomainException.NotFound("training-plan", $"{none.Id}"),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a training plan."),
    };

    private static TrainingPlan Evolve(TrainingPlan state, RecordedEvent e) => (state, e.Data) switch
    {
        (NotProposed, TrainingProposed proposed) => new Proposed(TrainingContent.Of(proposed)),
        (Opened { Content: var content }, TrainingAgreed agreed) => new HrAgreed(content.With(agreed)),
        (Opened { Content: var content }, TrainingDeclined declined) => new Declined(content.With(declined), declined),
        (Opened { Content: var content }, TrainingScheduled scheduled) => new Scheduled(content.With(scheduled), scheduled),
        (Opened { Content: var content }, TrainingAttended attended) => new Attended(content.With(attended), attended),
        (Opened opened, TrainingCostRecorded cost) => opened with { Content = opened.Content.With(cost) },
        (Opened { Content: var content }, TrainingMissed missed) => new Absent(content.With(missed), missed),
        (Opened { Content: var content }, TrainingAssessed assessed) => new Assessed(content.With(assessed), assessed),
        (Opened { Content: var content }, TrainingEffectReviewed effect) => new EffectReviewed(content.With(effect), effect),
        _ => state,
    };

    public sealed record NotProposed(Guid Id) : TrainingPlan;

    public abstract record Opened(TrainingContent Content) : TrainingPlan;

    public sealed record Proposed(TrainingContent Content) : Opened(Content);

    public sealed record HrAgreed(TrainingContent Content) : Opened(Content);

    public sealed record Declined(TrainingContent Content, TrainingDeclined Because) : Opened(Content);

    public sealed record Scheduled(TrainingContent Content, TrainingScheduled When) : Opened(Content);

    public sealed record Attended(TrainingContent Content, TrainingAttended Record) : Opened(Content);

    public sealed record Absent(TrainingContent Content, TrainingMissed Because) : Opened(Content);

    public sealed record Assessed(TrainingContent Content, TrainingAssessed Result) : Opened(Content);

    public sealed record EffectReviewed(TrainingContent Content, TrainingEffectReviewed Effect) : Opened(Content);
}
