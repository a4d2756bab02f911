using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Tests.Scorecards.Standards;

public class StandardTests
{
    private static readonly DateOnly Today = new(2027, 3, 10);

    private static readonly KpiStandards First = new([new KpiStandardSet("sales-attainment", 1, DateOnly.MinValue, 0.90m, 1.05m)]);

    [Fact]
    public void The_four_first_standards_are_those_of_the_source_document() =>
        Company.KpiStandards.FromSourceDocument.Select(set => (set.Kpi, set.Version, set.EffectiveFrom, set.QualifiedAt, set.ExcellentAt))
            .Should().Equal(
            ("sales-attainment", 1, DateOnly.MinValue, 0.90m, 1.05m),
            ("team-uplift", 1, DateOnly.MinValue, 0.10m, null),
            ("customer-satisfaction", 1, DateOnly.MinValue, 0.80m, 0.90m),
            ("cost-deviation", 1, DateOnly.MinValue, 0.05m, 0.02m));

    [Fact]
    public void A_standard_gets_the_next_version() =>
        StandardDecisions.Set(First, Terms("sales-attainment", Today, 0.92m, 1.08m), Today)
            .Should().Equal(new KpiStandardSet("sales-attainment", 2, Today, 0.92m, 1.08m));

    [Fact]
    public void The_newest_version_again_changes_nothing_even_later()
    {
        var second = new KpiStandards([.. First.Versions, new KpiStandardSet("sales-attainment", 2, Today, 0.92m, 1.08m)]);

        StandardDecisions.Set(second, Terms("sales-attainment", Today, 0.92m, 1.08m), Today.AddDays(30)).Should().BeEmpty();
        StandardDecisions.Set(second, Terms("sales-attainment", Today.AddDays(30), 0.90m, 1.05m), Today.AddDays(30)).Should().HaveCount(1);
    }

    [Fact]
    public void Nobody_is_rated_by_a_standard_set_afterwards() =>
        FluentActions.Invoking(() => StandardDecisions.Set(First, Terms("sales-attainment", Today.AddDays(-1), 0.92m, 1.08m), Today))
            .Should().Throw<DomainException>().Which.Code.Should().Be("effective-in-the-past");

    [Theory]
    [InlineData("sales-attainment", "0.9", "0.9")]
    [InlineData("sales-attainment", "0.9", "0.8")]
    [InlineData("cost-deviation", "0.02", "0.05")]
    [InlineData("cost-deviation", "0.02", "0.02")]
    public void Excellent_is_harder_than_qualified(string kpi, string qualified, string excellent) =>
        FluentActions.Invoking(() => StandardDecisions.Set(First, Terms(kpi, Today, Number(qualified), Number(excellent)), Today))
            .Should().Throw<DomainException>().Which.Fields.Should().ContainSingle().Which.Code.Should()
            .Be("excellent-not-beyond-qualified");

    [Theory]
    [InlineData("cost-deviation", "0.05")]
    [InlineData("team-uplift", null)]
    public void A_kpi_may_have_no_excellent_or_one_on_its_own_side(string kpi, string? excellent) =>
        StandardDecisions.Set(new KpiStandards([]), Terms(kpi, Today, 0.12m, excellent is null ? null : Number(excellent)), Today).Should()
            .HaveCount(1);

    private static StandardTerms Terms(string kpi, DateOnly from, decimal qualified, decimal? excellent) =>
        new(KpiDefinition.All.Single(definition => definition.Name == kpi), from, qualified, excellent);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
