using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.TeamPerformance.Appraisals;
using static SalesPlatform.TeamPerformance.Criteria.AppraisalComponents;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

/// <summary>Ann's appraisal in team north for FY2027-Q1 (July to September 2026), told in events.</summary>
internal static class AppraisalStory
{
    public static readonly AppraisalId Id = new("e-1", Period.Quarter(2027, 1));

    public static readonly AppraisalComponent[] Components = [new(GoalAchievement, 60), new(WorkQuality, 30), new(Teamwork, 10)];

    public static readonly AppraisalPlanned Planned = new(
        "e-1", "north", "FY2027-Q1", new DateOnly(2026, 7, 1), new DateOnly(2026, 10, 1), 1, Components, [], "mia");

    public static readonly SelfReviewed Self = new(90, "a good quarter");

    public static readonly ManagerReviewed Review = new(
        [new(GoalAchievement, 110), new(WorkQuality, 80)], [], "strong closing", "document calls", "mia");

    public static readonly AppraisalShared Shared = new("mia");
    public static readonly AppraisalAcknowledged Acknowledged = new("thanks");
    public static readonly AppraisalDisputed Disputed = new("two offers are missing");
    public static readonly AppraisalDisputeResolved Resolved = new("one of them counts", [new(WorkQuality, 90)], [], "hal", "mia");

    /// <summary>(60·110 + 30·80) / 90.</summary>
    public static readonly AppraisalFinalised Final = new("e-1", "north", "FY2027-Q1", 100, [Teamwork]);

    public static readonly object[] SelfHandedIn = [Planned, Self];
    public static readonly object[] Reviewed = [.. SelfHandedIn, Review];
    public static readonly object[] Shown = [.. Reviewed, Shared];
    public static readonly object[] TakenNote = [.. Shown, Acknowledged];
    public static readonly object[] InDispute = [.. Shown, Disputed];

    public static Appraisal Given(params object[] events) => Appraisal.Of(Id).After(events);

    public static AppraisalContent Content(params object[] events) => Given(events).Existing;
}
