using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.CustomerRelations.Due;

internal sealed class StandardDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var state = (await reading.Work.StandardAsync(cancellation)).State;
        // One of the two sides belongs to customer service.
        if (state.Proposed is not { } open || !open.FromCustomerService && !reading.Caller.Is(Roles.CustomerService))
            return [];
        var item = DueList.Item("standard-agreement", $"{open.Version}", "", $"{open.Version}", "", $"服务标准第 {open.Version} 版等待同意。",
                $"Version {open.Version} of the service standard waits to be agreed.")
            .Since(await reading.LastAsync<ServiceStandardProposed>([ServiceStandard.Stream], cancellation), ServiceStandard.Stream)
            .Asked(open.ProposedBy, open.ProposedBy)
            .Do("agree", ("同意", "Agree"), $"service-standard agree --standard {open.Version}", Wire.ServiceStandards.Descriptor, "Agree",
                new Wire.AgreeStandardRequest { StandardVersion = open.Version })
            .Do("propose", ("另提一版", "Propose another"), "service-standard propose --time <severity=response,resolution>",
                Wire.ServiceStandards.Descriptor, "Propose");
        if (!open.FromCustomerService)
            item.Roles.Add(Roles.CustomerService);
        foreach (var time in open.Times)
        {
            var severity = Severities.Chinese(time.Severity);
            var before = state.InForce?.Times.FirstOrDefault(known => known.Severity == time.Severity);
            item.Changing($"{severity}：响应小时", $"{time.Severity}: hours to respond", Hours(before?.ResponseMinutes),
                Hours(time.ResponseMinutes))
                .Changing($"{severity}：解决小时", $"{time.Severity}: hours to resolve", Hours(before?.ResolutionMinutes),
                    Hours(time.ResolutionMinutes));
        }

        return [item];
    }

    private static DueValue? Hours(int? minutes) => minutes is { } known ? DueList.Number(known / StandardReplies.MinutesOfHour) : null;
}
