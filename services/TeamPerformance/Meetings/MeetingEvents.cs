using SalesPlatform.Contracts;

namespace SalesPlatform.TeamPerformance.Meetings;

/// <summary>A meeting was planned. Stream <c>team-meeting/{id}</c>.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Team">Team key.</param>
/// <param name="Title">For people.</param>
/// <param name="On">The day it is planned for.</param>
/// <param name="Agenda">What will be spoken about.</param>
/// <param name="EveryWeeks">Weeks from one meeting of the series to the next; 0 for a single meeting.</param>
/// <param name="Previous">The meeting before it in the series.</param>
/// <param name="PlannedBy">Who planned it, or the series.</param>
[Event("team-performance", "team-meeting-planned", 1)]
public sealed record TeamMeetingPlanned(
    Guid Meeting, string Team, string Title, DateOnly On, IReadOnlyList<string> Agenda, int EveryWeeks, Guid? Previous, string PlannedBy);

/// <summary>The minutes of a meeting that was held: for the team, and never published.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Attendees">Who was there.</param>
[Event("team-performance", "team-meeting-minuted", 1)]
public sealed record TeamMeetingMinuted(string Outcome, IReadOnlyList<string> Attendees);

/// <summary>Somebody took on an action.</summary>
/// <param name="Number">Within the meeting, from 1.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Owner">Employee id of who does it.</param>
/// <param name="DueOn">Last day in time.</param>
[Event("team-performance", "meeting-action-agreed", 1)]
public sealed record MeetingActionAgreed(int Number, string Task, string Owner, DateOnly DueOn);

/// <summary>An action is done.</summary>
/// <param name="Number">Within the meeting.</param>
/// <param name="DoneOn">When.</param>
/// <param name="DoneBy">Who said so.</param>
[Event("team-performance", "meeting-action-done", 1)]
public sealed record MeetingActionDone(int Number, DateOnly DoneOn, string DoneBy);

/// <summary>A planned meeting was called off.</summary>
/// <param name="Reason">Why.</param>
/// <param name="EndsSeries">No meeting follows it.</param>
[Event("team-performance", "team-meeting-cancelled", 1)]
public sealed record TeamMeetingCancelled(string Reason, bool EndsSeries);
