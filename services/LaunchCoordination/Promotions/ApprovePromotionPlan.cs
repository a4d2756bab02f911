namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> ApprovePlan(Wire.LaunchRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, caller, _) => PromotionDecisions.ApprovePlan(state, caller));
}

internal static partial class PromotionDecisions
{
    public static IEnumerable<object> ApprovePlan(Launch state, CommandContext context)
    {
        var file = state.InPreparation();
        var (promotion, terms) = (file.Promotion, LaidDown(file.Promotion));
        if (IsApproved(context, promotion.Approved?.ApprovedBy, promotion.Writers.Add(terms.Author), "promotion", "plan"))
            return [];
        if (promotion.Pending is { Count: > 0 } pending)
            throw DomainException.Rule("promotion-not-complete", string.Join(" ", pending), ("pending", string.Join(" ", pending)));
        return state.Making(new PromotionPlanApproved(
            file.Id, file.Product, file.Team, promotion.Revision + 1, terms.Channels.Min(channel => channel.StartsOn),
            terms.Channels.Max(channel => channel.EndsOn), promotion.Budget, terms.Currency, terms.Channels, promotion.BudgetApprovedBy!,
            context.Actor));
    }
}
