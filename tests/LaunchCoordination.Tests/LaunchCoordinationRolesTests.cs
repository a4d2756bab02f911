using Google.Protobuf.Reflection;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Tests.LaunchCoordination;

public class LaunchCoordinationRolesTests
{
    private const string Package = "/salesplatform.launchcoordination.v1.";

    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods =>
        [.. new ServiceDescriptor[] { Wire.Launches.Descriptor, Wire.Deliveries.Descriptor, Wire.Promotions.Descriptor }
            .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) => Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Fact]
    public void Only_executives_decide() => Table.Allowed[Package + "Launches/Decide"].Should().Equal(Roles.Executive);

    [Theory]
    [InlineData("Commit")]
    [InlineData("Slip")]
    [InlineData("Meet")]
    [InlineData("AssessQuality")]
    public void Departments_speak_for_themselves(string method) =>
        Table.Allowed[Package + "Deliveries/" + method].Should().BeEquivalentTo([Roles.Rnd, Roles.Production]);

    [Fact]
    public void What_was_said_in_meetings_is_not_for_reps() =>
        Table.Allowed[Package + "Launches/GetLaunchPlan"].Should().NotContain(Roles.SalesRep);

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        LaunchCoordinationRoles.Declare(table);
        return table;
    }
}
