using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.SalesMonitoring;

/// <summary>Who may call what.</summary>
public static class SalesMonitoringRoles
{
    private static readonly string[] Recording = [Roles.SalesManager, Roles.SalesRep, Roles.Finance];
    private static readonly string[] Importing = [Roles.SalesManager, Roles.Finance, Roles.DataAnalysis];

    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table
            .Allow(Sales.Descriptor, "Record", Recording)
            .Allow(Sales.Descriptor, "RecordMany", Recording)
            .Allow(Sales.Descriptor, "Return", Recording)
            .Allow(Sales.Descriptor, "Correct", Recording)
            .Allow(Sales.Descriptor, "GetOrder", [.. Recording, Roles.Executive, Roles.DataAnalysis])
            .Allow(SalesImports.Descriptor, "Import", Importing)
            .Allow(SalesImports.Descriptor, "GetBatch", [.. Importing, Roles.Executive])
            .Allow(SalesImports.Descriptor, "ListBatches", [.. Importing, Roles.Executive])
            .Allow(SalesImports.Descriptor, "ListQuarantine", Importing)
            .Allow(SalesImports.Descriptor, "Resubmit", Importing)
            .Allow(SalesImports.Descriptor, "Discard", Importing)
            .Allow(SalesImports.Descriptor, "Reconcile", Roles.DataAnalysis);
    }
}
