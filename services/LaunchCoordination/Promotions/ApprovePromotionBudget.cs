namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> ApproveBudget(Wire.LaunchRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, caller, _) => PromotionDecisions.ApproveBudget(state, caller));
}

internal static partial class PromotionDecisions
{
    /// <summary>The sum of the channels' amounts.</summary>
    public static IEnumerable<object> ApproveBudget(Launch state, CommandContext context)
    {
        if (!context.Is(Roles.Finance, Roles.Executive))
            throw DomainException.NotPermitted("may-not-approve-budget", "A promotion budget is approved by finance or an executive.");
        var promotion = state.InPreparation().Promotion;
        var terms = LaidDown(promotion);
        return IsApproved(context, promotion.BudgetApprovedBy, promotion.Writers.Add(terms.Author), "budget", "of the promotion")
            ? []
            : state.Making(new PromotionBudgetApproved(promotion.Budget, terms.Currency, context.Actor));
    }
}
