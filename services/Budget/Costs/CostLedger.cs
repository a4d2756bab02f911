using System.Collections.Immutable;

namespace SalesPlatform.Budget.Costs;

internal sealed record Settlement(BudgetId Budget, CommitmentSettled Event);

/// <summary>As they stand while costs are posted one after another.</summary>
internal sealed record CostLedger(FiscalCalendar Calendar, ImmutableDictionary<BudgetId, BudgetFigures> Years)
{
    public static BudgetId YearOf(FiscalCalendar calendar, CostContent cost) =>
        new BudgetId(cost.Team, calendar.MonthOf(cost.OccurredOn).InYear);

    public static BudgetId? SettledBy(FiscalCalendar calendar, CostPosted posted) =>
        posted.SettledYear is { } year ? new BudgetId(posted.Team, Period.Parse(year))
            : posted.Commitment is null || posted.CommitmentFlag is not null ? null
            : YearOf(calendar, CostContent.Of(posted));

    public BudgetFigures Of(CostContent cost) => Years[YearOf(Calendar, cost)];

    /// <summary>One of its own fiscal year comes first, then the years before, then later ones: invoices come over the year's end. A wrong
    /// reference is told and never keeps a cost out.</summary>
    public (BudgetId? Budget, string? Fault) Resolve(CostContent cost)
    {
        if (cost.Commitment is not { } key)
            return (null, null);
        var own = YearOf(Calendar, cost).FiscalYear.FiscalYear;
        var named = Years.Where(year => year.Key.Team == cost.Team && year.Value.Commitments.ContainsKey(key))
            .OrderBy(year => year.Key.FiscalYear.FiscalYear > own).ThenBy(year => int.Abs(year.Key.FiscalYear.FiscalYear - own)).ToList();
        var fitting = named.Find(year => year.Value.Commitments[key].Category == cost.Category).Key;
        return (fitting, fitting is not null ? null : named.Count == 0 ? CostFlags.UnknownCommitment : CostFlags.OtherCategory);
    }

    /// <param name="sign">−1 takes out one that is reversed.</param>
    public (CostLedger After, Settlement? Settled) With(PostCost cost, int sign, string currency, BudgetId? settles)
    {
        var (content, id) = (cost.Content, YearOf(Calendar, cost.Content));
        var figures = Years[id];
        var amount = sign * content.In(Currency.Of(currency));
        figures = figures with { Costs = figures.Costs.Add(content.Category, Calendar.MonthOf(content.OccurredOn).Number, amount) };
        var after = this with { Years = Years.SetItem(id, figures) };
        if (settles is null)
            return (after, null);

        var bound = after.Years[settles];
        var commitment = bound.Commitments[content.Commitment!];
        commitment = commitment with { Settled = commitment.Settled + amount };
        bound = bound with { Commitments = bound.Commitments.SetItem(commitment.Key, commitment) };
        var settled = new CommitmentSettled(
            settles.Team, $"{settles.FiscalYear}", commitment.Key, cost.Source, cost.ExternalId, cost.Revision, amount,
            commitment.Open, currency);
        return (after with { Years = after.Years.SetItem(settles, bound) }, new Settlement(settles, settled));
    }
}
