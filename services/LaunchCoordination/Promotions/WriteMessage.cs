namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> WriteMessage(Wire.WriteMessageRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (message, wording) = (errors.Text("message", request.Message), errors.LongText("wording", request.Wording));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionDecisions.WriteMessage(state, caller, message, wording));
    }
}

internal static partial class PromotionDecisions
{
    /// <summary>Another wording needs approval, and so does every asset that uses it.</summary>
    public static IEnumerable<object> WriteMessage(Launch state, CommandContext context, string message, string wording)
    {
        var file = state.InPreparation();
        if (file.Promotion.Messages.TryGetValue(message, out var known) && known.Wording == wording)
            return [];
        string[] reopens = [.. file.Promotion.Using(message).Where(asset => file.Promotion.Assets[asset].ApprovedBy is not null)];
        return state.Making(
            [new KeyMessageWritten(message, wording, context.Actor, reopens), .. Reopening(file, "message-changed", message, reopens)]);
    }
}
