namespace SalesPlatform.TeamPerformance.Meetings;

/// <param name="On">The day it was held, or is planned for.</param>
internal sealed record MeetingView(string Id, string Team, DateOnly On, bool HasOpenActions, MeetingContent Content, long Version)
{
    public static MeetingView? After(MeetingView? view, RecordedEvent e) =>
        MeetingContent.Fold.Evolve(view?.Content, e) is not { } content ? null : new MeetingView(
            e.Stream, content.Plan.Team, content.Record?.HeldOn ?? content.Plan.On,
            content.Actions.Exists(action => action.Done is null), content, (view?.Version ?? 0) + 1);
}
