using JasperFx.Events.Projections;
using SalesPlatform.Budget.Amounts;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Promotions;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Budget;

internal static class BudgetStore
{
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<BudgetOverview>().Index(budget => budget.Team);
        options.Schema.For<CostView>().Duplicate(cost => cost.Team).Duplicate(cost => cost.OccurredOn);
        options.Schema.For<PlannedPromotion>().Index(promotion => promotion.Team);

        options.Keeping(BudgetOverview.Fold).Keeping(PlannedPromotion.Fold).Keeping(PlannedSales.Entries, plan => plan.Team);
        options.Projections.Add(new CostViewProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new CostAmountProjection(options.DatabaseSchemaName), ProjectionLifecycle.Inline);
    }
}
