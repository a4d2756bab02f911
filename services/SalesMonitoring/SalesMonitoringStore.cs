using SalesPlatform.EventStore.Declaration;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Markets;
using SalesPlatform.SalesMonitoring.Reconciliations;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.SalesMonitoring;

internal static class SalesMonitoringStore
{
    public static void Configure(StoreOptions options)
    {
        options.Keeping(RosterChange.Entries, change => change.Employee, change => change.Team)
            .Keeping(PlanRevision.Entries, plan => plan.Team);
        options.Keeping(new CreditFacts(options.DatabaseSchemaName));
        options.Keeping(SaleThresholds.Fold)
            .KeepingEach<HeldSale>(HeldSale.Fold.Events, HeldSale.IdOf, HeldSale.Fold.Evolve);
        options.Keeping(RepView.Fold).Keeping(BatchSummary.Fold).Keeping(SourceReconciliationView.Fold)
            .Keeping<ObservationView>(Observation.Fold.Events, ObservationView.After)
            .Keeping<ReportView>(ReportContent.Fold.Events, ReportView.After);
        // The table's name from before the view was shared: what a data folder holds of the organisation is found under it.
        options.Schema.For<Organisation>().DocumentAlias("organisationview");
        options.Schema.For<ExternalLine>().Identity(line => line.Id);
        options.Schema.For<HeldSale>().Index(held => held.Status);
        options.Schema.For<ReportView>().Index(report => report.Order);
        options.Schema.For<ObservationView>().Index(observation => observation.Order);
    }
}
