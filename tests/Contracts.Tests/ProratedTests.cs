using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Contracts;

/// <summary>What is due by a day is multiplied before it is divided: a ratio on a bound is on it exactly.</summary>
public class ProratedTests
{
    private static readonly FiscalCalendar Calendar = new(1);

    [Fact]
    public void Eighteen_of_three_hundred_on_the_second_of_thirty_days_is_exactly_ninety_percent()
    {
        var due = Due(new DateOnly(2026, 4, 2), ("FY2026-M04", 300));

        (due.ShareOf(18), due.Amount).Should().Be((0.9m, 20m));
    }

    [Fact]
    public void What_is_due_ends_with_the_digits_it_has() =>
        // 1,740.03 ÷ 30 × 10: dividing first leaves 580.00999…
        Due(new DateOnly(2026, 4, 10), ("FY2026-M04", 1740.03m)).Amount.Should().Be(580.01m);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(29)]
    public void On_every_day_of_a_month_what_is_exactly_due_is_exactly_one(int day)
    {
        // 100 a month has no exact part of a day of 31; its share of itself is exact all the same.
        var due = Due(new DateOnly(2026, 1, day), ("FY2026-M01", 31m * 100));
        (due.ShareOf(100 * day), due.DeviationOf(105m * day)).Should().Be((1m, 0.05m));
    }

    [Fact]
    public void Months_that_are_over_count_whole_and_those_to_come_not_at_all()
    {
        var due = Due(new DateOnly(2026, 2, 14), ("FY2026-M01", 310), ("FY2026-M02", 560), ("FY2026-M03", 9_999));

        (due.Amount, due.ShareOf(295), due.Extrapolate(59, 1_180)).Should().Be((590m, 0.5m, 118m));
    }

    [Fact]
    public void Of_nothing_due_there_is_no_share()
    {
        var due = Due(new DateOnly(2026, 1, 5), ("FY2026-M02", 100));

        (due.Amount, due.ShareOf(1), due.DeviationOf(1), due.Extrapolate(1, 100)).Should().Be((0m, null, null, null));
    }

    [Fact]
    public void A_period_that_is_over_is_due_whole() =>
        Due(new DateOnly(2027, 5, 5), ("FY2026-M01", 0.01m), ("FY2026-M02", 0.02m)).Amount.Should().Be(0.03m);

    private static Prorated Due(DateOnly today, params (string Month, decimal Amount)[] months) =>
        Prorated.UpTo(Calendar, today, months.Select(month => (Period.Parse(month.Month), month.Amount)));
}
