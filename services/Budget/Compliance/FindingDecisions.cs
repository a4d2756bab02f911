using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Compliance;

internal sealed record FindingTerms(string Check, string Title, string Detail, string Severity)
{
    internal bool AreOpenIn(Finding held) =>
        held.Status == "open" && new FindingTerms(held.Check, held.Title, held.Detail, held.Severity) == this;
}

/// <summary>They go on after the budget is in force or closed: a check may come late.</summary>
internal static class FindingDecisions
{
    public static IEnumerable<object> Raise(BudgetState state, CommandContext context, FindingTerms terms)
    {
        BudgetLifeCycle.RequireFinance(context);
        var book = state.Existing;
        if (book.Findings.Values.Any(terms.AreOpenIn))
            return [];
        var id = context.NewId();
        var raised = new ComplianceFindingRaised(
            book.Id.Team, $"{book.Id.FiscalYear}", id, terms.Check, terms.Title, terms.Severity, context.Actor);
        return terms.Detail.Length == 0 ? [raised] : [raised, new FindingDetailed(id, terms.Detail)];
    }

    public static IEnumerable<object> Answer(BudgetState state, Guid id, string answer)
    {
        var held = state.Existing.Finding(id);
        return held.Answer == answer ? []
            : held.ClosedBy is null ? [new FindingAnswered(id, answer)]
            : throw DomainException.Rule("finding-closed", $"The finding '{held.Title}' is closed.");
    }

    public static IEnumerable<object> Close(BudgetState state, CommandContext context, Guid id, string conclusion)
    {
        BudgetLifeCycle.RequireFinance(context);
        var book = state.Existing;
        var held = book.Finding(id);
        if (held.ClosedBy is not null)
            return [];
        if (held.Answer is null)
            throw DomainException.Rule("not-answered", $"The finding '{held.Title}' has no answer yet.");
        var closed = new ComplianceFindingClosed(book.Id.Team, $"{book.Id.FiscalYear}", id, context.Actor);
        return conclusion.Length == 0 ? [closed] : [new FindingConcluded(id, conclusion), closed];
    }
}
