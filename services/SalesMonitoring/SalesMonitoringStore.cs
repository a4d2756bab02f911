using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.SalesMonitoring;

/// <summary>The views and documents of the service.</summary>
public static class SalesMonitoringStore
{
    /// <summary>Adds them.</summary>
    public static void Configure(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Projections.Add(new OrganisationProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new RepProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new BatchProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<ExternalLine>().Identity(line => line.Id);
    }
}
