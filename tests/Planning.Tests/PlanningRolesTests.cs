using Google.Protobuf.Reflection;
using SalesPlatform.Planning;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Tests.Planning;

public class PlanningRolesTests
{
    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods =>
        [.. new ServiceDescriptor[] { Wire.Organisation.Descriptor, Wire.AnnualPlans.Descriptor }
            .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) => Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Fact]
    public void Only_executives_decide_on_plans()
    {
        Table.Allowed["/salesplatform.planning.v1.AnnualPlans/Approve"].Should().Equal(Roles.Executive);
        Table.Allowed["/salesplatform.planning.v1.AnnualPlans/Reject"].Should().Equal(Roles.Executive);
    }

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        PlanningRoles.Declare(table);
        return table;
    }
}
