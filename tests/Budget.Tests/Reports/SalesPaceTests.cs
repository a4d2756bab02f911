using SalesPlatform.Budget.Sales;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Reports;

public class SalesPaceTests
{
    private static readonly Period[] Over = [Period.Month(2027, 1), Period.Month(2027, 2)];
    private static readonly PlannedSales Plan = new(Guid.Empty, "north", "FY2027", 1, YearStart, Months(100m));

    private static readonly KnownEmployee Ann = new("from/team-performance/employee/ann", "ann",
        [new TeamChange(1, new DateOnly(2020, 1, 1), "north"), new TeamChange(2, new DateOnly(2026, 8, 15), "south")], ["north", "south"]);

    [Fact]
    public void Sales_count_for_the_team_of_their_day()
    {
        SoldCredit[] sold = [Sold("ann", 2026, 8, 14, 150m), Sold("ann", 2026, 8, 15, 70m), Sold("stranger", 2026, 8, 1, 5m)];
        var pace = PaceReader.Of("north", Over, Calendar, [Plan], [Ann], sold);
        (pace.Sold, pace.Target, pace.Ratio).Should().Be((150m, 200m, 0.75m));
    }

    [Fact]
    public void A_later_revision_counts_from_the_first_month_it_covers_whole()
    {
        var revised = Plan with { Revision = 2, EffectiveFrom = new DateOnly(2026, 7, 20), Months = Months(400m) };
        PaceReader.Of("north", Over, Calendar, [revised, Plan], [], []).Target.Should().Be(500m);
    }

    [Fact]
    public void Without_a_plan_the_pace_is_unknown() =>
        PaceReader.Of("north", Over, Calendar, [], [Ann], [Sold("ann", 2026, 8, 1, 9m)]).Ratio.Should().BeNull();

    private static SoldCredit Sold(string rep, int year, int month, int day, decimal amount) =>
        new(rep, "", "", new DateOnly(year, month, day), amount);
}
