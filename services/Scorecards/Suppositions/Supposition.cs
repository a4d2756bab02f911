namespace SalesPlatform.Scorecards.Suppositions;

internal sealed record SupposedThresholds(string Kpi, decimal QualifiedAt, decimal? ExcellentAt);

/// <param name="Shares">They add up to 1.</param>
internal sealed record SupposedSplit(string Order, IReadOnlyList<(string Rep, decimal Share)> Shares);

internal sealed record OrderCredit(string Order, Guid EventId, string Rep, DateOnly Day, decimal Amount);

/// <summary>Nothing of a "what if" is kept. The target is of the whole period, in company currency; null for the real one.</summary>
internal sealed record Supposition(IReadOnlyList<SupposedThresholds> Thresholds, decimal? Target, IReadOnlyList<SupposedSplit> Splits)
{
    /// <param name="credits">What the orders of <see cref="Splits"/> are really credited with, on days of the period.</param>
    public ScorecardFacts ApplyTo(ScorecardFacts facts, IReadOnlyList<OrderCredit> credits)
    {
        var currency = Currency.Of(facts.Currency);
        if (!currency.Holds(Target ?? 0))
            throw DomainException.Invalid("target", "finer-than-a-cent", currency.TooFine(Target!.Value));
        var changes = credits.Select(Withdrawn)
            .Concat(credits.GroupBy(credit => (credit.Order, credit.EventId)).SelectMany(order => Resplit(order, currency)));
        return facts with
        {
            Standards = [.. facts.Standards.Where(standard => Thresholds.All(other => other.Kpi != standard.Kpi)),
                .. Thresholds.Select(Standard)],
            Targets = Target is { } target ? Targets(facts, target) : facts.Targets,
            Sales = [.. facts.Sales, .. changes.Where(sale => facts.Rep is null || sale.Rep == facts.Rep)],
        };
    }

    private static KpiStandard Standard(SupposedThresholds other) =>
        new(Guid.Empty, DateTimeOffset.MinValue, other.Kpi, 0, DateOnly.MinValue, other.QualifiedAt, other.ExcellentAt, null);

    /// <summary>As the real target is, so that a seasonal target stays seasonal; evenly where there is none.</summary>
    private static IReadOnlyList<MonthTarget> Targets(ScorecardFacts facts, decimal target)
    {
        var weights = facts.Targets.Select(month => decimal.Max(month.Amount ?? 0, 0)).ToList();
        var amounts = Currency.Of(facts.Currency).Split(target, weights.Sum() > 0 ? weights : [.. weights.Select(_ => 1m)]);
        return [.. facts.Targets.Select((month, i) => new MonthTarget(month.Month, PlanOf(facts, month), amounts[i]))];
    }

    // A supposed target is in company currency, whatever the real plan is in.
    private static PlanRevision PlanOf(ScorecardFacts facts, MonthTarget month) =>
        (month.Plan ?? new PlanRevision(Guid.Empty, facts.AsOf, facts.Team, $"{month.Month.InYear}", 0, facts.Window.Start,
            facts.Currency, [], []))
            with
        { Currency = facts.Currency };

    // Set off, not removed: the day's sum is of many events, and so is the count of facts.
    private static DailySales Withdrawn(OrderCredit credit) => new(credit.Rep, credit.Day, -credit.Amount, -1);

    private IEnumerable<DailySales> Resplit(IGrouping<(string Order, Guid EventId), OrderCredit> credits, Currency currency)
    {
        var shares = Splits.First(split => split.Order == credits.Key.Order).Shares;
        var amounts = currency.Split(credits.Sum(credit => credit.Amount), [.. shares.Select(share => share.Share)]);
        return shares.Select((share, i) => new DailySales(share.Rep, credits.First().Day, amounts[i], 1));
    }
}
