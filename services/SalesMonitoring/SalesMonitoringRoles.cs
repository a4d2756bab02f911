using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.SalesMonitoring;

/// <summary>Who may call what.</summary>
public static class SalesMonitoringRoles
{
    private static readonly string[] Recording = [Roles.SalesManager, Roles.SalesRep, Roles.Finance];
    private static readonly string[] Importing = [Roles.SalesManager, Roles.Finance, Roles.DataAnalysis];

    private static readonly string[] Reading =
        [Roles.SalesManager, Roles.Executive, Roles.Finance, Roles.Marketing, Roles.DataAnalysis];

    private static readonly string[] SeeObservations = [Roles.Executive, Roles.Rnd, Roles.DataAnalysis];

    private static readonly string[] Observing = [Roles.SalesManager, Roles.SalesRep, Roles.Marketing];

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
            .Allow(Sales.Descriptor, "List", [.. Recording, Roles.Executive, Roles.DataAnalysis])
            .Allow(SalesImports.Descriptor, "Import", Importing)
            .Allow(SalesImports.Descriptor, "GetBatch", [.. Importing, Roles.Executive])
            .Allow(SalesImports.Descriptor, "ListBatches", [.. Importing, Roles.Executive])
            .Allow(SalesImports.Descriptor, "ListQuarantine", Importing)
            .Allow(SalesImports.Descriptor, "Resubmit", Importing)
            .Allow(SalesImports.Descriptor, "Discard", Importing)
            .Allow(SalesImports.Descriptor, "Reconcile", Roles.DataAnalysis)
            .Allow(SalesReconciliations.Descriptor, "Confirm", Roles.DataAnalysis)
            .Allow(SalesReconciliations.Descriptor, "Dispute", Roles.DataAnalysis)
            .Allow(SalesReconciliations.Descriptor, "GetStatus", Reading)
            .Allow(SalesReconciliations.Descriptor, "GetAccuracy", Reading)
            .Allow(SalesReports.Descriptor, "GetFigures", [.. Reading, Roles.SalesRep])
            .Allow(SalesReports.Descriptor, "Get", Reading)
            .Allow(SalesReports.Descriptor, "GetMarketAnalysis", [.. Reading, Roles.Rnd])
            .Allow(SalesReports.Descriptor, "List", Reading)
            .Allow(SalesReports.Descriptor, "AddNote", Roles.SalesManager)
            .Allow(SalesReports.Descriptor, "WithdrawNote", Roles.SalesManager)
            .Allow(SalesReports.Descriptor, "Finalise", Roles.SalesManager)
            .Allow(SalesReports.Descriptor, "Reopen", Roles.SalesManager, Roles.Executive)
            .Allow(MarketObservations.Descriptor, "Record", Observing)
            .Allow(MarketObservations.Descriptor, "Revise", Observing)
            .Allow(MarketObservations.Descriptor, "Withdraw", Observing)
            .Allow(MarketObservations.Descriptor, "Get", [.. Observing, .. SeeObservations])
            .Allow(MarketObservations.Descriptor, "List", [.. Observing, .. SeeObservations]);
    }
}
