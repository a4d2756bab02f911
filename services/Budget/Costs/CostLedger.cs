using System.Collections.Immutable;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Costs;

/// <summary>An event for the stream of a budget.</summary>
public sealed record Settlement(BudgetId Budget, CommitmentSettled Event);

/// <summary>The budgets that costs fall into, by team and year, as they stand while costs are posted one after another.</summary>
/// <param name="Calendar">The fiscal calendar, which tells the year of a day.</param>
/// <param name="Years">The figures of each team and year concerned.</param>
public sealed record CostLedger(FiscalCalendar Calendar, ImmutableDictionary<BudgetId, BudgetFigures> Years)
{
    /// <summary>The team and year a cost falls into.</summary>
    public static BudgetId YearOf(FiscalCalendar calendar, CostContent cost)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(cost);
        return new BudgetId(cost.Team, calendar.MonthOf(cost.OccurredOn).InYear);
    }

    /// <summary>The figures a cost counts in.</summary>
    public BudgetFigures Of(CostContent cost) => Years[YearOf(Calendar, cost)];

    /// <summary>With a cost, or without one that is reversed (sign −1); and what that does to the commitment it names.</summary>
    /// <exception cref="DomainException"><c>unknown-commitment</c> or <c>other-category</c>, as a wrong field.</exception>
    public (CostLedger After, Settlement? Settled) With(PostCost cost, int sign, string currency)
    {
        ArgumentNullException.ThrowIfNull(cost);
        var (content, id) = (cost.Content, YearOf(Calendar, cost.Content));
        var figures = Years[id];
        var amount = sign * content.InCompanyCurrency();
        figures = figures with { Costs = figures.Costs.Add(content.Category, Calendar.MonthOf(content.OccurredOn).Number, amount) };
        if (content.Commitment is null)
            return (this with { Years = Years.SetItem(id, figures) }, null);

        var commitment = figures.Commitments.GetValueOrDefault(content.Commitment)
            ?? throw DomainException.Invalid(
                "cost.commitment", "unknown-commitment", $"The budget {id} has no commitment '{content.Commitment}'.");
        if (commitment.Category != content.Category)
        {
            throw DomainException.Invalid("cost.commitment", "other-category",
                $"The commitment '{content.Commitment}' is one of '{commitment.Category}', not of '{content.Category}'.");
        }

        commitment = commitment with { Settled = commitment.Settled + amount };
        figures = figures with { Commitments = figures.Commitments.SetItem(commitment.Key, commitment) };
        var settled = new CommitmentSettled(
            id.Team, $"{id.FiscalYear}", commitment.Key, cost.Source, cost.ExternalId, cost.Revision, amount, commitment.Open, currency);
        return (this with { Years = Years.SetItem(id, figures) }, new Settlement(id, settled));
    }
}
