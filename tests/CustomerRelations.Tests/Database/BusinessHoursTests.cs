using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Tests.Hosting;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>A request says all hours there are, so it names the version that it was made from.</summary>
[Collection(nameof(RunningCustomerRelations))]
public class BusinessHoursTests(RunningCustomerRelations service)
{
    private readonly Wire.ServiceStandards.ServiceStandardsClient _mia = new(service.As("mia", "sales-manager", "north"));

    [Fact]
    public async Task Hours_that_somebody_else_set_meanwhile_are_not_written_over()
    {
        var seen = await SetAsync(holiday: new(2031, 10, 1), expected: 0);
        var theirs = await SetAsync(holiday: new(2031, 10, 2), seen.Version);
        theirs.Version.Should().Be(seen.Version + 1);

        var late = () => SetAsync(holiday: new(2031, 10, 3), seen.Version);
        (await late.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.Aborted);

        var now = await _mia.GetBusinessHoursAsync(new Wire.GetBusinessHoursRequest(),
            cancellationToken: TestContext.Current.CancellationToken);
        now.Should().Be(theirs);
    }

    private Task<Wire.BusinessHoursReply> SetAsync(DateOnly holiday, long expected) => _mia.SetBusinessHoursAsync(
        new Wire.SetBusinessHoursRequest
        {
            TimeZone = "Asia/Shanghai",
            Week = { Enumerable.Range(1, 5).Select(day => new Wire.OpeningHours { Weekday = day, OpensAt = "09:00", ClosesAt = "18:00" }) },
            Holidays = { holiday.ToDate() },
            ExpectedVersion = expected,
        }, cancellationToken: TestContext.Current.CancellationToken).ResponseAsync;
}
