using System.Collections.Immutable;

namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed record MeetingAction(MeetingActionAgreed Agreed, MeetingActionDone? Done)
{
    public bool IsOverdue(DateOnly today) => Done is null && Agreed.DueOn < today;
}

/// <summary>Its events side by side; what has not happened is null. Stream <c>team-meeting/{id}</c>.</summary>
internal sealed record MeetingContent(TeamMeetingPlanned Plan)
{
    public TeamMeetingHeld? Record { get; init; }

    public TeamMeetingMinuted? Minutes { get; init; }

    public TeamMeetingCancelled? Because { get; init; }

    public ImmutableList<MeetingAction> Actions { get; init; } = [];

    public string Status => Because is not null ? "cancelled" : Record is not null ? "held" : "planned";

    public static Fold<MeetingContent> Fold { get; } = new Fold<MeetingContent>("team-meeting")
        .Begins<TeamMeetingPlanned>((_, planned, _) => new MeetingContent(planned))
        .On<TeamMeetingHeld>((meeting, held) => meeting with { Record = held })
        .On<TeamMeetingMinuted>((meeting, minutes) => meeting with { Minutes = minutes })
        .On<TeamMeetingCancelled>((meeting, cancelled) => meeting with { Because = cancelled })
        .On<MeetingActionAgreed>((meeting, agreed) => meeting with { Actions = meeting.Actions.Add(new MeetingAction(agreed, null)) })
        .On<MeetingActionDone>((meeting, done) => meeting with
        {
            Actions = meeting.Actions.SetItem(done.Number - 1, meeting.Actions[done.Number - 1] with { Done = done }),
        });
}

/// <summary>Planned → Held | Cancelled.</summary>
internal abstract record TeamMeeting
{
    private TeamMeeting()
    {
    }

    public static Aggregate<TeamMeeting> Of(Guid id) => new(MeetingContent.Fold.Prefix, new NotPlanned(id), Evolve);

    public static string StreamOf(Guid id) => MeetingContent.Fold.Stream(id);

    public Opened Existing => this switch
    {
        Opened opened => opened,
        NotPlanned none => throw DomainException.NotFound("meeting", $"{none.Id}"),
        _ => throw Unexpected.State(this),
    };

    private static TeamMeeting Evolve(TeamMeeting state, RecordedEvent e) =>
        MeetingContent.Fold.Evolve((state as Opened)?.Content, e) switch
        {
            null => state,
            { Because: { } because } content => new Cancelled(content, because),
            { Record: { } record } content => new Held(content, record),
            var content => new Planned(content),
        };

    public sealed record NotPlanned(Guid Id) : TeamMeeting;

    public abstract record Opened(MeetingContent Content) : TeamMeeting
    {
        public TeamMeetingPlanned Plan => Content.Plan;
    }

    public sealed record Planned(MeetingContent Content) : Opened(Content);

    public sealed record Held(MeetingContent Content, TeamMeetingHeld Record) : Opened(Content);

    public sealed record Cancelled(MeetingContent Content, TeamMeetingCancelled Because) : Opened(Content);
}
