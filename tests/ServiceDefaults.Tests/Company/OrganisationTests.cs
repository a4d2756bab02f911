using SalesPlatform.Company;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Tests.Company;

public class OrganisationTests
{
    private static readonly OrganisationSet First = new(1, "CNY", "Asia/Shanghai");
    private static readonly OrganisationSet Second = new(7, "USD", "America/New_York");

    [Fact]
    public void Nothing_is_set_until_planning_tells() => Organisation.Default.IsSet.Should().BeFalse();

    [Fact]
    public void The_newest_setting_holds_whichever_arrives_first()
    {
        var inOrder = Organisation.Default.With(1, First).With(2, Second);
        inOrder.Should().Be(Organisation.Default.With(2, Second).With(1, First));
        (inOrder.FiscalStartMonth, inOrder.IsSet).Should().Be((7, true));
    }

    [Fact]
    public void The_day_is_the_companys() =>
        Organisation.Default.With(2, Second).DayOf(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero)).Should()
            .Be(new DateOnly(2026, 3, 1));

    [Fact]
    public void A_service_that_can_begin_without_another_does_not_wait_for_it()
    {
        var service = new SalesServiceBuilder("team-performance").KnowingOrganisation();
        service.Awaited.Should().Equal("planning");
        service.ReadyWithout("planning").Awaited.Should().BeEmpty();
        service.Learned.Should().ContainKey("planning");
    }
}
