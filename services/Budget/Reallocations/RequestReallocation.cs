namespace SalesPlatform.Budget.Reallocations;

internal sealed partial class ReallocationsEndpoint
{
    public override Task<Wire.ReallocationReply> Request(Wire.RequestReallocationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (from, to) = (Place(errors, "from", request.From), Place(errors, "to", request.To));
        var reason = errors.LongText("reason", request.Reason);
        var requestedBy = "";
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
        {
            requestedBy = around.Caller.Actor;
            return ReallocationDecisions.Request(state, around.Figures, around.Caller, Terms(state.Existing.Currency));
        },
            (book, version) => Reply(
                book, book.Reallocations.Values.Single(held => Terms(book.Currency).ArePendingIn(held, requestedBy)), version));

        ReallocationTerms Terms(string currency) => new(from.Category, from.Month, to.Category, to.Month,
            BudgetRequests.Amount("amount", request.Amount, currency), reason);
    }

    private static (string Category, Period Month) Place(FieldErrors errors, string field, Wire.Cell? cell) =>
        (errors.Category($"{field}.category", cell?.Category ?? ""), errors.Period($"{field}.month", cell?.Month ?? ""));
}

internal sealed record ReallocationTerms(
    string FromCategory, Period FromMonth, string ToCategory, Period ToMonth, decimal Amount, string Reason)
{
    internal bool ArePendingIn(Reallocation held, string requestedBy) => held.IsPending && held.RequestedBy == requestedBy
        && (held.From, held.To, held.Amount, held.Reason)
            == ((FromCategory, FromMonth.Number), (ToCategory, ToMonth.Number), Amount, Reason);
}

internal static partial class ReallocationDecisions
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
