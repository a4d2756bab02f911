using SalesPlatform.Company;
using SalesPlatform.Contracts.Scorecards;

namespace SalesPlatform.Tests.Company;

public class KpiStandardsTests
{
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly KpiStandardSet Second = new(KpiStandards.CustomerSatisfaction, 2, April, 0.85m, 0.95m);

    [Fact]
    public void Until_scorecards_tells_of_others_the_source_documents_count() =>
        InForce([], April).Should().Be(new KpiStandardSet(KpiStandards.CustomerSatisfaction, 1, DateOnly.MinValue, 0.80m, 0.90m));

    [Fact]
    public void A_period_that_starts_on_the_day_of_a_new_standard_is_rated_by_it_and_one_that_runs_is_not()
    {
        InForce([Second], April).Should().Be(Second);
        InForce([Second], April.AddDays(-1)).Version.Should().Be(1);
    }

    [Fact]
    public void The_newest_version_counts_whatever_the_order_of_arrival()
    {
        var third = Second with { Version = 3, QualifiedAt = 0.70m };
        InForce([third, Second], April).Should().Be(third);
        InForce([Second, third], April).Should().Be(third);
    }

    [Fact]
    public void The_standard_of_another_kpi_changes_nothing() =>
        InForce([Second with { Kpi = KpiStandards.SalesAttainment }], April).Version.Should().Be(1);

    private static KpiStandardSet InForce(IEnumerable<KpiStandardSet> learned, DateOnly periodStart) =>
        KpiStandards.InForce(learned, KpiStandards.CustomerSatisfaction, periodStart);
}
