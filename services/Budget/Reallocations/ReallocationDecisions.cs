namespace SalesPlatform.Budget.Reallocations;

/// <summary>A move is one event with both sides, so that it is zero-sum by its form. Each beside its operation; here is what they
/// share.</summary>
internal static partial class ReallocationDecisions
{
    public static decimal Movable(BudgetFigures figures, (string Category, int Month) from) =>
        decimal.Min(figures.OfMonth(from.Category, from.Month).Available, figures.OfYear(from.Category).Available);

    internal static BudgetCell Cell(BudgetId id, (string Category, int Month) place) => new(place.Category, id.MonthLabel(place.Month));

    private static void RequireMovable(BudgetState state, BudgetFigures figures, (string Category, int Month) from, decimal amount)
    {
        state.RequireOpenForSpending();
        var book = state.Existing;
        // The draft was opened with the amounts in force: a move behind its back would be lost when it is approved.
        if (state is BudgetState.Draft or BudgetState.FinanceReview)
            throw DomainException.Rule("revision-open", $"Revision {book.Revision} of the budget {book.Id} is open: put the move into it.");
        var available = Movable(figures, from);
        if (amount > available)
        {
            throw DomainException.Rule(
                "not-available",
                $"{amount} is more than the {available} that '{from.Category}' can spare in {book.Id.MonthLabel(from.Month)}.",
                ("available", available.ToExactString()), ("requested", amount.ToExactString()));
        }
    }

    private static void RequirePending(Reallocation asked)
    {
        if (!asked.IsPending)
            throw DomainException.Rule("already-decided", $"The reallocation {asked.Id} is {asked.Status}.", ("status", asked.Status));
    }
}
