using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal sealed class ServiceStandardsEndpoint(CommandRunner runner, CompanyReader company) : Wire.ServiceStandards.ServiceStandardsBase
{
    public override async Task<Wire.BusinessHoursReply> SetBusinessHours(Wire.SetBusinessHoursRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var week = request.Week.Select((span, i) => StandardMessages.Span(errors, $"week[{i}]", span)).ToList();
        var holidays = request.Holidays.Select((day, i) => errors.Day($"holidays[{i}]", day)).ToList();
        var extra = request.ExtraWorkingDays.Select((day, i) => errors.Day($"extra_working_days[{i}]", day)).ToList();
        var days = request.Days.Select((day, i) => StandardMessages.Day(errors, $"days[{i}]", day)).ToList();
        errors.ThrowIfAny();
        var zone = request.TimeZone.Length > 0 ? request.TimeZone : (await company.OrganisationAsync(context.CancellationToken)).TimeZone;
        return await runner.RunAsync(context, request, BusinessHours.Aggregate, BusinessHours.Stream, 0,
            (state, _) => BusinessHours.Set(state, zone, week, holidays, extra, days), (state, _) => StandardMessages.Reply(state));
    }

    public override Task<Wire.BusinessHoursReply> GetBusinessHours(Wire.GetBusinessHoursRequest request, ServerCallContext context) =>
        runner.ReadAsync(context, BusinessHours.Aggregate, BusinessHours.Stream, null, (state, _, _) => StandardMessages.Reply(state));

    public override Task<Wire.StandardReply> Propose(Wire.ProposeStandardRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var times = request.Times.Select((time, i) => StandardMessages.Time(errors, $"times[{i}]", time)).ToList();
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, ServiceStandard.Aggregate, ServiceStandard.Stream, request.ExpectedVersion,
            (state, caller) => ServiceStandard.Propose(state, caller, times), StandardMessages.Reply);
    }

    public override Task<Wire.StandardReply> Agree(Wire.AgreeStandardRequest request, ServerCallContext context) =>
        runner.RunAsync(context, request, ServiceStandard.Aggregate, ServiceStandard.Stream, request.ExpectedVersion,
            (state, caller) => ServiceStandard.Agree(state, caller, request.StandardVersion), StandardMessages.Reply);

    public override Task<Wire.StandardReply> Get(Wire.GetStandardRequest request, ServerCallContext context) =>
        runner.ReadAsync(context, ServiceStandard.Aggregate, ServiceStandard.Stream, null,
            (state, version, _) => StandardMessages.Reply(state, version));
}
