using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance;
using SalesPlatform.TeamPerformance.Access;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance;

public class PersonalAccessTests
{
    [Fact]
    public void The_person_the_manager_of_the_team_and_HR_read() =>
        new[] { Ann, Mia, Hal }.Should().OnlyContain(reader => reader.IsReader("e-1", "north"));

    [Fact]
    public void A_rep_reads_only_their_own()
    {
        Refusing(() => Bob.RequireReader("e-1", "north"));
        Refusing(() => Bob.RequirePossibleReader("e-1"));
    }

    [Fact]
    public void The_manager_of_another_team_does_not_read() => Refusing(() => Mia.RequireReader("e-1", "south"));

    [Fact]
    public void An_executive_does_not_read() => Refusing(() => Person("eva", null, Roles.Executive).RequireReader("e-1", "north"));

    [Fact]
    public void Who_is_no_employee_is_nobody_in_particular() =>
        Refusing(() => Person("x", null, Roles.SalesRep).RequireReader("", "south"));

    [Fact]
    public void A_manager_of_all_teams_reads() => (Mia with { Teams = ["*"] }).IsReader("e-1", "south").Should().BeTrue();

    [Fact]
    public void Being_of_HR_too_makes_nobody_the_manager_of_another_team()
    {
        var both = Person("max", "m-2", Roles.SalesManager, Roles.Hr);
        both.IsReader("e-1", "south").Should().BeTrue("HR reads of every team");
        var decide = () => both.RequireManager("e-1", "south", "own-cause");
        decide.Should().Throw<DomainException>().Which.Code.Should().Be("not-your-team");
    }

    private static void Refusing(Action action)
    {
        var refusal = action.Should().Throw<DomainException>().Which;
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.NotPermitted, "not-yours"));
    }
}
