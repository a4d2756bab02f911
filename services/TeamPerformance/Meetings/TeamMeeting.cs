using System.Collections.Immutable;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed record MeetingAction(MeetingActionAgreed Agreed, MeetingActionDone? Done)
{
    public bool IsOverdue(DateOnly today) => Done is null && Agreed.DueOn < today;
}

/// <summary>Its events side by side; what has not happened is null.</summary>
internal sealed record MeetingContent(
    TeamMeetingPlanned Plan, TeamMeetingHeld? Record, TeamMeetingMinuted? Minutes, TeamMeetingCancelled? Because,
    ImmutableList<MeetingAction> Actions)
{
    public string Status => Because is not null ? "cancelled" : Record is not null ? "held" : "planned";

    public static MeetingContent Of(TeamMeetingPlanned plan) => new(plan, null, null, null, []);

    public MeetingContent With(object data) => data switch
    {
        TeamMeetingHeld held => this with { Record = held },
        TeamMeetingMinuted minutes => this with { Minutes = minutes },
        TeamMeetingCancelled cancelled => this with { Because = cancelled },
        MeetingActionAgreed agreed => this with { Actions = Actions.Add(new MeetingAction(agreed, null)) },
        MeetingActionDone done => this with { Actions = Actions.SetItem(done.Number - 1, Actions[done.Number - 1] with { Done = done }) },
        _ => this,
    };
}

/// <summary>Planned → Held | Cancelled.</summary>
internal abstract record TeamMeeting
{
    private TeamMeeting()
    {
    }

    public static Aggregate<TeamMeeting> Of(Guid id) => new("team-meeting", new NotPlanned(id), Evolve);

    public static string StreamOf(Guid id) => $"team-meeting/{id}";

    public Opened Existing => this switch
    {
        Opened opened => opened,
        NotPlanned none => throw DomainException.NotFound("meeting", $"{none.Id}"),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a meeting."),
    };

    private static TeamMeeting Evolve(TeamMeeting state, RecordedEvent e) => (state, e.Data) switch
    {
        (NotPlanned, TeamMeetingPlanned planned) => new Planned(MeetingContent.Of(planned)),
        (Planned { Content: var content }, TeamMeetingHeld held) => new Held(content.With(held), held),
        (Planned { Content: var content }, TeamMeetingCancelled cancelled) => new Cancelled(content.With(cancelled), cancelled),
        (Held held, _) => held with { Content = held.Content.With(e.Data) },
        _ => state,
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
