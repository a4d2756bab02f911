using Grpc.Core;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.LaunchCoordination.Deliveries;

internal sealed class DeliveriesEndpoint(LaunchCommands commands) : Wire.Deliveries.DeliveriesBase
{
    private const string Delivery = "delivery";

    public override Task<Wire.LaunchReply> Request(Wire.RequestDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var asked = new DeliveryRequested(
            errors.Text(Delivery, request.Delivery), errors.Text("department", request.Department),
            errors.Day("wanted_on", request.WantedOn),
            errors.Texts("quality_requirements", request.QualityRequirements));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => DeliveryDecisions.Request(state, caller, asked), LaunchReplies.Of);
    }

    public override Task<Wire.LaunchReply> Commit(Wire.CommitDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, day) = (errors.Text(Delivery, request.Delivery), errors.Day("due_on", request.DueOn));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => DeliveryDecisions.Commit(state, caller, delivery, day, terms.Today), LaunchReplies.Of);
    }

    public override Task<Wire.LaunchReply> Slip(Wire.SlipDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, day) = (errors.Text(Delivery, request.Delivery), errors.Day("due_on", request.DueOn));
        var reason = errors.LongText("reason", request.Reason);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => DeliveryDecisions.Slip(state, caller, delivery, day, reason), LaunchReplies.Of);
    }

    public override Task<Wire.LaunchReply> Meet(Wire.MeetDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, day) = (errors.Text(Delivery, request.Delivery), errors.Day("met_on", request.MetOn));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => DeliveryDecisions.Meet(state, caller, delivery, day, terms.Today), LaunchReplies.Of);
    }

    public override Task<Wire.LaunchReply> AssessQuality(Wire.AssessQualityRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, requirement) = (errors.Text(Delivery, request.Delivery), errors.Text("requirement", request.Requirement));
        var evidence = errors.LongText("evidence", request.Evidence);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => DeliveryDecisions.AssessQuality(state, caller, delivery, requirement, request.Met, evidence),
            LaunchReplies.Of);
    }
}
