using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Commitments;

internal sealed record CommitmentTerms(string Key, string Category, Period Month, decimal Amount, string Description);

internal static class CommitmentDecisions
{
    public static IEnumerable<object> Open(BudgetState state, BudgetFigures figures, CommitmentTerms terms)
    {
        var book = state.Existing;
        var errors = new FieldErrors();
        errors.RequireMonth("month", book.Id, terms.Month);
        errors.RequirePositive("amount", terms.Amount, book.Currency);
        errors.ThrowIfAny();
        if (book.Commitments.GetValueOrDefault(terms.Key) is { } held)
            return IsSame(held, terms) ? [] : throw DomainException.Exists("commitment", terms.Key);
        state.RequireOpenForSpending();
        return
        [
            new CommitmentOpened(book.Id.Team, $"{book.Id.FiscalYear}", terms.Key, new BudgetCell(terms.Category, $"{terms.Month}"),
                terms.Amount, book.Currency, terms.Description, OverBudgetBy(figures, terms.Category, terms.Amount)),
        ];
    }

    /// <summary>Only what it adds must be available.</summary>
    public static IEnumerable<object> Change(BudgetState state, BudgetFigures figures, string key, decimal? amount, Period? month)
    {
        var book = state.Existing;
        var held = book.Commitment(key);
        var errors = new FieldErrors();
        if (month is { } given)
            errors.RequireMonth("month", book.Id, given);
        errors.RequirePositive("amount", amount ?? held.Amount, book.Currency);
        errors.ThrowIfAny();
        var changed = held with { Amount = amount ?? held.Amount, Month = month?.Number ?? held.Month };
        if (changed == held)
            return [];
        state.RequireOpenForSpending();
        if (held.Released)
            throw DomainException.Rule("commitment-released", $"The commitment '{key}' was released; open another one.");
        return
        [
            new CommitmentChanged(book.Id.Team, $"{book.Id.FiscalYear}", key,
                new BudgetCell(held.Category, book.Id.MonthLabel(changed.Month)),
                changed.Amount, book.Currency, OverBudgetBy(figures, held.Category, changed.Open - held.Open)),
        ];
    }

    public static IEnumerable<object> Release(BudgetState state, string key, string reason)
    {
        var book = state.Existing;
        var held = book.Commitment(key);
        if (held.Released)
            return [];
        state.RequireOpenForSpending();
        return [new CommitmentReleased(book.Id.Team, $"{book.Id.FiscalYear}", key, held.Open, book.Currency, reason)];
    }

    /// <summary>Over the year; 0 within. A category that is not in the budget has nothing, and stops.</summary>
    private static decimal OverBudgetBy(BudgetFigures figures, string category, decimal requested)
    {
        var available = figures.OfYear(category).Available;
        if (requested <= 0 || requested <= available)
            return 0;
        if (figures.Lines.Find(category)?.Control == Controls.Warn)
            return requested - available;
        throw DomainException.Rule("over-budget", $"{requested} is more than the {available} that '{category}' has left.",
            ("category", category), ("available", available.ToExactString()), ("requested", requested.ToExactString()));
    }

    private static bool IsSame(Commitment held, CommitmentTerms terms) =>
        held.Category == terms.Category && held.Month == terms.Month.Number && held.Amount == terms.Amount
            && held.Description == terms.Description;
}
