using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Budgets;

internal static class BudgetLifeCycle
{
    public static IEnumerable<object> Submit(BudgetState state, CommandContext context)
    {
        var book = state.Existing;
        if (state is BudgetState.FinanceReview review && review.By == context.Actor)
            return [];
        BudgetDrafting.RequireDraft(state);
        if (!book.Lines.All.Any())
            throw DomainException.Rule("no-lines", $"The budget {book.Id} has no category.");
        return [new BudgetSubmitted(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision, book.Currency, book.Lines.Total, context.Actor)];
    }

    public static IEnumerable<object> Return(BudgetState state, CommandContext context, string reason)
    {
        RequireFinance(context);
        var book = state.Existing;
        if (state is BudgetState.Draft && book.ReturnedBecause == reason)
            return [];
        RequireReview(state);
        return [new BudgetReturned(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision, reason, context.Actor)];
    }

    public static IEnumerable<object> Approve(
        BudgetState state, CommandContext context, FiscalCalendar calendar, DateOnly? effectiveFrom, DateOnly today)
    {
        RequireFinance(context);
        var book = state.Existing;
        if (state is BudgetState.Approved && book.InForce is { } done && done.ApprovedBy == context.Actor
            && (effectiveFrom is null || effectiveFrom == done.EffectiveFrom))
            return [];
        RequireReview(state);
        if (book.Writers.Contains(context.Actor))
        {
            throw DomainException.Rule(
                "approver-is-author", $"{context.Actor} wrote or submitted revision {book.Revision}: somebody else approves it.",
                ("author", book.Author));
        }

        var year = book.Id.FiscalYear;
        var from = effectiveFrom ?? (book.InForce is null || today < calendar.Start(year) ? calendar.Start(year) : today);
        RequireInYear(calendar, year, from);
        // The first revision counts for its whole year, also where it was approved late.
        var first = book.InForce is null ? 1 : FirstMonthFrom(calendar, year, from);
        var lines = book.Lines.After(book.InForce?.Lines ?? BudgetLines.None, first);
        var baseline = book.Lines.After(book.InForce?.Baseline ?? BudgetLines.None, first);
        return
        [
            new BudgetApproved(book.Id.Team, $"{year}", book.Revision, from, book.Currency, [.. lines.All], [.. baseline.All],
                book.Author, context.Actor),
        ];
    }

    public static IEnumerable<object> Activate(BudgetState state)
    {
        var book = state.Existing;
        return state switch
        {
            BudgetState.Active => [],
            BudgetState.Approved => [new BudgetActivated(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision)],
            _ => throw WrongStatus("not-approved", state),
        };
    }

    /// <summary>From the month on that begins at or after the day.</summary>
    public static IEnumerable<object> Rebaseline(
        BudgetState state, CommandContext context, FiscalCalendar calendar, string reason, DateOnly effectiveFrom)
    {
        RequireFinance(context);
        var inForce = state.RequireOpenForSpending();
        var (id, currency) = (state.Existing.Id, state.Existing.Currency);
        RequireInYear(calendar, id.FiscalYear, effectiveFrom);
        var baseline = inForce.Lines.After(inForce.Baseline, FirstMonthFrom(calendar, id.FiscalYear, effectiveFrom));
        return baseline.HasAmountsOf(inForce.Baseline)
            ? []
            : [new BudgetRebaselined(id.Team, $"{id.FiscalYear}", inForce.Revision, effectiveFrom, currency, [.. baseline.All], reason,
                context.Actor)];
    }

    public static IEnumerable<object> Close(BudgetState state, CommandContext context)
    {
        RequireFinance(context);
        var book = state.Existing;
        if (state is BudgetState.Closed)
            return [];
        if (state is not BudgetState.Active)
            throw WrongStatus("not-active", state);
        var commitments = book.Commitments.Values.Count(commitment => commitment.Open > 0);
        var reallocations = book.Reallocations.Values.Count(reallocation => reallocation.IsPending);
        var findings = book.Findings.Values.Count(finding => finding.ClosedBy is null);
        if (commitments + reallocations + findings > 0)
        {
            throw DomainException.Rule("open-items",
                $"The budget {book.Id} has {commitments} open commitments, "
                + $"{reallocations} undecided reallocations and {findings} open findings.",
                ("commitments", $"{commitments}"), ("reallocations", $"{reallocations}"), ("findings", $"{findings}"));
        }

        return [new BudgetClosed(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision, context.Actor)];
    }

    internal static void RequireFinance(CommandContext context)
    {
        if (!context.Is(Roles.Finance))
            throw DomainException.NotPermitted("not-finance", "This is decided by finance.");
    }

    /// <summary>13 where none does.</summary>
    private static int FirstMonthFrom(FiscalCalendar calendar, Period year, DateOnly day) =>
        1 + year.Months.Count(month => calendar.Start(month) < day);

    private static void RequireInYear(FiscalCalendar calendar, Period year, DateOnly day)
    {
        var errors = new FieldErrors();
        errors.Require(calendar.Contains(year, day), "effective_from", "outside-the-budget", $"{day:yyyy-MM-dd} does not lie in {year}.");
        errors.ThrowIfAny();
    }

    private static void RequireReview(BudgetState state)
    {
        if (state is not BudgetState.FinanceReview)
            throw WrongStatus("not-in-review", state);
    }

    private static DomainException WrongStatus(string code, BudgetState state) =>
        DomainException.Rule(code, $"Revision {state.Existing.Revision} of the budget {state.Existing.Id} is {state.Status}.",
            ("status", state.Status));
}
