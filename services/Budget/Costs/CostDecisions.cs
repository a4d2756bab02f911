namespace SalesPlatform.Budget.Costs;

/// <summary>The names are those of the contract.</summary>
internal enum CostOutcome
{
    Posted,
    Unchanged,
    Corrected,

    /// <summary>A lower revision than the one held.</summary>
    Ignored,
}

internal sealed record CostDecision(
    CostOutcome Outcome, IReadOnlyList<object> Events, IReadOnlyList<Settlement> Settlements, CostLedger After);

internal static class CostDecisions
{
    /// <summary>Whatever the budget says, it counts.</summary>
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
