using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Tests.SalesMonitoring;

public class SalesMonitoringRolesTests
{
    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods => [.. new[]
        {
            SalesmonitoringReflection.Descriptor, ReportsReflection.Descriptor, MarketsReflection.Descriptor, ReconciliationsReflection.Descriptor,
        }.SelectMany(file => file.Services).SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) =>
        Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Theory]
    [InlineData("SalesImports/Reconcile")]
    [InlineData("SalesReconciliations/Confirm")]
    [InlineData("SalesReconciliations/Dispute")]
    public void Data_analysis_alone_reconciles(string method) =>
        Table.Allowed[$"/salesplatform.salesmonitoring.v1.{method}"].Should().Equal(Roles.DataAnalysis);

    [Fact]
    public void A_manager_finalises_and_nobody_else() =>
        Table.Allowed["/salesplatform.salesmonitoring.v1.SalesReports/Finalise"].Should().Equal(Roles.SalesManager);

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        SalesMonitoringRoles.Declare(table);
        return table;
    }
}
