using Google.Protobuf;

namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint(LaunchCommands commands, CompanyReader company) : Wire.Promotions.PromotionsBase
{
    public override Task<Wire.PromotionPlanReply> GetPromotionPlan(Wire.GetLaunchRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, request, PromotionReplies.Of);

    private Task<Wire.PromotionPlanReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.LaunchRequest? target, FieldErrors errors,
        Func<Launch, CommandContext, CompanyTerms, IEnumerable<object>> decide) =>
        commands.DecideAsync(call, request, target, errors, decide, PromotionReplies.Of);
}
