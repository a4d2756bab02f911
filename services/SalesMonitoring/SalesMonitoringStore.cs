using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Markets;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.SalesMonitoring.Reconciliations;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.SalesMonitoring;

internal static class SalesMonitoringStore
{
    public static void Configure(StoreOptions options)
    {
        options.Projections.Add(new RosterProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new PlanRevisionProjection(), ProjectionLifecycle.Inline);
        options.Keeping(new CreditFacts(options.DatabaseSchemaName));
        options.Keeping(RepView.Fold).Keeping(BatchSummary.Fold).Keeping(SourceReconciliationView.Fold)
            .Keeping<ObservationView>(Observation.Fold.Events, ObservationView.After)
            .Keeping<ReportView>(ReportContent.Fold.Events, ReportView.After);
        // The table's name from before the view was shared: what a data folder holds of the organisation is found under it.
        options.Schema.For<Organisation>().DocumentAlias("organisationview");
        options.Schema.For<ExternalLine>().Identity(line => line.Id);
        options.Schema.For<RosterChange>().Index(change => change.Employee).Index(change => change.Team!);
        options.Schema.For<PlanRevision>().Index(plan => plan.Team);
        options.Schema.For<ReportView>().Index(report => report.Order);
        options.Schema.For<ObservationView>().Index(observation => observation.Order);
    }
}
