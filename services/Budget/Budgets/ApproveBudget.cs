namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Approve(Wire.ApproveBudgetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var from = errors.OptionalDay("effective_from", request.EffectiveFrom);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) => BudgetDecisions.Approve(
            state, around.Caller, around.Company.Calendar, from, around.Company.Today));
    }
}

internal static partial class BudgetDecisions
{
    public static IEnumerable<object> Approve(
        BudgetState state, CommandContext context, FiscalCalendar calendar, DateOnly? effectiveFrom, DateOnly today)
    {
        context.RequireFinance();
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
        var baseline = book.InForce is { } before ? before.Baseline.Changed(before.Lines, book.Lines).After(before.Baseline, first)
            : book.Lines;
        return
        [
            new BudgetApproved(book.Id.Team, $"{year}", book.Revision, from, book.Currency, [.. lines.All], [.. baseline.All],
                book.Author, context.Actor),
        ];
    }
}
