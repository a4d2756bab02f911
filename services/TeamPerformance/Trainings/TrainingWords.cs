namespace SalesPlatform.TeamPerformance.Trainings;

internal static class TrainingWords
{
    /// <summary>What an event of the training says in free words is said of its person, whoever wrote it.</summary>
    public static object Of(string person, object e) => e switch
    {
        TrainingProposed proposed => proposed with { Objective = proposed.Objective.Of(person), Need = proposed.Need?.Of(person) },
        TrainingDeclined declined => declined with { Reason = declined.Reason.Of(person) },
        TrainingMissed missed => new TrainingMissed(missed.Reason.Of(person)),
        TrainingAssessed assessed => assessed with { Note = assessed.Note.Of(person) },
        TrainingEffectReviewed effect => effect with { Conclusion = effect.Conclusion.Of(person) },
        _ => e,
    };

    public static TrainingContent Of(TrainingContent content) => content with
    {
        Proposed = Said(content, content.Proposed)!,
        Declined = Said(content, content.Declined),
        Missed = Said(content, content.Missed),
        Assessed = Said(content, content.Assessed),
        Effect = Said(content, content.Effect),
    };

    private static T? Said<T>(TrainingContent content, T? e) where T : class =>
        e is null ? null : (T)Of(content.Proposed.Employee, e);
}
