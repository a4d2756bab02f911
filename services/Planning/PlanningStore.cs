using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;

namespace SalesPlatform.Planning;

internal static class PlanningStore
{
    public static void Configure(StoreOptions options)
    {
        options.Projections.Add<PlanOverviewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<CompetitorViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<InputViewProjection>(ProjectionLifecycle.Inline);
    }
}
