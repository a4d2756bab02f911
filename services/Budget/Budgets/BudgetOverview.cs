namespace SalesPlatform.Budget.Budgets;

/// <summary>In force, with reallocations, is what the next revision starts from; all else is of the newest revision.</summary>
internal sealed record BudgetOverview(
    string Id, string Team, string FiscalYear, string Status, int Revision, string Currency,
    IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetLine> InForce) : IListed
{
    public decimal Total() => BudgetLines.From(Lines).Total;

    public static Fold<BudgetOverview> Fold { get; } = new Fold<BudgetOverview>(BudgetBook.Fold.Prefix)
        .Begins<BudgetDrafted>((before, drafted, e) => before ?? new BudgetOverview(
            e.Stream, drafted.Team, drafted.FiscalYear, BudgetStage.Draft.Name(), 1, drafted.Currency, [], []))
        .On<BudgetLineSet>((budget, set) => Moved(budget, set) with { Lines = [.. After(budget.Lines, set).All] })
        .On<BudgetRevised>((budget, revised) =>
            Moved(budget, revised) with { Revision = revised.Revision, Lines = budget.InForce })
        .On<BudgetApproved>((budget, approved) =>
            Moved(budget, approved) with { Lines = approved.Lines, InForce = approved.Lines })
        .On<BudgetReallocated>((budget, moved) => budget with { InForce = [.. After(budget.InForce, moved).All] })
        .On<BudgetSubmitted>(Moved).On<BudgetReturned>(Moved).On<BudgetActivated>(Moved).On<BudgetClosed>(Moved);

    private static BudgetOverview Moved(BudgetOverview budget, object e) =>
        budget with { Status = BudgetLifeCycle.StageOf(budget.Status).After(e).Name() };

    private static BudgetLines After(IReadOnlyList<BudgetLine> lines, BudgetLineSet set) =>
        BudgetLines.From(lines).Set(set.Category, set.Control, set.Behaviour, Period.Parse(set.Period), set.Months);

    private static BudgetLines After(IReadOnlyList<BudgetLine> lines, BudgetReallocated moved) => BudgetLines.From(lines).Move(
        (moved.From.Category, Period.Parse(moved.From.Month).Number), (moved.To.Category, Period.Parse(moved.To.Month).Number),
            moved.Amount);
}
