using System.Collections.Immutable;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Tests.Budget.Costs;

/// <summary>A train ticket of 3 August 2026 (FY2027-M02), told in events.</summary>
internal static class CostStory
{
    public static readonly PostCost Train = new("erp", "i-1", 1,
        new CostContent("north", new DateOnly(2026, 8, 3), "travel", "i-1", 0, "train", 1_000m, "CNY", 1, null));

    public static readonly CostPosted Posted = new(
        "erp", "i-1", 1, "north", new DateOnly(2026, 8, 3), "travel", "i-1", 0, "train", 1_000m, "CNY", 1, 1_000m, null, "within", null);

    public static readonly CostState Nothing = new CostState.Unknown();

    public static CostState After(params IEnumerable<object> events) => Then(Nothing, events);

    public static CostState Then(CostState state, params IEnumerable<object> events) => CostState.Aggregate.Fold(
        events.Select((data, i) => new RecordedEvent(Guid.CreateVersion7(), "cost/erp/i-1", i + 1, BudgetStory.Fay.Now, "fay", data)),
            state);

    public static CostLedger Ledger(BudgetState budget, params (string Category, int Month, decimal Amount)[] costs) => new(
        BudgetStory.Calendar, ImmutableDictionary<BudgetId, BudgetFigures>.Empty.Add(BudgetStory.Id, budget.With(costs)));
}
