using SalesPlatform.Contracts;

namespace SalesPlatform.TeamPerformance.Meetings;

/// <summary>A meeting was planned. Stream <c>team-meeting/{id}</c>.</summary>
/// <param name="Title">For people.</param>
/// <param name="Agenda">What will be spoken about.</param>
/// <param name="EveryWeeks">Weeks from one meeting of the series to the next; 0 for a single meeting.</param>
/// <param name="Previous">The meeting before it in the series.</param>
/// <param name="PlannedBy">Who planned it, or the series.</param>
[Event("team-performance", "team-meeting-planned", 1)]
internal sealed record TeamMeetingPlanned(
    Guid Meeting, string Team, string Title, DateOnly On, IReadOnlyList<string> Agenda, int EveryWeeks, Guid? Previous, string PlannedBy);

/// <summary>The minutes of a meeting that was held: for the team, and never published.</summary>
/// <param name="Outcome">What came of it.</param>
[Event("team-performance", "team-meeting-minuted", 1)]
internal sealed record TeamMeetingMinuted(string Outcome, IReadOnlyList<string> Attendees);

/// <summary>Somebody took on an action.</summary>
/// <param name="Number">Within the meeting, from 1.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Owner">Employee id of who does it.</param>
[Event("team-performance", "meeting-action-agreed", 1)]
internal sealed record MeetingActionAgreed(int Number, string Task, string Owner, DateOnly DueOn);

/// <param name="Number">Within the meeting.</param>
[Event("team-performance", "meeting-action-done", 1)]
internal sealed record MeetingActionDone(int Number, DateOnly DoneOn, string DoneBy);

/// <summary>A planned meeting was called off.</summary>
/// <param name="Reason">Why.</param>
/// <param name="EndsSeries">No meeting follows it.</param>
[Event("team-performance", "team-meeting-cancelled", 1)]
internal sealed record TeamMeetingCancelled(string Reason, bool EndsSeries);
