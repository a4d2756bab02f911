using System.Collections.Immutable;

namespace SalesPlatform.Budget.Costs;

internal sealed record CostResult(CostOutcome? Outcome, CostState.Held? Held, DomainException? Refusal);

internal sealed class CostPoster(FigureReader figures)
{
    /// <summary>A refused one leaves the others alone.</summary>
    public async Task<IReadOnlyList<CostResult>> PostAsync(
        UnitOfWork work, CompanyTerms company, IReadOnlyList<PostCost> costs, CancellationToken cancellation)
    {
        var streams = costs.SelectMany(cost => new[] { CostState.StreamOf(cost), CostState.StreamWithoutSupplierOf(cost) }).Distinct();
        var held = (await work.LoadManyAsync(CostState.Aggregate, [.. streams], cancellation)).ToDictionary();
        var budgets = new Dictionary<BudgetId, Loaded<BudgetState>>();
        var ledger = new CostLedger(company.Calendar, ImmutableDictionary<BudgetId, BudgetFigures>.Empty);
        ledger = await WithBudgetsAsync(work, ledger, budgets, YearsOf(company, costs, held.Values), cancellation);
        ledger = await WithBudgetsAsync(work, ledger, budgets, await OtherYearsAsync(work, ledger, costs, cancellation), cancellation);

        var results = new List<CostResult>();
        foreach (var cost in costs)
        {
            try
            {
                var stream = CostState.StreamOf(cost);
                if (held[stream].State is CostState.Unknown && held[CostState.StreamWithoutSupplierOf(cost)].State is CostState.Held same
                    && same.Says(cost))
                {
                    results.Add(new CostResult(CostOutcome.Unchanged, same, null));
                    continue;
                }

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

    private async Task<CostLedger> WithBudgetsAsync(
        UnitOfWork work, CostLedger ledger, Dictionary<BudgetId, Loaded<BudgetState>> budgets, IEnumerable<BudgetId> ids,
        CancellationToken cancellation)
    {
        foreach (var id in ids.Where(id => !budgets.ContainsKey(id)).Distinct().ToList())
        {
            budgets[id] = await work.LoadAsync(BudgetState.Of(id), id.Stream, null, cancellation);
            var totals = await figures.TotalsAsync(id, ledger.Calendar, cancellation);
            ledger = ledger with { Years = ledger.Years.Add(id, BudgetFigures.Of(budgets[id].State, totals)) };
        }

        return ledger;
    }

    private static IEnumerable<BudgetId> YearsOf(CompanyTerms company, IEnumerable<PostCost> costs, IEnumerable<Loaded<CostState>> held)
    {
        var posted = held.Select(loaded => loaded.State).OfType<CostState.Held>().Select(state => state.Cost).ToList();
        return costs.Select(cost => cost.Content).Concat(posted.Select(CostContent.Of))
            .Select(content => CostLedger.YearOf(company.Calendar, content))
            .Concat(posted.Select(cost => CostLedger.SettledBy(company.Calendar, cost)).OfType<BudgetId>());
    }

    // All budgets of a team, and not only those that other costs of the same file happen to bring along: what a cost settles must not
    // depend on its neighbours.
    private static async Task<IEnumerable<BudgetId>> OtherYearsAsync(
        UnitOfWork work, CostLedger ledger, IReadOnlyList<PostCost> costs, CancellationToken cancellation)
    {
        var teams = costs.Select(cost => cost.Content).Where(cost => cost.Commitment is { } key
                && ledger.Of(cost).Commitments.GetValueOrDefault(key)?.Category != cost.Category)
            .Select(cost => cost.Team).Distinct().ToArray();
        if (teams.Length == 0)
            return [];
        var found = await work.Queries.Query<BudgetOverview>().Where(budget => budget.Team.IsOneOf(teams)).ToListAsync(cancellation);
        return found.Select(budget => new BudgetId(budget.Team, Period.Parse(budget.FiscalYear)));
    }
}
