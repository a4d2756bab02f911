using Google.Protobuf;
using Google.Type;
using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed class PromotionsEndpoint(LaunchCommands commands, CompanyReader company) : Wire.Promotions.PromotionsBase
{
    public override async Task<Wire.PromotionPlanReply> SetTerms(Wire.SetPromotionTermsRequest request, ServerCallContext context)
    {
        await company.CatchUpWithPlanningAsync(context.CancellationToken);
        return await DecideAsync(context, request, request.Launch, new FieldErrors(), (state, caller, terms) =>
            PromotionDrafting.SetTerms(state, caller, Channels(request.Channels, terms.Currency), terms.Currency));
    }

    public override Task<Wire.PromotionPlanReply> SetGoals(Wire.SetGoalsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var goals = errors.Bounded("goals", request.Goals).Select((goal, i) => new PromotionGoal(
            errors.Text($"goals[{i}].channel", goal.Channel), errors.Text($"goals[{i}].measure", goal.Measure),
            errors.Number($"goals[{i}].target", goal.Target), goal.LowerIsBetter)).ToList();
        return DecideAsync(context, request, request.Launch, errors, (state, caller, _) => PromotionGoals.Set(state, caller, goals));
    }

    public override Task<Wire.PromotionPlanReply> RecordResult(Wire.RecordResultRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (channel, measure) = (errors.Text("channel", request.Channel), errors.Text("measure", request.Measure));
        var (result, day) = (errors.Number("result", request.Result), errors.Day("measured_on", request.MeasuredOn));
        var cause = errors.OptionalText("cause", request.Cause, RequestFields.LongestText);
        return DecideAsync(context, request, request.Launch, errors, (state, caller, terms) => PromotionGoals.Record(state,
            new PromotionResultRecorded(channel, measure, result, day, cause, caller.Actor), terms.Today));
    }

    public override Task<Wire.PromotionPlanReply> WriteMessage(Wire.WriteMessageRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (message, wording) = (errors.Text("message", request.Message), errors.LongText("wording", request.Wording));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionDrafting.WriteMessage(state, caller, message, wording));
    }

    public override Task<Wire.PromotionPlanReply> ApproveMessage(Wire.ApproveMessageRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (message, wording) = (errors.Text("message", request.Message), errors.LongText("wording", request.Wording));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionApprovals.ApproveMessage(state, caller, message, wording));
    }

    public override Task<Wire.PromotionPlanReply> PutAsset(Wire.PutAssetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (asset, title) = (errors.Text("asset", request.Asset), errors.Text("title", request.Title));
        var (channel, messages) = (errors.Text("channel", request.Channel), errors.Texts("messages", request.Messages));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionDrafting.PutAsset(state, caller, asset, title, channel, messages));
    }

    public override Task<Wire.PromotionPlanReply> RemoveAsset(Wire.AssetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var asset = errors.Text("asset", request.Asset);
        return DecideAsync(context, request, request.Launch, errors, (state, _, _) => PromotionDrafting.RemoveAsset(state, asset));
    }

    public override Task<Wire.PromotionPlanReply> ApproveAsset(Wire.AssetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var asset = errors.Text("asset", request.Asset);
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionApprovals.ApproveAsset(state, caller, asset));
    }

    public override Task<Wire.PromotionPlanReply> ApproveBudget(Wire.LaunchRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(),
            (state, caller, _) => PromotionApprovals.ApproveBudget(state, caller), "");

    public override Task<Wire.PromotionPlanReply> ApprovePlan(Wire.LaunchRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, caller, _) => PromotionApprovals.ApprovePlan(state, caller), "");

    public override Task<Wire.PromotionPlanReply> GetPromotionPlan(Wire.GetLaunchRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, request, PromotionReplies.Of);

    private static List<PromotionChannel> Channels(IReadOnlyList<Wire.Channel> channels, string currency)
    {
        var errors = new FieldErrors();
        var read = errors.Bounded("channels", channels)
            .Select((channel, i) => Channel(errors, $"channels[{i}]", channel, currency)).ToList();
        errors.ThrowIfAny();
        return read;
    }

    private static PromotionChannel Channel(FieldErrors errors, string field, Wire.Channel channel, string currency) => new(
        errors.Text($"{field}.channel", channel.Channel_), errors.Day($"{field}.starts_on", channel.StartsOn),
        errors.Day($"{field}.ends_on", channel.EndsOn),
        errors.Amount($"{field}.amount", channel.Amount, currency));

    private Task<Wire.PromotionPlanReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.LaunchRequest? target, FieldErrors errors,
        Func<Launch, CommandContext, CompanyTerms, IEnumerable<object>> decide, string prefix = "launch.") =>
        commands.DecideAsync(call, request, target, errors, decide, PromotionReplies.Of, prefix);
}
