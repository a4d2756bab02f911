using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Costs;

/// <summary>What became of a cost; the names are those of the contract.</summary>
internal enum CostOutcome
{
    /// <summary>Counts anew.</summary>
    Posted,

    Unchanged,

    /// <summary>Takes the place of a lower revision.</summary>
    Corrected,

    /// <summary>A lower revision than the one held.</summary>
    Ignored,
}

/// <summary>A decision: what it is called, and what happens in the streams of the cost and of the budgets.</summary>
internal sealed record CostDecision(
    CostOutcome Outcome, IReadOnlyList<object> Events, IReadOnlyList<Settlement> Settlements, CostLedger After);

/// <summary>Posting costs by (source, external id, revision).</summary>
internal static class CostDecisions
{
    /// <summary>Posts a cost, or corrects the one held by a reversal and a replacement. Whatever the budget says, it counts.</summary>
    /// <param name="ledger">The budgets of its team and year, and of those of the cost held.</param>
    /// <param name="cost">What came.</param>
    /// <param name="currency">Company currency.</param>
    /// <exception cref="DomainException"><c>content-differs</c>.</exception>
    public static CostDecision Post(CostState state, CostLedger ledger, PostCost cost, string currency)
    {
        if (state is not CostState.Held held)
            return Count(CostOutcome.Posted, ledger, cost, currency, [], [], null);
        if (held.Revisions.TryGetValue(cost.Revision, out var before))
            return Repeat(held, before, ledger, cost);
        if (cost.Revision < held.Cost.Revision)
        {
            var kept = new SupersededCostKept(cost.Source, cost.ExternalId, cost.Revision, held.Cost.Revision, cost.Content);
            return new CostDecision(CostOutcome.Ignored, [kept], [], ledger);
        }

        var old = new PostCost(cost.Source, cost.ExternalId, held.Cost.Revision, CostContent.Of(held.Cost));
        var (without, given) = ledger.With(old, -1, currency, CostLedger.SettledBy(ledger.Calendar, held.Cost));
        var reversed = new CostReversed(
            cost.Source, cost.ExternalId, old.Revision, old.Content.Team, old.Content.OccurredOn, old.Content.Category,
            -held.Cost.CompanyAmount, held.Event);
        return Count(CostOutcome.Corrected, without, cost, currency, [reversed], given is null ? [] : [given], held.Event);
    }

    private static CostDecision Count(
        CostOutcome outcome, CostLedger ledger, PostCost cost, string currency, IReadOnlyList<object> events,
            IReadOnlyList<Settlement> settlements, Guid? corrects)
    {
        var content = cost.Content;
        var (settles, fault) = ledger.Resolve(content);
        var (after, settled) = ledger.With(cost, +1, currency, settles);
        var posted = new CostPosted(
            cost.Source, cost.ExternalId, cost.Revision, content.Team, content.OccurredOn, content.Category, content.Document,
            content.Line, content.Description, content.Amount, content.Currency, content.Rate, content.In(Currency.Of(currency)),
            content.Commitment, CostFlags.Of(after.Of(content), content.Category), corrects,
            content.Supplier.Length == 0 ? null : content.Supplier, settles is null ? null : $"{settles.FiscalYear}", fault);
        return new CostDecision(outcome, [.. events, posted], settled is null ? settlements : [.. settlements, settled], after);
    }

    private static CostDecision Repeat(CostState.Held held, CostContent before, CostLedger ledger, PostCost cost)
    {
        if (before == cost.Content)
            return new CostDecision(cost.Revision == held.Cost.Revision ? CostOutcome.Unchanged : CostOutcome.Ignored, [], [], ledger);
        throw DomainException.Rule("content-differs",
            $"Revision {cost.Revision} of '{cost.ExternalId}' is held with other content: send a higher revision to correct it.",
            ("external_id", cost.ExternalId), ("revision", $"{cost.Revision}"), ("held", $"{held.Cost.Revision}"));
    }
}
