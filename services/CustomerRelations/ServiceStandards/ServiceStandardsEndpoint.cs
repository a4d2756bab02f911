namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal sealed partial class ServiceStandardsEndpoint(CommandRunner runner, CompanyReader company)
    : Wire.ServiceStandards.ServiceStandardsBase
{
    public override Task<Wire.BusinessHoursReply> GetBusinessHours(Wire.GetBusinessHoursRequest request, ServerCallContext context) =>
        runner.ReadAsync(context, BusinessHours.Aggregate, BusinessHours.Stream, null, (state, _, _) => StandardReplies.Of(state));

    public override Task<Wire.StandardReply> Get(Wire.GetStandardRequest request, ServerCallContext context) =>
        runner.ReadAsync(context, ServiceStandard.Aggregate, ServiceStandard.Stream, null,
            (state, version, _) => StandardReplies.Of(state, version));
}
