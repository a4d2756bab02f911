using System.Globalization;
using SalesPlatform.Contracts;
using SalesPlatform.SalesMonitoring.Figures;
using static SalesPlatform.Tests.SalesMonitoring.Figures.Sheets;

namespace SalesPlatform.Tests.SalesMonitoring.Figures;

public class WindowTests
{
    private static readonly DateOnly Nov20 = new(2026, 11, 20);

    [Theory]
    [InlineData("FY2027-M05", "FY2027-M04", "2026-10-21")]
    [InlineData("FY2027-Q2", "FY2027-Q1", "2026-08-21")]
    [InlineData("FY2027-Q2", "FY2026-Q2", "2025-11-21")]
    [InlineData("FY2027", "FY2026", "2025-11-21")]
    [InlineData("FY2027-M04", "FY2027-M03", "2026-10-01")]
    [InlineData("FY2027-M06", "FY2027-M05", "2026-11-01")]
    public void As_much_of_an_earlier_period_is_compared_as_has_passed_of_this_one(string period, string earlier, string until) =>
        Window(period, Nov20).ComparedUntil(Period.Parse(earlier)).Should().Be(DateOnly.Parse(until, CultureInfo.InvariantCulture));

    [Fact]
    public void The_31st_compares_with_a_whole_shorter_month() =>
        Window("FY2027-M09", new DateOnly(2027, 3, 31)).ComparedUntil(Period.Parse("FY2027-M08")).Should().Be(new DateOnly(2027, 3, 1));

    [Theory]
    [InlineData("FY2027-M04", "2026-10-31", "FY2027-M03", "2026-10-01")]
    [InlineData("FY2027-M03", "2026-09-30", "FY2027-M02", "2026-09-01")]
    [InlineData("FY2027-M08", "2027-02-28", "FY2027-M07", "2027-02-01")]
    [InlineData("FY2027-Q4", "2027-04-30", "FY2027-Q3", "2027-02-01")]
    [InlineData("FY2027-Q3", "2027-02-28", "FY2027-Q2", "2026-12-01")]
    [InlineData("FY2027-M08", "2027-02-27", "FY2027-M07", "2027-01-28")]
    public void On_the_last_day_of_a_month_the_earlier_one_is_compared_whole_however_long_it_is(string period, string today, string earlier,
        string until) =>
        Window(period, DateOnly.Parse(today, CultureInfo.InvariantCulture)).ComparedUntil(Period.Parse(earlier))
            .Should().Be(DateOnly.Parse(until, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("FY2027-M01", "FY2026-M01")]
    [InlineData("FY2027-Q4", "FY2026-Q4")]
    [InlineData("FY2027", "FY2026")]
    public void The_same_period_last_year_is_a_year_back(string period, string lastYear) =>
        $"{Window(period, Nov20).LastYear}".Should().Be(lastYear);

    [Theory]
    [InlineData("FY2027-M05", 3, 13, "FY2026-M05")]
    [InlineData("FY2027-Q2", 3, 5, "FY2026-Q2")]
    [InlineData("FY2027", 6, 6, "FY2022")]
    public void All_periods_a_report_needs_are_read_and_no_more(string period, int trend, int count, string first)
    {
        var periods = Window(period, Nov20).Periods(trend);
        (periods.Count, $"{periods[0]}", $"{periods[^1]}").Should().Be((count, first, period));
    }
}
