using SalesPlatform.Contracts;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>A launch was opened.</summary>
/// <param name="Product">Outside id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="LaunchDate">Planned day.</param>
/// <param name="Author">Who opened it: decides neither on it nor on its waivers.</param>
[Event("launch-coordination", "launch-drafted", 1)]
internal sealed record LaunchDrafted(Guid Launch, string Product, string Name, string Team, DateOnly LaunchDate, string Author);

/// <summary>A milestone was added, or got another owner or due day.</summary>
[Event("launch-coordination", "milestone-set", 1)]
internal sealed record MilestoneSet(string Milestone, string Owner, DateOnly DueOn);

/// <summary>A milestone was passed.</summary>
[Event("launch-coordination", "milestone-completed", 1)]
internal sealed record MilestoneCompleted(string Milestone, DateOnly DoneOn);

/// <summary>What was said and concluded in a launch meeting. Stays in the service: people speak freely there.</summary>
[Event("launch-coordination", "launch-meeting-noted", 1)]
internal sealed record LaunchMeetingNoted(
    DateOnly HeldOn, string Title, IReadOnlyList<string> Departments, string MarketInput, string SalesInput, string Conclusions);

/// <summary>The sales team was briefed on the product.</summary>
[Event("launch-coordination", "sales-team-briefed", 1)]
internal sealed record SalesTeamBriefed(DateOnly BriefedOn, string Presenter, string Audience);
