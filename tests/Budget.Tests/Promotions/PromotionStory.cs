using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Promotions;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Promotions;

/// <summary>The promotion of a pump that team north launches, and a budget with 120,000 for promotions.</summary>
internal static class PromotionStory
{
    public static readonly Guid Launch = Guid.Parse("019a0000-0000-7000-8000-000000000001");

    public static readonly PromotionPlanApproved Approved =
        Plan(1, new PromotionChannel("web", new(2027, 1, 17), new(2027, 2, 16), 31_000m));

    public static readonly LaunchCancelled Cancelled = new(Launch, "P-100", "north", "no demand", "eva");

    public static readonly object[] OpenForPromotions =
    [
        Drafted, new BudgetLineSet("promotion", Controls.Stop, Behaviours.Fixed, "FY2027", Months(10_000m)), Submitted,
        BudgetStory.Approved with { Lines = [Line("promotion", 10_000m)], Baseline = [Line("promotion", 10_000m)] }, Activated,
    ];

    public static PromotionPlanApproved Plan(int revision, params PromotionChannel[] channels) => new(
        Launch, "P-100", "north", revision, channels.Min(channel => channel.StartsOn), channels.Max(channel => channel.EndsOn),
        channels.Sum(channel => channel.Amount), "CNY", channels, "fay", "mia");

    public static PlannedPromotion Planned(params object[] events) =>
        PlannedPromotion.Fold.Fold(events.Select((data, i) => new RecordedEvent(
            Guid.Empty, PlannedPromotion.StreamOf(Launch), i + 1, DateTimeOffset.UnixEpoch, "fay", data)))!;

    public static PromotionNeed Need(params object[] events) => PromotionNeed.Of(Planned(events), Calendar, Id.FiscalYear);

    public static CommitmentOpened Set(int month, decimal amount, decimal over = 0) => new(
        "north", "FY2027", $"promotion-{Launch}-{Id.MonthLabel(month)}", Cell("promotion", month), amount, "CNY",
        "Promotion of P-100: web", over);

    public static PromotionBound Bound(int revision, bool isWithdrawn = false) => new(Launch, revision, isWithdrawn);
}
