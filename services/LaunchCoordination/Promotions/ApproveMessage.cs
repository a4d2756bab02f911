namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> ApproveMessage(Wire.ApproveMessageRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (message, wording) = (errors.Text("message", request.Message), errors.LongText("wording", request.Wording));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionDecisions.ApproveMessage(state, caller, message, wording));
    }
}

internal static partial class PromotionDecisions
{
    public static IEnumerable<object> ApproveMessage(Launch state, CommandContext context, string message, string wording)
    {
        var promotion = state.InPreparation().Promotion;
        if (!promotion.Messages.TryGetValue(message, out var known))
            throw DomainException.NotFound("message", message);
        if (known.Wording != wording)
            throw DomainException.Rule("wording-changed", $"The message '{message}' says something else by now.",
                ("wording", known.Wording));
        return IsApproved(context, known.ApprovedBy, [known.Author], "message", $"'{message}'")
            ? []
            : state.Making(new KeyMessageApproved(message, context.Actor));
    }
}
