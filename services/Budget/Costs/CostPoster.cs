using System.Collections.Immutable;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Budget.Costs;

/// <summary>What became of one cost.</summary>
/// <param name="Outcome">Null when it was refused.</param>
/// <param name="Held">The cost that counts now.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record CostResult(CostOutcome? Outcome, CostState.Held? Held, DomainException? Refusal);

/// <summary>Posts costs one after another in one transaction: reads all they touch, lets the decisions run, and appends.</summary>
public sealed class CostPoster(FigureReader figures)
{
    /// <summary>One result for each cost. A refused one leaves the others alone.</summary>
    public async Task<IReadOnlyList<CostResult>> PostAsync(
        UnitOfWork work, CompanyTerms company, IReadOnlyList<PostCost> costs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(costs);
        var held = (await work.LoadManyAsync(CostState.Aggregate, [.. costs.Select(CostState.StreamOf)], cancellation)).ToDictionary();
        var budgets = new Dictionary<BudgetId, Loaded<BudgetState>>();
        var ledger = new CostLedger(company.Calendar, ImmutableDictionary<BudgetId, BudgetFigures>.Empty);
        foreach (var id in YearsOf(company, costs, held.Values))
        {
            budgets[id] = await work.LoadAsync(BudgetState.Of(id), id.Stream, null, cancellation);
            var totals = await figures.TotalsAsync(id, company.Calendar, cancellation);
            ledger = ledger with { Years = ledger.Years.Add(id, BudgetFigures.Of(budgets[id].State, totals)) };
        }

        var results = new List<CostResult>();
        foreach (var cost in costs)
        {
            try
            {
                var stream = CostState.StreamOf(cost);
                var decision = CostDecisions.Post(held[stream].State, ledger, cost, company.Currency);
                ledger = decision.After;
                held[stream] = work.Append(held[stream], decision.Events);
                foreach (var settlement in decision.Settlements)
                    budgets[settlement.Budget] = work.Append(budgets[settlement.Budget], settlement.Event);
                results.Add(new CostResult(decision.Outcome, (CostState.Held)held[stream].State, null));
            }
            catch (DomainException refusal)
            {
                results.Add(new CostResult(null, null, refusal));
            }
        }

        return results;
    }

    private static IEnumerable<BudgetId> YearsOf(CompanyTerms company, IEnumerable<PostCost> costs, IEnumerable<Loaded<CostState>> held) =>
        costs.Select(cost => cost.Content)
            .Concat(held.Select(loaded => loaded.State).OfType<CostState.Held>().Select(state => CostContent.Of(state.Cost)))
            .Select(content => CostLedger.YearOf(company.Calendar, content)).Distinct();
}
