using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Budgets;

internal static class BudgetDrafting
{
    /// <summary>Again by its author, it changes nothing while it is an empty draft.</summary>
    public static IEnumerable<object> Create(BudgetState state, CommandContext context, string currency)
    {
        return state switch
        {
            BudgetState.NotDrafted { Id: var id } => [new BudgetDrafted(id.Team, $"{id.FiscalYear}", currency, context.Actor)],
            BudgetState.Draft { Book: { Revision: 1 } book } when book.Author == context.Actor && !book.Lines.All.Any() => [],
            _ => throw DomainException.Exists("budget", $"{state.Existing.Id}"),
        };
    }

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

    public static IEnumerable<object> Revise(BudgetState state, CommandContext context, string reason)
    {
        var book = state.Existing;
        return state switch
        {
            BudgetState.Approved or BudgetState.Active => [new BudgetRevised(book.Revision + 1, reason, context.Actor)],
            BudgetState.Draft when book.RevisedBecause == reason && book.Author == context.Actor => [],
            BudgetState.Closed => throw DomainException.Rule("budget-closed", $"The budget {book.Id} is closed."),
            _ => throw DomainException.Rule(
                "revision-open", $"Revision {book.Revision} of the budget {book.Id} is {state.Status}: it is not decided on yet."),
        };
    }

    internal static void RequireDraft(BudgetState state)
    {
        var book = state.Existing;
        if (state is not BudgetState.Draft)
        {
            throw DomainException.Rule(
                "not-a-draft", $"Revision {book.Revision} of the budget {book.Id} is {state.Status}; open a new revision to change it.",
                ("status", state.Status));
        }
    }
}
