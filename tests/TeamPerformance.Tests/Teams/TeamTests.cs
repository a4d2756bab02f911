using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Teams;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Teams;

public class TeamTests
{
    [Theory]
    [InlineData("North East", "north-east")]
    [InlineData("  North -- East  ", "north-east")]
    [InlineData("北方团队", "北方团队")]
    [InlineData("华东 2 队", "华东-2-队")]
    [InlineData("Équipe Sud", "équipe-sud")]
    [InlineData("उत्तर", "उत्तर")]
    [InlineData("R&D/Sales", "r-d-sales")]
    [InlineData("!?", "")]
    public void A_key_is_the_name_in_lower_case_with_dashes(string name, string key) => TeamKey.Of(name).Should().Be(key);

    [Fact]
    public void Names_that_look_the_same_have_the_same_key() => TeamKey.Of("E\u0301quipe").Should().Be(TeamKey.Of("Équipe"));

    [Fact]
    public void A_key_is_its_own_key() => TeamKey.Of(TeamKey.Of("North East")).Should().Be("north-east");

    [Fact]
    public void A_team_is_added() => TeamDecisions.Add(Given(), Mia, "north", "North").Should().Equal(new TeamAdded("north", "North"));

    [Fact]
    public void A_manager_adds_a_team_of_their_own() =>
        ShouldNotBePermitted(() => TeamDecisions.Add(Given(), Mia, "south", "South"), "not-your-team");

    [Fact]
    public void The_same_team_again_changes_nothing() =>
        TeamDecisions.Add(Given(new TeamAdded("north", "North")), Mia, "north", "North").Should().BeEmpty();

    [Fact]
    public void Another_name_with_the_same_key_is_refused() =>
        Refused(() => TeamDecisions.Add(Given(new TeamAdded("north", "North")), Mia, "north", "North!")).Refusal.Should()
            .Be(Refusal.AlreadyExists);

    [Fact]
    public void A_team_nobody_added_is_not_found() =>
        ShouldNotBeFound(() => [Given().Require("north")]);

    private static TeamView? Given(params object[] events) => TeamView.Fold.After(events);
}
