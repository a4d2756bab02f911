using SalesPlatform.Contracts;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <param name="Author">Decides neither on the launch nor on its waivers.</param>
[Event("launch-coordination", "launch-drafted", 1)]
internal sealed record LaunchDrafted(Guid Launch, string Product, string Name, string Team, DateOnly LaunchDate, string Author);

/// <summary>Added, or given another owner or due day.</summary>
[Event("launch-coordination", "milestone-set", 1)]
internal sealed record MilestoneSet(string Milestone, string Owner, DateOnly DueOn);

[Event("launch-coordination", "milestone-completed", 1)]
internal sealed record MilestoneCompleted(string Milestone, DateOnly DoneOn);

/// <summary>Stays in the service: people speak freely there.</summary>
[Event("launch-coordination", "launch-meeting-noted", 1)]
internal sealed record LaunchMeetingNoted(
    DateOnly HeldOn, string Title, IReadOnlyList<string> Departments, string MarketInput, string SalesInput, string Conclusions);

[Event("launch-coordination", "sales-team-briefed", 1)]
internal sealed record SalesTeamBriefed(DateOnly BriefedOn, string Presenter, string Audience);
