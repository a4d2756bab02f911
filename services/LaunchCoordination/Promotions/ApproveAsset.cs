namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> ApproveAsset(Wire.AssetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var asset = errors.Text("asset", request.Asset);
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionDecisions.ApproveAsset(state, caller, asset));
    }
}

internal static partial class PromotionDecisions
{
    /// <summary>Only when its messages are all approved.</summary>
    public static IEnumerable<object> ApproveAsset(Launch state, CommandContext context, string asset)
    {
        var promotion = state.InPreparation().Promotion;
        if (!promotion.Assets.TryGetValue(asset, out var known))
            throw DomainException.NotFound("asset", asset);
        if (IsApproved(context, known.ApprovedBy, [known.Put.Author], "asset", $"'{asset}'"))
            return [];
        string[] open = [.. known.Put.Messages.Where(message => promotion.Messages[message].ApprovedBy is null)];
        if (open.Length > 0)
        {
            throw DomainException.Rule("message-not-approved",
                $"The asset '{asset}' uses messages that are not approved: {string.Join(", ", open)}.",
                ("messages", string.Join(",", open)));
        }

        return state.Making(new AssetApproved(asset, context.Actor));
    }
}
