namespace SalesPlatform.TeamPerformance.Meetings;

/// <summary>Every 0 weeks: a single meeting.</summary>
[Event("team-performance", "team-meeting-planned", 1)]
internal sealed record TeamMeetingPlanned(
    Guid Meeting, string Team, string Title, DateOnly On, IReadOnlyList<string> Agenda, int EveryWeeks, Guid? Previous, string PlannedBy);

/// <summary>For the team, and never published.</summary>
[Event("team-performance", "team-meeting-minuted", 1)]
internal sealed record TeamMeetingMinuted(string Outcome, IReadOnlyList<string> Attendees);

/// <summary>Numbered from 1 within the meeting, without gaps.</summary>
[Event("team-performance", "meeting-action-agreed", 1)]
internal sealed record MeetingActionAgreed(int Number, PersonalText Task, string Owner, DateOnly DueOn)
{
    public PersonalText Task { get; init; } = Task.Of(Owner);
}

[Event("team-performance", "meeting-action-done", 1)]
internal sealed record MeetingActionDone(int Number, DateOnly DoneOn, string DoneBy);

[Event("team-performance", "team-meeting-cancelled", 1)]
internal sealed record TeamMeetingCancelled(string Reason, bool EndsSeries);
