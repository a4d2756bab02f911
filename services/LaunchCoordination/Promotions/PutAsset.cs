namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> PutAsset(Wire.PutAssetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (asset, title) = (errors.Text("asset", request.Asset), errors.Text("title", request.Title));
        var (channel, messages) = (errors.Text("channel", request.Channel), errors.Texts("messages", request.Messages));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionDecisions.PutAsset(state, caller, asset, title, channel, messages));
    }
}

internal static partial class PromotionDecisions
{
    /// <summary>A changed asset needs approval again.</summary>
    public static IEnumerable<object> PutAsset(
        Launch state, CommandContext context, string asset, string title, string channel, IReadOnlyList<string> messages)
    {
        var file = state.InPreparation();
        var errors = new FieldErrors();
        errors.Require(file.Promotion.Terms?.Channels.Any(known => known.Channel == channel) ?? false, "channel", "unknown-channel",
            $"The promotion plan has no channel '{channel}'.");
        errors.Require(messages.Count > 0, "messages", "missing", "Name the messages the asset uses.");
        foreach (var message in messages.Where(message => !file.Promotion.Messages.ContainsKey(message)))
            errors.Require(false, "messages", "unknown-message", $"There is no message '{message}'.");
        errors.ThrowIfAny();
        string[] uses = [.. messages.Distinct().Order(StringComparer.Ordinal)];
        if (file.Promotion.Assets.TryGetValue(asset, out var known)
            && known.Put.Title == title && known.Put.Channel == channel && known.Put.Messages.SequenceEqual(uses))
            return [];
        string[] reopens = known?.ApprovedBy is null ? [] : [asset];
        return state.Making(
            [new AssetPut(asset, title, channel, uses, context.Actor), .. Reopening(file, "asset-changed", asset, reopens)]);
    }
}
