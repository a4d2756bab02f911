using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Teams;

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
    public void A_team_is_added() => Team.Add(Given(), "north", "North").Should().Equal(new TeamAdded("north", "North"));

    [Fact]
    public void The_same_team_again_changes_nothing() =>
        Team.Add(Given(new TeamAdded("north", "North")), "north", "North").Should().BeEmpty();

    [Fact]
    public void Another_name_with_the_same_key_is_refused() =>
        FluentActions.Invoking(() => Team.Add(Given(new TeamAdded("north-east", "North East")), "north-east", "North-East"))
            .Should().Throw<DomainException>().Which.Refusal.Should().Be(Refusal.AlreadyExists);

    [Fact]
    public void A_team_nobody_added_is_not_found() =>
        FluentActions.Invoking(() => Given().Existing).Should().Throw<DomainException>().Which.Refusal.Should().Be(Refusal.NotFound);

    private static Team Given(params object[] events) => Team.Of("north").Fold(
        events.Select((data, i) => new RecordedEvent(Guid.CreateVersion7(), "team/north", i + 1, DateTimeOffset.UnixEpoch, "mia", data)));
}
