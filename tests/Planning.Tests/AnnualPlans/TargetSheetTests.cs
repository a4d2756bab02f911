using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class TargetSheetTests
{
    [Fact]
    public void Months_are_the_sums_of_the_reps_rows() =>
        Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, "b", 7, 7m), Row(4, "a", 8, 1m)).Targets!.Months
            .Should().Equal(12m, 1m, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    [Fact]
    public void A_quarters_row_is_split_over_its_months() =>
        Read(Grain.Quarter, Row(2, "a", 10, 100m)).Targets!.Assignments.Should().Equal(
            new TargetAssignment("rep", "a", "FY2027-M04", 33.34m),
            new TargetAssignment("rep", "a", "FY2027-M05", 33.33m),
            new TargetAssignment("rep", "a", "FY2027-M06", 33.33m));

    [Fact]
    public void A_row_counts_in_every_dimension_it_names() =>
        Read(Grain.Month, Row(2, "a", 7, 5m) with { Region = "east", ProductLine = "bikes" }, Row(3, "b", 7, 2m) with { Region = "east" })
            .Targets!.Assignments.Should().Equal(
                new TargetAssignment("product-line", "bikes", "FY2027-M01", 5m),
                new TargetAssignment("region", "east", "FY2027-M01", 7m),
                new TargetAssignment("rep", "a", "FY2027-M01", 5m),
                new TargetAssignment("rep", "b", "FY2027-M01", 2m));

    [Fact]
    public void A_row_without_a_rep_counts_in_its_region_but_not_in_the_plans_months()
    {
        var targets = Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, null, 7, 9m) with { Region = "east" }).Targets!;
        targets.Months[0].Should().Be(5m);
        targets.Assignments.Should().Contain(new TargetAssignment("region", "east", "FY2027-M01", 9m));
    }

    [Fact]
    public void Rows_of_other_years_are_left_out_and_counted()
    {
        var sheet = Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, "a", 6, 8m));
        (sheet.Skipped, sheet.Targets!.Rows, sheet.Targets.Months.Sum()).Should().Be((1, 1, 5m));
    }

    [Fact]
    public void A_holder_with_two_rows_for_a_period_is_named_with_the_line() =>
        Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, "a", 7, 6m)).Faults.Should().ContainSingle()
            .Which.Should().Match<RowFault>(fault => fault.Line == 3 && fault.Code == "duplicate");

    [Fact]
    public void A_rep_may_have_a_target_for_each_product_line_and_region()
    {
        var targets = Read(Grain.Quarter, Row(2, "a", 7, 300m) with { ProductLine = "pumps" },
            Row(3, "a", 7, 120m) with { ProductLine = "valves" },
            Row(4, "b", 7, 200m) with { ProductLine = "pumps" }).Targets!;
        decimal Of(string dimension, string holder) =>
            targets.Assignments.Where(part => (part.Dimension, part.Key) == (dimension, holder)).Sum(part => part.Amount);
        (Of("rep", "a"), Of("product-line", "pumps"), Of("product-line", "valves")).Should().Be((420m, 500m, 120m));
    }

    [Fact]
    public void One_row_a_holder_on_a_year_start_is_asked_about_and_taken_once_it_is_said()
    {
        Read(null, Row(2, "a", 7, 5m), Row(3, "b", 7, 5m)).Faults.Should().ContainSingle().Which.Code.Should().Be("grain-unclear");
        Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, "b", 7, 5m)).Targets!.Months.Should().Equal(10m, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    [Fact]
    public void A_duplicate_in_another_year_is_an_error_as_well() =>
        Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, "a", 6, 8m), Row(4, "a", 6, 8m)).Faults.Should().ContainSingle().Which.Line
            .Should().Be(4);

    [Fact]
    public void A_day_off_the_grain_is_named_with_line_and_column() =>
        Read(Grain.Quarter, Row(2, "a", 8, 5m), Row(3, "a", 7, 5m)).Faults.Should().ContainSingle()
            .Which.Should()
            .Match<RowFault>(fault => fault.Line == 2 && fault.Column == "period_start" && fault.Code == "not-a-period-start");

    [Fact]
    public void A_day_within_a_month_starts_no_period() =>
        Read(null, Row(2, "a", 7, 5m) with { PeriodStart = new DateOnly(2026, 7, 2) }).Faults.Should().ContainSingle().Which.Code.Should()
            .Be("not-a-period-start");

    [Fact]
    public void A_row_that_names_nobody_is_named() =>
        Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, null, 7, 5m)).Faults.Should().ContainSingle()
            .Which.Should().Match<RowFault>(fault => fault.Line == 3 && fault.Column == "rep" && fault.Code == "missing");

    [Fact]
    public void A_file_without_a_row_of_the_year_is_refused() =>
        Read(Grain.Month, Row(2, "a", 6, 8m)).Faults.Should().ContainSingle().Which.Code.Should().Be("no-rows-in-year");

    [Fact]
    public void A_grain_nobody_can_tell_is_asked_for() =>
        Read(null, Row(2, "a", 7, 1m), Row(3, "a", 8, 1m), Row(4, "b", 7, 1m), Row(5, "b", 10, 1m)).Faults.Should().ContainSingle()
            .Which.Message.Should().Contain("--grain");

    [Fact]
    public void Nothing_is_taken_when_a_row_is_wrong() =>
        Read(Grain.Month, Row(2, "a", 7, 5m), Row(3, null, 7, 5m)).Targets.Should().BeNull();

    [Theory]
    [InlineData("KWD", "1000.125", null)]
    [InlineData("KWD", "1000.1255", "finer-than-a-cent")]
    [InlineData("CNY", "1000.125", "finer-than-a-cent")]
    [InlineData("JPY", "1000.5", "finer-than-a-cent")]
    [InlineData("JPY", "1000", null)]
    public void A_target_is_as_fine_as_the_plans_currency(string currency, string amount, string? fault)
    {
        var target = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        var sheet = TargetSheet.Read("t.csv", [Row(2, "r", 7, target)], Grain.Quarter, Id.FiscalYear, new FiscalCalendar(7),
            PlanFigures.EqualSeasonality, currency);
        sheet.Faults.Select(each => each.Code).Should().Equal(fault is null ? [] : [fault]);
        if (fault is null)
            sheet.Targets!.Months.Sum().Should().Be(target);
    }

    [Fact]
    public void A_target_of_three_decimals_is_divided_over_its_months_to_the_fils() =>
        TargetSheet.Read("t.csv", [Row(2, "r", 7, 1000.125m)], Grain.Quarter, Id.FiscalYear, new FiscalCalendar(7),
            PlanFigures.EqualSeasonality, "KWD")
            .Targets!.Months.Take(3).Should().Equal(333.375m, 333.375m, 333.375m);

    private static TargetRow Row(long line, string? rep, int month, decimal amount) =>
        new(line, rep, null, null, new DateOnly(2026, month, 1), amount);

    private static TargetSheet Read(Grain? grain, params TargetRow[] rows) =>
        TargetSheet.Read("targets.csv", rows, grain, Id.FiscalYear, new FiscalCalendar(7), PlanFigures.EqualSeasonality, "CNY");
}
