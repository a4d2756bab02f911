using Grpc.Core;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Commands;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Organisations;

internal sealed class OrganisationEndpoint(CommandRunner runner, TermsInUse terms) : Wire.Organisation.OrganisationBase
{
    public override Task<Wire.OrganisationReply> Set(Wire.SetOrganisationRequest request, ServerCallContext context) =>
        runner.DecideAsync(context, request, OrganisationSettings.Aggregate, OrganisationSettings.Stream, expectedVersion: 0,
            async (_, state) =>
        {
            var settings = new OrganisationSet(request.FiscalStartMonth, request.Currency, request.TimeZone);
            return state.Set(settings, state.Moves(settings) ? await terms.FindAsync(context.CancellationToken) : null);
        }, Reply);

    public override Task<Wire.OrganisationReply> Get(Wire.GetOrganisationRequest request, ServerCallContext context) =>
        runner.ReadAsync(context, OrganisationSettings.Aggregate, OrganisationSettings.Stream, null,
            (state, version, _) => Reply(state, version));

    private static Wire.OrganisationReply Reply(OrganisationSettings state, long version) => new()
    {
        FiscalStartMonth = state.FiscalStartMonth,
        Currency = state.Currency,
        TimeZone = state.TimeZone,
        Version = version,
        Configured = state.Configured,
    };
}
