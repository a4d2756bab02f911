namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed record TrainingView(string Id, string Employee, string Team, TrainingContent Content, long Version) : IListed
{
    public TrainingContent Content { get; init; } = TrainingWords.Of(Content);

    public static TrainingView? After(TrainingView? view, RecordedEvent e) =>
        TrainingContent.Fold.Evolve(view?.Content, e) is not { } content ? null : new TrainingView(
            e.Stream, content.Proposed.Employee, content.Proposed.Team, content, (view?.Version ?? 0) + 1);
}
