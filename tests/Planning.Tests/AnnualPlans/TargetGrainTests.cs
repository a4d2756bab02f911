using SalesPlatform.Contracts;
using SalesPlatform.Planning.AnnualPlans;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class TargetGrainTests
{
    // Fiscal quarters start in July, October, January and April.
    private static readonly FiscalCalendar FromJuly = new(7);

    [Fact]
    public void A_month_between_rows_implies_months() => Implied(("a", 2026, 7), ("a", 2026, 8)).Should().Be(Grain.Month);

    [Fact]
    public void Three_months_between_rows_imply_quarters() =>
        Implied(("a", 2026, 7), ("a", 2026, 10), ("a", 2027, 1)).Should().Be(Grain.Quarter);

    [Fact]
    public void Half_a_year_between_rows_may_be_months_or_quarters() =>
        Implied(("a", 2026, 7), ("a", 2027, 1), ("a", 2027, 7)).Should().BeNull();

    [Fact]
    public void A_gap_among_rows_three_months_apart_leaves_them_quarters() =>
        Implied(("a", 2026, 7), ("a", 2026, 10), ("a", 2027, 4)).Should().Be(Grain.Quarter);

    [Fact]
    public void Three_months_apart_but_off_the_quarters_are_months() => Implied(("a", 2026, 8), ("a", 2026, 11)).Should().Be(Grain.Month);

    [Fact]
    public void Year_starts_a_year_apart_imply_years() => Implied(("a", 2026, 7), ("a", 2027, 7)).Should().Be(Grain.Year);

    [Fact]
    public void One_row_a_holder_on_the_year_start_may_be_anything() => Implied(("a", 2026, 7), ("b", 2026, 7)).Should().BeNull();

    [Fact]
    public void One_row_a_holder_on_quarter_starts_may_be_months_or_quarters() =>
        Implied(("a", 2026, 7), ("b", 2026, 10)).Should().BeNull();

    [Fact]
    public void One_row_a_holder_off_the_quarter_starts_implies_months() =>
        Implied(("a", 2026, 7), ("b", 2026, 9)).Should().Be(Grain.Month);

    [Fact]
    public void A_holder_with_one_row_follows_the_others() =>
        Implied(("a", 2026, 7), ("a", 2026, 10), ("b", 2026, 7)).Should().Be(Grain.Quarter);

    [Fact]
    public void Holders_that_contradict_each_other_imply_nothing() =>
        Implied(("a", 2026, 7), ("a", 2026, 8), ("b", 2026, 7), ("b", 2026, 10)).Should().BeNull();

    [Fact]
    public void A_row_twice_is_no_distance() => Implied(("a", 2026, 10), ("a", 2026, 10)).Should().BeNull();

    private static Grain? Implied(params (string Rep, int Year, int Month)[] rows) =>
        TargetGrain.Implied(
            rows.Select((row, i) => new TargetRow(i + 2, row.Rep, null, null, new DateOnly(row.Year, row.Month, 1), 1m)), FromJuly);
}
