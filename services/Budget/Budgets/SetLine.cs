namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> SetLine(Wire.SetLineRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var line = Line(errors, request);
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, _) => BudgetDecisions.SetLine(state, line(state.Existing.Currency)));
    }

    private static Func<string, LineTerms> Line(FieldErrors errors, Wire.SetLineRequest request)
    {
        var (category, period) = (errors.Category("category", request.Category), errors.Period("period", request.Period));
        var weights = errors.Bounded("weights", request.Weights).Select((weight, i) =>
        {
            errors.Require(weight.TryToDecimal(out var value), $"weights[{i}]", "not-a-number", $"weights[{i}] is not a number.");
            return value;
        }).ToList();
        var control = request.Control switch { Wire.Control.Warn => Controls.Warn, Wire.Control.Stop => Controls.Stop, _ => null };
        var behaviour = request.Behaviour switch
        {
            Wire.Behaviour.Fixed => Behaviours.Fixed,
            Wire.Behaviour.Variable => Behaviours.Variable,
            _ => null,
        };
        return currency => new LineTerms(
            category, period, BudgetRequests.Amount("amount", request.Amount, currency), weights, control, behaviour);
    }
}

internal static partial class BudgetDecisions
{
    public static IEnumerable<object> SetLine(BudgetState state, LineTerms terms)
    {
        var book = state.Existing;
        var errors = new FieldErrors();
        terms.Check(book.Id, book.Currency, errors);
        errors.ThrowIfAny();
        var held = book.Lines.Find(terms.Category);
        var set = new BudgetLineSet(terms.Category, terms.Control ?? held?.Control ?? Controls.Stop,
            terms.Behaviour ?? held?.Behaviour ?? Behaviours.Fixed, $"{terms.Period}", terms.Phased(book.Currency));
        if (held is not null && held.Control == set.Control && held.Behaviour == set.Behaviour
            && held.Months.Skip(terms.Period.FirstMonth - 1).Take(terms.Period.MonthCount).SequenceEqual(set.Months))
            return [];
        RequireDraft(state);
        return [set];
    }
}
