using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Reallocations;

internal sealed record ReallocationTerms(
    string FromCategory, Period FromMonth, string ToCategory, Period ToMonth, decimal Amount, string Reason)
{
    internal bool ArePendingIn(Reallocation held, string requestedBy) => held.IsPending && held.RequestedBy == requestedBy
        && (held.From, held.To, held.Amount, held.Reason)
            == ((FromCategory, FromMonth.Number), (ToCategory, ToMonth.Number), Amount, Reason);
}

/// <summary>A move is one event with both sides, so that it is zero-sum by its form.</summary>
internal static class ReallocationDecisions
{
    public static IEnumerable<object> Request(BudgetState state, BudgetFigures figures, CommandContext context, ReallocationTerms terms)
    {
        var book = state.Existing;
        Check(book, terms);
        if (book.Reallocations.Values.Any(held => terms.ArePendingIn(held, context.Actor)))
            return [];
        RequireMovable(state, figures, (terms.FromCategory, terms.FromMonth.Number), terms.Amount);
        return
        [
            new ReallocationRequested(context.NewId(), new BudgetCell(terms.FromCategory, $"{terms.FromMonth}"),
                new BudgetCell(terms.ToCategory, $"{terms.ToMonth}"), terms.Amount, terms.Reason, context.Actor),
        ];
    }

    public static IEnumerable<object> Approve(BudgetState state, BudgetFigures figures, CommandContext context, Guid id)
    {
        BudgetLifeCycle.RequireFinance(context);
        var book = state.Existing;
        var asked = book.Reallocation(id);
        if (asked.ApprovedBy == context.Actor)
            return [];
        RequirePending(asked);
        if (asked.RequestedBy == context.Actor)
            throw DomainException.Rule("approver-is-requester", $"{context.Actor} asked for this move: somebody else approves it.");
        RequireMovable(state, figures, asked.From, asked.Amount);
        return
        [
            new BudgetReallocated(book.Id.Team, $"{book.Id.FiscalYear}", id, Cell(book.Id, asked.From), Cell(book.Id, asked.To),
                asked.Amount, book.Currency, asked.RequestedBy, context.Actor),
        ];
    }

    public static IEnumerable<object> Reject(BudgetState state, CommandContext context, Guid id, string reason)
    {
        BudgetLifeCycle.RequireFinance(context);
        var asked = state.Existing.Reallocation(id);
        if (asked.RejectedBy == context.Actor && asked.RejectedBecause == reason)
            return [];
        RequirePending(asked);
        return [new ReallocationRejected(id, reason, context.Actor)];
    }

    public static decimal Movable(BudgetFigures figures, (string Category, int Month) from)
    {
        return decimal.Min(figures.OfMonth(from.Category, from.Month).Available, figures.OfYear(from.Category).Available);
    }

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

    private static void Check(BudgetBook book, ReallocationTerms terms)
    {
        var errors = new FieldErrors();
        errors.RequireMonth("from.month", book.Id, terms.FromMonth);
        errors.RequireMonth("to.month", book.Id, terms.ToMonth);
        errors.RequirePositive("amount", terms.Amount, book.Currency);
        errors.Require((terms.FromCategory, terms.FromMonth) != (terms.ToCategory, terms.ToMonth), "to", "same-place",
            "Money moves from one place to another.");
        errors.ThrowIfAny();
    }
}
