using SalesPlatform.Domain;
using SalesPlatform.Scorecards;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.Domain;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Tests.Scorecards;

public class ScorecardsRolesTests
{
    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods => [.. Wire.ScorecardsReflection.Descriptor.Services
        .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) =>
        Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Fact]
    public void Executives_alone_set_standards() => RolesOf("KpiStandards/SetStandard").Should().Equal(Roles.Executive);

    [Theory]
    [InlineData("ScorecardPeriods/Close")]
    [InlineData("ScorecardPeriods/Reopen")]
    public void Who_is_responsible_for_a_team_closes_its_periods(string method) =>
        RolesOf(method).Should().BeEquivalentTo(Roles.SalesManager, Roles.Hr, Roles.Executive);

    [Theory]
    [InlineData("Scorecards/ListRisks")]
    [InlineData("ScorecardPeriods/Close")]
    public void Some_operations_are_not_for_reps(string method) => RolesOf(method).Should().NotContain(Roles.SalesRep);

    [Theory]
    [InlineData("north", true)]
    [InlineData("south", false)]
    public void An_executive_who_manages_the_north_sees_appraisals_of_the_north_alone(string team, bool sees)
    {
        var both = new CommandContext("eva", [Roles.SalesManager, Roles.Executive], ["north"], null, "test", default);
        both.RequireScorecard(team, "ann");
        both.SeesAppraisalsOf(team, "ann").Should().Be(sees);
    }

    private static IReadOnlySet<string> RolesOf(string method) => Table.Allowed[$"/salesplatform.scorecards.v1.{method}"];

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        ScorecardsRoles.Declare(table);
        return table;
    }
}
