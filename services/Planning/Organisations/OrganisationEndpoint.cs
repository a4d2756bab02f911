namespace SalesPlatform.Planning.Organisations;

internal sealed partial class OrganisationEndpoint(CommandRunner runner, TermsInUse terms) : Wire.Organisation.OrganisationBase
{
    public override Task<Wire.OrganisationReply> Get(Wire.GetOrganisationRequest request, ServerCallContext context) =>
        runner.ReadAsync(context, OrganisationSettings.Aggregate, OrganisationSettings.Stream, null,
            (settings, version, _) => Reply(settings, version));

    private static Wire.OrganisationReply Reply(OrganisationSettings settings, long version) => new()
    {
        FiscalStartMonth = settings.FiscalStartMonth,
        Currency = settings.Currency,
        TimeZone = settings.TimeZone,
        Version = version,
        Configured = settings.Configured,
    };
}
