namespace SalesPlatform.Budget.Budgets;

/// <summary>In force, with reallocations, is what the next revision starts from; all else is of the newest revision.</summary>
internal sealed record BudgetOverview(
    string Id, string Team, string FiscalYear, string Status, int Revision, string Currency,
    IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetLine> InForce) : IListed
{
    private const string Draft = "draft";

    public decimal Total() => BudgetLines.From(Lines).Total;

    public static Fold<BudgetOverview> Fold { get; } = new Fold<BudgetOverview>("budget")
        .Begins<BudgetDrafted>((before, drafted, e) => before
            ?? new BudgetOverview(e.Stream, drafted.Team, drafted.FiscalYear, Draft, 1, drafted.Currency, [], []))
        .On<BudgetLineSet>((budget, set) => budget with { Lines = [.. With(budget.Lines, set).All] })
        .On<BudgetRevised>((budget, revised) => budget with { Status = Draft, Revision = revised.Revision, Lines = budget.InForce })
        .On<BudgetSubmitted>((budget, _) => budget with { Status = "finance-review" })
        .On<BudgetReturned>((budget, _) => budget with { Status = Draft })
        .On<BudgetApproved>((budget, approved) => budget with { Status = "approved", Lines = approved.Lines, InForce = approved.Lines })
        .On<BudgetActivated>((budget, _) => budget with { Status = "active" })
        .On<BudgetReallocated>((budget, moved) => budget with { InForce = [.. Moved(budget.InForce, moved).All] })
        .On<BudgetClosed>((budget, _) => budget with { Status = "closed" });

    private static BudgetLines With(IReadOnlyList<BudgetLine> lines, BudgetLineSet set) =>
        BudgetLines.From(lines).Set(set.Category, set.Control, set.Behaviour, Period.Parse(set.Period), set.Months);

    private static BudgetLines Moved(IReadOnlyList<BudgetLine> lines, BudgetReallocated moved) => BudgetLines.From(lines).Move(
        (moved.From.Category, Period.Parse(moved.From.Month).Number), (moved.To.Category, Period.Parse(moved.To.Month).Number),
            moved.Amount);
}
