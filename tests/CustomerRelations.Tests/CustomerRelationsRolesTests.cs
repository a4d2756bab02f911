using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.CustomerRelations;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Tests.CustomerRelations;

public class CustomerRelationsRolesTests
{
    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods => [.. CustomerrelationsReflection.Descriptor.Services
        .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) => Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Theory]
    [InlineData("Respond")]
    [InlineData("Import")]
    public void A_rep_does_not_enter_the_verdict_on_their_own_work(string method) =>
        Table.Allowed[$"/salesplatform.customerrelations.v1.Surveys/{method}"].Should().NotContain(Roles.SalesRep);

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        CustomerRelationsRoles.Declare(table);
        return table;
    }
}
