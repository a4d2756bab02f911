namespace SalesPlatform.Contracts.LaunchCoordination;

/// <summary>Why a launch is not ready: one thing that one condition asks for and that is not there.</summary>
/// <param name="Condition"><c>quality-requirements</c>, <c>delivery-dates</c>, <c>promotion-plan</c>, <c>sales-briefing</c> or
/// <c>milestones</c>.</param>
/// <param name="Code"><c>no-delivery</c>, <c>not-assessed</c>, <c>failed</c>, <c>not-committed</c>, <c>not-before-launch</c>,
/// <c>not-approved</c>, <c>not-briefed</c> or <c>milestone-after-launch</c>.</param>
/// <param name="Delivery">The delivery it is about; empty where it is about none.</param>
/// <param name="Requirement">The quality requirement or the milestone it is about; empty where it is about none.</param>
/// <param name="Date">The delivery's date, for <c>not-before-launch</c>; the milestone's, for <c>milestone-after-launch</c>.</param>
/// <param name="Reason">One sentence for people, in English.</param>
public sealed record UnmetCondition(string Condition, string Code, string Delivery, string Requirement, DateOnly? Date, string Reason);

/// <summary>A condition that somebody decided to do without.</summary>
/// <param name="Condition">As in <see cref="UnmetCondition"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="GrantedBy">Who answers for it; never the author of the launch.</param>
public sealed record WaivedCondition(string Condition, string Reason, string GrantedBy);

/// <summary>What a promotion does in one channel.</summary>
/// <param name="Channel">Such as <c>trade-fair</c>.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="Amount">Part of the promotion budget, in its currency.</param>
public sealed record PromotionChannel(string Channel, DateOnly StartsOn, DateOnly EndsOn, decimal Amount);

/// <summary>The plan to launch a product was laid down. Stream <c>launch/{id}</c>, like all events here.</summary>
/// <param name="Launch">Id of the launch (GUID v7).</param>
/// <param name="Product">Outside id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Team">Key of the sales team that leads it.</param>
/// <param name="LaunchDate">Planned day.</param>
/// <param name="PlannedBy">Who did it.</param>
[Event("launch-coordination", "launch-planned", 1)]
public sealed record LaunchPlanned(Guid Launch, string Product, string Name, string Team, DateOnly LaunchDate, string PlannedBy);

/// <summary>A launch is meant for another day. May precede <see cref="LaunchPlanned"/>.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="From">The day it was meant for.</param>
/// <param name="To">The day it is meant for now.</param>
/// <param name="Reason">Why.</param>
[Event("launch-coordination", "launch-date-changed", 1)]
public sealed record LaunchDateChanged(Guid Launch, string Product, string Team, DateOnly From, DateOnly To, string Reason);

/// <summary>A launch meeting took place. What was said there stays private.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Title">What it was about.</param>
/// <param name="Departments">Who took part, by the names of the departments.</param>
[Event("launch-coordination", "launch-meeting-held", 1)]
public sealed record LaunchMeetingHeld(
    Guid Launch, string Product, string Team, DateOnly HeldOn, string Title, IReadOnlyList<string> Departments);

/// <summary>R&amp;D or production committed itself to deliver by a day: for the first time, or earlier than it had said.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Department"><c>rnd</c> or <c>production</c>.</param>
/// <param name="Delivery">What is delivered; its key within the launch.</param>
/// <param name="DueOn">The day.</param>
/// <param name="QualityRequirements">What it must fulfil.</param>
/// <param name="CommittedBy">Who did it.</param>
[Event("launch-coordination", "delivery-committed", 1)]
public sealed record DeliveryCommitted(
    Guid Launch, string Product, string Team, string Department, string Delivery, DateOnly DueOn, IReadOnlyList<string> QualityRequirements,
    string CommittedBy);

/// <summary>A delivery will be later than its department had committed itself to.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Department"><c>rnd</c> or <c>production</c>.</param>
/// <param name="Delivery">Key within the launch.</param>
/// <param name="From">The day before the slip.</param>
/// <param name="To">The day it is expected now.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReportedBy">Who reported it.</param>
[Event("launch-coordination", "delivery-slipped", 1)]
public sealed record DeliverySlipped(
    Guid Launch, string Product, string Team, string Department, string Delivery, DateOnly From, DateOnly To, string Reason,
    string ReportedBy);

/// <summary>A delivery is there.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Department"><c>rnd</c> or <c>production</c>.</param>
/// <param name="Delivery">Key within the launch.</param>
/// <param name="DueOn">The day it was expected.</param>
/// <param name="MetOn">The day it came.</param>
/// <param name="ReportedBy">Who reported it.</param>
[Event("launch-coordination", "delivery-met", 1)]
public sealed record DeliveryMet(
    Guid Launch, string Product, string Team, string Department, string Delivery, DateOnly DueOn, DateOnly MetOn, string ReportedBy);

