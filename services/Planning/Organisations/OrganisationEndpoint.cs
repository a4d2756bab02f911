using Grpc.Core;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Commands;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Organisations;

/// <summary>The gRPC face of the organisation's settings.</summary>
public sealed class OrganisationEndpoint(CommandRunner runner) : Wire.Organisation.OrganisationBase
{
    /// <inheritdoc />
    public override Task<Wire.OrganisationReply> Set(Wire.SetOrganisationRequest request, ServerCallContext context) =>
        runner.RunAsync(context, request, OrganisationSettings.Aggregate, OrganisationSettings.Stream, expectedVersion: 0,
            (state, _) => state.Set(new OrganisationSet(request.FiscalStartMonth, request.Currency, request.TimeZone)), Reply);

    /// <inheritdoc />
    public override Task<Wire.OrganisationReply> Get(Wire.GetOrganisationRequest request, ServerCallContext context) =>
        runner.ReadAsync(context, OrganisationSettings.Aggregate, OrganisationSettings.Stream, null, (state, version, _) => Reply(state, version));

    private static Wire.OrganisationReply Reply(OrganisationSettings state, long version) => new()
    {
        FiscalStartMonth = state.FiscalStartMonth,
        Currency = state.Currency,
        TimeZone = state.TimeZone,
        Version = version,
        Configured = state.Configured,
    };
}
