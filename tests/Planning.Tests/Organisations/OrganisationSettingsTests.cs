using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Feed;
using SalesPlatform.Planning.Organisations;
using static SalesPlatform.Planning.Organisations.OrganisationDecisions;

namespace SalesPlatform.Tests.Planning.Organisations;

public class OrganisationSettingsTests
{
    private static readonly OrganisationSet July = new(7, "USD", "America/New_York");

    [Fact]
    public void Until_somebody_sets_them_the_defaults_hold() =>
        Given().Should().Be(new OrganisationSettings(1, "CNY", "Asia/Shanghai", Configured: false, IsFixed: false));

    [Fact]
    public void Settings_are_set() => Set(Given(), July).Should().Equal(July);

    [Fact]
    public void Choosing_the_defaults_is_a_choice() =>
        Set(Given(), new OrganisationSet(1, "CNY", "Asia/Shanghai")).Should().ContainSingle();

    [Fact]
    public void The_same_settings_again_change_nothing() => Set(Given(July), July).Should().BeEmpty();

    [Fact]
    public void A_fact_of_any_service_fixes_currency_and_fiscal_start_but_not_the_time_zone()
    {
        var sale = new TermsUse("sales-monitoring", "sales-monitoring.sale-recorded.v1", "order/erp/o1", DateTimeOffset.UnixEpoch);
        foreach (var moved in new[] { July with { Currency = "EUR" }, July with { FiscalStartMonth = 1 } })
        {
            var refusal = FluentActions.Invoking(() => Set(Given(July), moved, sale).ToList()).Should().Throw<DomainException>().Which;
            refusal.Code.Should().Be("calendar-in-use");
            refusal.Message.Should().Contain("sales-monitoring").And.Contain("order/erp/o1");
        }

        Set(Given(July), July with { TimeZone = "Europe/Berlin" }, sale).Should().ContainSingle();
    }

    [Fact]
    public void A_fact_that_rests_on_the_defaults_fixes_them()
    {
        var cost = new TermsUse("budget", "budget.cost-posted.v1", "cost/erp/1", DateTimeOffset.UnixEpoch);
        FluentActions.Invoking(() => Set(Given(), July, cost).ToList()).Should().Throw<DomainException>().Which.Code.Should()
            .Be("calendar-in-use");
        Set(Given(), new OrganisationSet(1, "CNY", "Asia/Shanghai"), cost).Should().ContainSingle("saying the defaults changes nothing");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_month_outside_the_year_is_refused(int month) =>
        Refused(() => Set(Given(), July with { FiscalStartMonth = month })).Code.Should().Be("not-a-month");

    [Theory]
    [InlineData("usd")]
    [InlineData("ABC")]
    [InlineData("XXX")]
    [InlineData("")]
    public void A_currency_nobody_uses_is_refused(string currency) =>
        Refused(() => Set(Given(), July with { Currency = currency })).Code.Should().Be("unknown-currency");

    [Theory]
    [InlineData("CNY")]
    [InlineData("USD")]
    [InlineData("EUR")]
    [InlineData("JPY")]
    [InlineData("GBP")]
    [InlineData("CHF")]
    public void Currencies_of_the_world_are_known(string currency) => Currencies.IsKnown(currency).Should().BeTrue();

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("China Standard Time")]
    [InlineData("../etc/passwd")]
    [InlineData("")]
    public void A_time_zone_that_is_not_iana_is_refused(string zone) =>
        Refused(() => Set(Given(), July with { TimeZone = zone })).Code.Should().Be("unknown-time-zone");

    [Fact]
    public void The_first_plan_fixes_calendar_and_currency() =>
        FixCalendar(Given(July), "north", "FY2027").Should().Equal(new CalendarFixed("north", "FY2027"));

    [Fact]
    public void The_second_plan_fixes_nothing_more() =>
        FixCalendar(Given(July, new CalendarFixed("north", "FY2027")), "south", "FY2027").Should().BeEmpty();

    [Fact]
    public void Defaults_nobody_chose_are_not_fixed() =>
        Refused(() => FixCalendar(Given(), "north", "FY2027")).Code.Should().Be("organisation-not-set");

    [Fact]
    public void Once_there_is_a_plan_the_calendar_stays() =>
        Refused(() => Set(WithPlan(), July with { FiscalStartMonth = 1 })).Code.Should().Be("calendar-in-use");

    [Fact]
    public void Once_there_is_a_plan_the_currency_stays() =>
        Refused(() => Set(WithPlan(), July with { Currency = "EUR" })).Code.Should().Be("calendar-in-use");

    [Fact]
    public void The_time_zone_may_change_at_any_time() =>
        Set(WithPlan(), July with { TimeZone = "Europe/Berlin" }).Should().Equal(July with { TimeZone = "Europe/Berlin" });

    [Fact]
    public void A_day_begins_in_the_companys_time_zone() =>
        Given(July).DayOf(new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.Zero)).Should().Be(new DateOnly(2026, 6, 30));

    private static OrganisationSettings WithPlan() => Given(July, new CalendarFixed("north", "FY2027"));

    private static OrganisationSettings Given(params object[] events) => OrganisationSettings.Aggregate.Fold(
        events.Select(
            (data, i) => new RecordedEvent(Guid.CreateVersion7(), OrganisationSettings.Stream, i + 1, DateTimeOffset.UnixEpoch,
                "mia", data)));

    private static DomainException Refused(Func<IEnumerable<object>> decision) =>
        decision.Enumerating().Should().Throw<DomainException>().Which;
}