/// <summary>The promotion plan (市场推广方案) of a launch was approved, with its budget. The newest approval holds.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Revision">1 for the first approval, one more for each that follows a reopening.</param>
/// <param name="StartsOn">First day of the earliest channel.</param>
/// <param name="EndsOn">Last day of the latest channel.</param>
/// <param name="Budget">Of all channels together.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Channels">The channels; their amounts add up to the budget.</param>
/// <param name="BudgetApprovedBy">Who approved the budget.</param>
/// <param name="ApprovedBy">Who approved the plan; not the one who wrote it.</param>
[Event("launch-coordination", "promotion-plan-approved", 1)]
public sealed record PromotionPlanApproved(
    Guid Launch, string Product, string Team, int Revision, DateOnly StartsOn, DateOnly EndsOn, decimal Budget, string Currency,
    IReadOnlyList<PromotionChannel> Channels, string BudgetApprovedBy, string ApprovedBy);

/// <summary>An approved promotion plan was changed and holds no more until it is approved again.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Revision">The approval that holds no more.</param>
/// <param name="Cause"><c>terms-changed</c>, <c>message-changed</c>, <c>asset-changed</c> or <c>asset-removed</c>.</param>
/// <param name="Subject">Key of the message or asset; empty for the terms.</param>
/// <param name="Assets">Assets that lost their approval with it.</param>
[Event("launch-coordination", "promotion-plan-reopened", 1)]
public sealed record PromotionPlanReopened(
    Guid Launch, string Product, string Team, int Revision, string Cause, string Subject, IReadOnlyList<string> Assets);

/// <summary>Every condition of a launch is met or waived.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="LaunchDate">Planned day.</param>
/// <param name="Waived">Conditions it does without.</param>
[Event("launch-coordination", "readiness-reached", 1)]
public sealed record ReadinessReached(Guid Launch, string Product, string Team, DateOnly LaunchDate, IReadOnlyList<WaivedCondition> Waived);

/// <summary>A launch that was ready is no longer.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="LaunchDate">Planned day.</param>
/// <param name="Reasons">What is not met.</param>
/// <param name="GoWithdrawn">A go had been given; it rested on readiness and fell with it.</param>
[Event("launch-coordination", "readiness-lost", 1)]
public sealed record ReadinessLost(
    Guid Launch, string Product, string Team, DateOnly LaunchDate, IReadOnlyList<UnmetCondition> Reasons, bool GoWithdrawn);

/// <summary>An executive decided whether the product is launched.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="LaunchDate">Planned day.</param>
/// <param name="IsGo">Go; otherwise no-go.</param>
/// <param name="Reason">Why; always there for a no-go.</param>
/// <param name="DecidedOn">The day, in the company's time zone.</param>
/// <param name="DecidedBy">The executive; never the author of the launch.</param>
[Event("launch-coordination", "go-decided", 1)]
public sealed record GoDecided(
    Guid Launch, string Product, string Team, DateOnly LaunchDate, bool IsGo, string Reason, DateOnly DecidedOn, string DecidedBy);

/// <summary>The product is on the market.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Team">Team key.</param>
/// <param name="PlannedFor">The planned day.</param>
/// <param name="LaunchedOn">The day it happened.</param>
[Event("launch-coordination", "launched", 1)]
public sealed record ProductLaunched(Guid Launch, string Product, string Name, string Team, DateOnly PlannedFor, DateOnly LaunchedOn);

/// <summary>A launch was put on hold. Its conditions are kept up all the same.</summary>
[Event("launch-coordination", "launch-held", 1)]
public sealed record LaunchHeld(Guid Launch, string Product, string Team, string Reason, string HeldBy);

/// <summary>A launch on hold goes on where it stood.</summary>
[Event("launch-coordination", "launch-resumed", 1)]
public sealed record LaunchResumed(Guid Launch, string Product, string Team, string ResumedBy);

/// <summary>A launch was given up.</summary>
[Event("launch-coordination", "launch-cancelled", 1)]
public sealed record LaunchCancelled(Guid Launch, string Product, string Team, string Reason, string CancelledBy);

/// <summary>A launch was looked back upon: what it brought and what was learned.</summary>
/// <param name="Launch">Id of the launch.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="ReviewedOn">The day.</param>
/// <param name="Results">What the launch brought.</param>
/// <param name="Lessons">What to do better.</param>
/// <param name="ReviewedBy">Who looked back.</param>
[Event("launch-coordination", "launch-reviewed", 1)]
public sealed record LaunchReviewed(
    Guid Launch, string Product, string Team, DateOnly ReviewedOn, string Results, string Lessons, string ReviewedBy);
