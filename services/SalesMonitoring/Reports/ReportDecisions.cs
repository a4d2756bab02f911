namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Each beside its operation, that of drafting beside who drafts; here is what they share.</summary>
internal static partial class ReportDecisions
{
    private static ReportContent RequireOpen(SalesReport state) => state is SalesReport.Finalised
        ? throw DomainException.Rule("report-finalised", "The report is finalised: reopen it first.")
        : state.Existing;
}
