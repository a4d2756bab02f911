namespace SalesPlatform.Budget.Budgets;

/// <summary>销售预算. What is decided depends on where it stands (<see cref="BudgetLifeCycle"/>).</summary>
internal abstract record BudgetState
{
    private BudgetState()
    {
    }

    public string Status => this is Opened opened ? opened.Stage.Name() : "none";

    public BudgetBook Existing => this switch
    {
        Opened opened => opened.Book,
        NotDrafted none => throw DomainException.NotFound("budget", $"{none.Id}"),
        _ => throw Unexpected.State(this),
    };

    public bool IsOpenForSpending => this is Opened { Book: { InForce: not null, WasActivated: true } } and not Closed;

    public static Aggregate<BudgetState> Of(BudgetId id) => new(BudgetBook.Fold.Prefix, new NotDrafted(id), Evolve);

    public BudgetInForce RequireOpenForSpending() => IsOpenForSpending
        ? Existing.InForce!
        : throw DomainException.Rule(
            "not-open-for-spending", $"The budget {Existing.Id} is {Status}: money is spent by an activated one.", ("status", Status));

    private static BudgetState Evolve(BudgetState state, RecordedEvent e)
    {
        var before = state as Opened;
        return BudgetBook.Fold.Evolve(before?.Book, e) is { } book ? At((before?.Stage ?? BudgetStage.Draft).After(e.Data), book) : state;
    }

    private static Opened At(BudgetStage stage, BudgetBook book) => stage switch
    {
        BudgetStage.Draft => new Draft(book),
        BudgetStage.FinanceReview => new FinanceReview(book, book.SubmittedBy),
        BudgetStage.Approved => new Approved(book),
        BudgetStage.Active => new Active(book),
        BudgetStage.Closed => new Closed(book),
        _ => throw Unexpected.Status(stage, "a budget"),
    };

    public sealed record NotDrafted(BudgetId Id) : BudgetState;

    public abstract record Opened(BudgetBook Book, BudgetStage Stage) : BudgetState;

    public sealed record Draft(BudgetBook Book) : Opened(Book, BudgetStage.Draft);

    public sealed record FinanceReview(BudgetBook Book, string By) : Opened(Book, BudgetStage.FinanceReview);

    public sealed record Approved(BudgetBook Book) : Opened(Book, BudgetStage.Approved);

    public sealed record Active(BudgetBook Book) : Opened(Book, BudgetStage.Active);

    public sealed record Closed(BudgetBook Book) : Opened(Book, BudgetStage.Closed);
}
