using Google.Protobuf.Reflection;
using SalesPlatform.Budget;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Tests.Budget;

public class BudgetRolesTests
{
    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods => [.. Wire.BudgetReflection.Descriptor.Services
        .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) =>
        Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Theory]
    [InlineData("Budgets/Approve")]
    [InlineData("Budgets/Return")]
    [InlineData("Budgets/Rebaseline")]
    [InlineData("Budgets/Close")]
    [InlineData("Costs/Post")]
    [InlineData("Costs/Import")]
    [InlineData("Reallocations/Approve")]
    [InlineData("Reallocations/Reject")]
    [InlineData("Findings/Raise")]
    [InlineData("Findings/Close")]
    public void Finance_alone_does_what_is_finances(string method) =>
        Table.Allowed[$"/salesplatform.budget.v1.{method}"].Should().Equal(Roles.Finance);

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        BudgetRoles.Declare(table);
        return table;
    }
}
