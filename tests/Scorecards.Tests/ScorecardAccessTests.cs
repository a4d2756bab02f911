using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Figures;

namespace SalesPlatform.Tests.Scorecards;

public class ScorecardAccessTests
{
    [Theory]
    [InlineData("north", true)]
    [InlineData("south", false)]
    public void An_executive_who_manages_the_north_sees_appraisals_of_the_north_alone(string team, bool sees)
    {
        var both = new CommandContext("eva", [Roles.SalesManager, Roles.Executive], ["north"], null, "test", default);
        both.RequireScorecard(team, "ann");
        both.SeesAppraisalsOf(team, "ann").Should().Be(sees);
    }
}
