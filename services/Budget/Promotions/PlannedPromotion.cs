using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Budget.Promotions;

/// <summary>First and last day are those of any approval: they tell which fiscal years it may have money in.</summary>
internal sealed record PlannedPromotion(
    string Id, Guid Launch, string Team, string Product, int Revision, string Currency, IReadOnlyList<PromotionChannel> Channels,
    bool IsCancelled,
    DateOnly? FirstDay, DateOnly? LastDay)
{
    public static string StreamOf(Guid launch) => EventInbox.LocalStream("launch-coordination", $"launch/{launch}");

    /// <summary>In whatever order they arrive: the newest approval holds, and a cancellation is for ever.</summary>
    public static Fold<PlannedPromotion> Fold { get; } = new Fold<PlannedPromotion>("launch")
        .Begins<PromotionPlanApproved>((before, approved, e) =>
            (before ?? New(e.Stream, approved.Launch, approved.Team, approved.Product)).With(approved))
        .Begins<LaunchCancelled>((before, cancelled, e) =>
            (before ?? New(e.Stream, cancelled.Launch, cancelled.Team, cancelled.Product)) with { IsCancelled = true });

    private static PlannedPromotion New(string id, Guid launch, string team, string product) =>
        new(id, launch, team, product, 0, "", [], false, null, null);

    private PlannedPromotion With(PromotionPlanApproved approved)
    {
        var widened = this with
        {
            FirstDay = FirstDay < approved.StartsOn ? FirstDay : approved.StartsOn,
            LastDay = LastDay > approved.EndsOn ? LastDay : approved.EndsOn,
        };
        return approved.Revision <= Revision ? widened
            : widened with { Revision = approved.Revision, Currency = approved.Currency, Channels = approved.Channels };
    }
}
