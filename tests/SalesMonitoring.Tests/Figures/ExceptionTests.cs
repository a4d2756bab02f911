using SalesPlatform.Contracts.Planning;
using SalesPlatform.SalesMonitoring.Figures;
using static SalesPlatform.Tests.SalesMonitoring.Figures.Sheets;

namespace SalesPlatform.Tests.SalesMonitoring.Figures;

public class ExceptionTests
{
    private static readonly DateOnly After = new(2027, 8, 1);

    [Fact]
    public void Who_is_lost_or_declines_is_named_and_what_is_too_small_is_not()
    {
        var found = Found(
            Customer("FY2027-M04", "lost", 500), Customer("FY2027-M04", "declining", 1_000), Customer("FY2027-M05", "declining", 800),
            Customer("FY2027-M04", "steady", 1_000), Customer("FY2027-M05", "steady", 801), Customer("FY2027-M04", "tiny", 20),
            Customer("FY2027-M04", "", 900));
        found.Select(each => (each.Code, each.Key)).Should().Equal(("customer-lost", "lost"), ("customer-declining", "declining"));
        found[0].Explanation.Should().Be("lost bought for CNY 500.00 in the comparable part of FY2027-M04, and nothing since.");
        found[1].Arguments.Should().Contain("earlier", "1000").And.Contain("actual", "800");
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void Behind_is_who_ends_below_90_percent(int actual, bool behind)
    {
        var plan = Plan(Even(10), assignments: [new TargetAssignment("rep", "ann", "FY2027-M05", 100)]);
        var found = Found([Rep("FY2027-M05", "ann", actual)], plan);
        found.Any(each => each is { Code: "rep-behind", Key: "ann", Name: "Ann" }).Should().Be(behind);
    }

    [Fact]
    public void In_a_running_period_behind_is_who_will_end_below_and_not_who_is_below()
    {
        var plan = Plan(Even(30), assignments: [new TargetAssignment("rep", "ann", "FY2027-M05", 30)]);
        var sheet = Of(Window("FY2027-M05", new DateOnly(2026, 11, 10)), [Rep("FY2027-M05", "ann", 10)], plan);
        SalesExceptions.Of(TeamOf(sheet), "CNY").Should().BeEmpty("10 of 30 after 10 of 30 days is on plan");
    }

    [Fact]
    public void More_returns_than_sales_and_sales_without_a_target_stand_out() =>
        Found([Rep("FY2027-M05", "bob", 5), Customer("FY2027-M05", "c", -5)], Plan(Even(5))).Select(each => (each.Code, each.Key))
            .Should().Equal(("returns-exceed-sales", "c"), ("rep-without-target", "bob"));

    [Fact]
    public void Movers_are_the_largest_rises_then_the_largest_falls()
    {
        var sheet = Of(Window("FY2027-M05", After),
            [Customer("FY2027-M05", "up", 30), Customer("FY2027-M05", "more", 50), Customer("FY2027-M04", "down", 40)]);
        Movers.Of([(Dimension.Customer, sheet.Rows(Dimension.Customer))], 1).Select(mover => (mover.Row.Key, mover.Change)).Should()
            .Equal(("more", 50m), ("down", -40m));
    }

    private static SalesCell Customer(string period, string key, decimal amount) => Cell(Dimension.Customer, period, key, amount);

    private static IReadOnlyList<SalesException> Found(params SalesCell[] cells) => Found(
        [.. cells, .. cells.GroupBy(cell => cell.Period).Select(period => Rep($"{period.Key}", "ann", period.Sum(cell => cell.Amount)))],
        []);

    private static IReadOnlyList<SalesException> Found(SalesCell[] cells,
        params SalesPlatform.SalesMonitoring.Company.PlanRevision[] plans) =>
        SalesExceptions.Of(TeamOf(Of(Window("FY2027-M05", After), cells, plans)), "CNY");

    private static TeamFigures TeamOf(FigureSheet sheet) =>
        new(sheet.Total(Dimension.Rep), sheet.Rows(Dimension.Rep), sheet.Rows(Dimension.Region),
        sheet.Rows(Dimension.ProductLine), sheet.Rows(Dimension.Product), sheet.Rows(Dimension.Customer));
}
