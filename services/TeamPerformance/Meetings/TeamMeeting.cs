using System.Collections.Immutable;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Meetings;

/// <summary>An action with how it stands.</summary>
/// <param name="Agreed">What, who and until when.</param>
/// <param name="Done">Null while it is open.</param>
internal sealed record MeetingAction(MeetingActionAgreed Agreed, MeetingActionDone? Done)
{
    /// <summary>Open, and the due date is past.</summary>
    public bool IsOverdue(DateOnly today) => Done is null && Agreed.DueOn < today;
}

/// <summary>All that is known of a meeting: its events side by side.</summary>
/// <param name="Record">Null while it was not held.</param>
/// <param name="Minutes">Null while it was not held.</param>
/// <param name="Because">Null unless it was called off.</param>
/// <param name="Actions">In the order of their numbers.</param>
internal sealed record MeetingContent(
    TeamMeetingPlanned Plan, TeamMeetingHeld? Record, TeamMeetingMinuted? Minutes, TeamMeetingCancelled? Because,
    ImmutableList<MeetingAction> Actions)
{
    /// <summary>Name of the status on the wire.</summary>
    public string Status => Because is not null ? "cancelled" : Record is not null ? "held" : "planned";

    /// <summary>A meeting that was just planned.</summary>
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

/// <summary>A team meeting by where it stands: Planned → Held | Cancelled. Stream <c>team-meeting/{id}</c>.</summary>
internal abstract record TeamMeeting
{
    private TeamMeeting()
    {
    }

    /// <summary>How the stream is read.</summary>
    public static Aggregate<TeamMeeting> Of(Guid id) => new("team-meeting", new NotPlanned(id), Evolve);

    public static string StreamOf(Guid id) => $"team-meeting/{id}";

    /// <summary>The meeting, whatever its status.</summary>
    /// <exception cref="DomainException">There is none.</exception>
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

    /// <summary>Any status of a meeting that is there.</summary>
    public abstract record Opened(MeetingContent Content) : TeamMeeting
    {
        public TeamMeetingPlanned Plan => Content.Plan;
    }

    public sealed record Planned(MeetingContent Content) : Opened(Content);

    /// <summary>Took place.</summary>
    public sealed record Held(MeetingContent Content, TeamMeetingHeld Record) : Opened(Content);

    /// <summary>Called off.</summary>
    public sealed record Cancelled(MeetingContent Content, TeamMeetingCancelled Because) : Opened(Content);
}
