using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Tests.LaunchCoordination.Launches;

/// <summary>What is expected of a launch.</summary>
public class BusinessCaseTests
{
    private static readonly BusinessCaseSet Case = new("water works", 38_800m, 420, 18_000_000m, "CNY", 12,
        [new LaunchRisk("bearings are late", "high", "medium", "second source", "pam")]);

    private static readonly Wire.BusinessCase Asked = new()
    {
        Market = "water works", Price = 38_800m.ToMoney("CNY"), Volume = 420, SalesTarget = 18_000_000m.ToMoney("CNY"),
        Risks =
        {
            new Wire.LaunchRisk { Risk = "bearings are late", Likelihood = Wire.RiskLevel.High, Impact = Wire.RiskLevel.Medium,
                Answer = "second source", Owner = "pam" },
        },
    };

    [Fact]
    public void It_is_said_as_a_whole_for_a_year_where_nothing_else_is_said() =>
        LaunchDecisions.SetBusinessCase(Given(Drafted), BusinessCaseMessages.Read(Asked, "CNY")).ShouldMake(Case);

    [Fact]
    public void The_same_again_changes_nothing() =>
        LaunchDecisions.SetBusinessCase(Given(Drafted, Case), Case with { Risks = [.. Case.Risks] }).ShouldMake();

    [Fact]
    public void What_is_on_the_market_is_expected_no_more() =>
        ShouldBreak("not-in-preparation", () => LaunchDecisions.SetBusinessCase(Given([.. GoGiven, OnTheMarket]), Case));

    [Fact]
    public void Price_and_volume_tell_what_to_expect_where_both_are_known()
    {
        Case.Expected.Should().Be(16_296_000m);
        (Case with { Volume = null }).Expected.Should().BeNull("unknown is not zero");
    }

    [Fact]
    public void The_answer_says_what_was_said() => BusinessCaseMessages.Of(Case).Should().Be(new Wire.BusinessCase(Asked) { Months = 12 });

    [Fact]
    public void Every_wrong_field_is_named()
    {
        var wrong = new Wire.BusinessCase
        {
            Price = (-1m).ToMoney("CNY"), Volume = -2, Months = 61, SalesTarget = 5m.ToMoney("EUR"), Risks = { new Wire.LaunchRisk() },
        };
        Refusal(wrong).Should().Equal(
            ("business_case.price", "out-of-range"), ("business_case.sales_target", "wrong-currency"),
            ("business_case.risks[0].risk", "missing"), ("business_case.risks[0].likelihood", "missing"),
            ("business_case.risks[0].impact", "missing"), ("business_case.volume", "out-of-range"),
            ("business_case.months", "out-of-range"));
        Refusal(new Wire.BusinessCase { Months = 6 }).Should().Equal(("business_case", "missing"));
    }

    private static List<(string Field, string Code)> Refusal(Wire.BusinessCase asked) =>
        FluentActions.Invoking(() => BusinessCaseMessages.Read(asked, "CNY")).Should().Throw<DomainException>().Which.Fields
            .Select(error => (error.Field, error.Code)).ToList();
}
