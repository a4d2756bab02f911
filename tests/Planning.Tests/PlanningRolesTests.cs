using SalesPlatform.Domain;
using SalesPlatform.Planning;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Tests.Planning;

public class PlanningRolesTests
{
    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods =>
        [.. new[]
            {
                Wire.PlanningReflection.Descriptor, Wire.ResearchReflection.Descriptor, Wire.ConsultationReflection.Descriptor,
                Wire.StrategyReflection.Descriptor, Wire.DocumentReflection.Descriptor,
            }
            .SelectMany(file => file.Services).SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) => Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Fact]
    public void Only_executives_decide_on_plans()
    {
        Table.Allowed["/salesplatform.planning.v1.AnnualPlans/Approve"].Should().Equal(Roles.Executive);
        Table.Allowed["/salesplatform.planning.v1.AnnualPlans/Reject"].Should().Equal(Roles.Executive);
    }

    [Theory]
    [InlineData("MarketResearch/ProfileCompetitor", Roles.Rnd, false)]
    [InlineData("MarketResearch/ProfileCompetitor", Roles.Marketing, true)]
    [InlineData("MarketResearch/ListCompetitors", Roles.SalesRep, false)]
    [InlineData("Consultations/HandIn", Roles.SalesManager, false)]
    [InlineData("Consultations/HandIn", Roles.Rnd, true)]
    [InlineData("Consultations/WaiveInput", Roles.Marketing, false)]
    [InlineData("TargetDiscussions/Agree", Roles.Executive, true)]
    [InlineData("TargetDiscussions/Get", Roles.Marketing, false)]
    [InlineData("PlanStrategies/Position", Roles.Executive, false)]
    [InlineData("PlanDocuments/Get", Roles.SalesRep, false)]
    [InlineData("AnnualPlans/Present", Roles.Marketing, false)]
    public void Each_does_their_part(string method, string role, bool may) =>
        Table.Allows($"/salesplatform.planning.v1.{method}", [role]).Should().Be(may);

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        PlanningRoles.Declare(table);
        return table;
    }
}
