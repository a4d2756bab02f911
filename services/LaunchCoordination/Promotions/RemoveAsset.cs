namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> RemoveAsset(Wire.AssetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var asset = errors.Text("asset", request.Asset);
        return DecideAsync(context, request, request.Launch, errors, (state, _, _) => PromotionDecisions.RemoveAsset(state, asset));
    }
}

internal static partial class PromotionDecisions
{
    /// <summary>One that is not there is out of the plan already.</summary>
    public static IEnumerable<object> RemoveAsset(Launch state, string asset)
    {
        var file = state.InPreparation();
        return file.Promotion.Assets.ContainsKey(asset)
            ? state.Making([new AssetRemoved(asset), .. Reopening(file, "asset-removed", asset, [])]) : [];
    }
}
