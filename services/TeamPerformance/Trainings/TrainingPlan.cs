namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>Its events side by side, each null while it has not happened. Stream <c>training-plan/{id}</c>.</summary>
internal sealed record TrainingContent(string Status, TrainingProposed Proposed)
{
    public TrainingAgreed? Agreed { get; init; }

    public TrainingDeclined? Declined { get; init; }

    public TrainingScheduled? Scheduled { get; init; }

    public TrainingAttended? Attended { get; init; }

    public TrainingCostRecorded? Cost { get; init; }

    public TrainingMissed? Missed { get; init; }

    public TrainingAssessed? Assessed { get; init; }

    public TrainingEffectReviewed? Effect { get; init; }

    public static Fold<TrainingContent> Fold { get; } = new Fold<TrainingContent>("training-plan")
        .Begins<TrainingProposed>((_, proposed, _) => new TrainingContent("proposed", proposed))
        .On<TrainingAgreed>((plan, agreed) => plan with { Status = "hr-agreed", Agreed = agreed })
        .On<TrainingDeclined>((plan, declined) => plan with { Status = "declined", Declined = declined })
        .On<TrainingScheduled>((plan, scheduled) => plan with { Status = "scheduled", Scheduled = scheduled, Missed = null })
        .On<TrainingAttended>((plan, attended) => plan with { Status = "attended", Attended = attended })
        .On<TrainingCostRecorded>((plan, cost) => plan with { Cost = cost })
        .On<TrainingMissed>((plan, missed) => plan with { Status = "absent", Missed = missed })
        .On<TrainingAssessed>((plan, assessed) => plan with { Status = "assessed", Assessed = assessed })
        .On<TrainingEffectReviewed>((plan, effect) => plan with { Status = "effect-reviewed", Effect = effect });
}

/// <summary>个性化培训计划: Proposed → HrAgreed → Scheduled → Attended | Absent → Assessed → EffectReviewed; who was absent is
/// scheduled again, and until it is held it may be Declined.</summary>
internal abstract record TrainingPlan
{
    private TrainingPlan()
    {
    }

    public static Aggregate<TrainingPlan> Of(Guid id) => new(TrainingContent.Fold.Prefix, new NotProposed(id), Evolve);

    public static string StreamOf(Guid id) => TrainingContent.Fold.Stream(id);

    public TrainingContent? Found => (this as Opened)?.Content;

    public TrainingContent Existing => this switch
    {
        Opened opened => opened.Content,
        NotProposed none => throw DomainException.NotFound("training-plan", $"{none.Id}"),
        _ => throw Unexpected.State(this),
    };

    private static TrainingPlan Evolve(TrainingPlan state, RecordedEvent e) =>
        TrainingContent.Fold.Evolve(state.Found, e) is { } content ? Of(TrainingWords.Of(content)) : state;

    private static Opened Of(TrainingContent content) => content.Status switch
    {
        "proposed" => new Proposed(content),
        "hr-agreed" => new HrAgreed(content),
        "declined" => new Declined(content, content.Declined!),
        "scheduled" => new Scheduled(content, content.Scheduled!),
        "attended" => new Attended(content),
        "absent" => new Absent(content, content.Missed!),
        "assessed" => new Assessed(content, content.Assessed!),
        "effect-reviewed" => new EffectReviewed(content, content.Effect!),
        _ => throw Unexpected.State(content),
    };

    public sealed record NotProposed(Guid Id) : TrainingPlan;

    public abstract record Opened(TrainingContent Content) : TrainingPlan;

    public sealed record Proposed(TrainingContent Content) : Opened(Content);

    public sealed record HrAgreed(TrainingContent Content) : Opened(Content);

    public sealed record Declined(TrainingContent Content, TrainingDeclined Because) : Opened(Content);

    public sealed record Scheduled(TrainingContent Content, TrainingScheduled When) : Opened(Content);

    public sealed record Attended(TrainingContent Content) : Opened(Content);

    public sealed record Absent(TrainingContent Content, TrainingMissed Because) : Opened(Content);

    public sealed record Assessed(TrainingContent Content, TrainingAssessed Result) : Opened(Content);

    public sealed record EffectReviewed(TrainingContent Content, TrainingEffectReviewed Effect) : Opened(Content);
}
