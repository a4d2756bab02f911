namespace SalesPlatform.Budget.Budgets;

/// <summary>销售预算: Draft → FinanceReview → Approved → Active → Closed, and back from FinanceReview to Draft. Revising an approved or active
/// budget opens the next revision as a draft; money is spent by the one in force until the next is approved.</summary>
internal abstract record BudgetState
{
    private BudgetState()
    {
    }

    public string Status => this switch
    {
        Draft => "draft",
        FinanceReview => "finance-review",
        Approved => "approved",
        Active => "active",
        Closed => "closed",
        NotDrafted => "none",
        _ => throw Unexpected.State(this),
    };

    public BudgetBook Existing => this switch
    {
        Opened opened => opened.Book,
        NotDrafted none => throw DomainException.NotFound("budget", $"{none.Id}"),
        _ => throw Unexpected.State(this),
    };

    public bool IsOpenForSpending => this is Opened { Book: { InForce: not null, WasActivated: true } } and not Closed;

    public static Aggregate<BudgetState> Of(BudgetId id) => new(BudgetOverview.Fold.Prefix, new NotDrafted(id), Evolve);

    public BudgetInForce RequireOpenForSpending() => IsOpenForSpending
        ? Existing.InForce!
        : throw DomainException.Rule(
            "not-open-for-spending", $"The budget {Existing.Id} is {Status}: money is spent by an activated one.", ("status", Status));

    private static BudgetState Evolve(BudgetState state, RecordedEvent e) => (state, e.Data) switch
    {
        (NotDrafted none, BudgetDrafted drafted) => new Draft(BudgetBook.New(none.Id, drafted)),
        (Opened { Book: var book }, BudgetLineSet set) => new Draft(book with
        {
            Writers = book.Writers.Add(e.Actor),
            Lines = book.Lines.Set(set.Category, set.Control, set.Behaviour, Period.Parse(set.Period), set.Months),
        }),
        (Opened { Book: var book }, BudgetRevised revised) => new Draft(book with
        {
            Revision = revised.Revision,
            Author = revised.Author,
            Writers = [revised.Author],
            Lines = book.InForce!.Lines,
            RevisedBecause = revised.Reason,
        }),
        (Opened { Book: var book }, BudgetSubmitted submitted) =>
            new FinanceReview(book with { Writers = book.Writers.Add(submitted.SubmittedBy), ReturnedBecause = null },
                submitted.SubmittedBy),
        (Opened { Book: var book }, BudgetReturned returned) => new Draft(book with { ReturnedBecause = returned.Reason }),
        (Opened { Book: var book }, BudgetApproved approved) =>
            new Approved(book with { InForce = InForceOf(approved), Lines = BudgetLines.From(approved.Lines) }),
        (Opened { Book: var book }, BudgetActivated) => new Active(book with { WasActivated = true }),
        (Opened { Book: var book }, BudgetClosed) => new Closed(book),
        (Opened opened, _) => opened with { Book = opened.Book.After(e) },
        _ => state,
    };

    private static BudgetInForce InForceOf(BudgetApproved approved) => new(
        approved.Revision, approved.EffectiveFrom, approved.ApprovedBy, BudgetLines.From(approved.Lines),
            BudgetLines.From(approved.Baseline));

    public sealed record NotDrafted(BudgetId Id) : BudgetState;

    public abstract record Opened(BudgetBook Book) : BudgetState;

    public sealed record Draft(BudgetBook Book) : Opened(Book);

    public sealed record FinanceReview(BudgetBook Book, string By) : Opened(Book);

    public sealed record Approved(BudgetBook Book) : Opened(Book);

    public sealed record Active(BudgetBook Book) : Opened(Book);

    public sealed record Closed(BudgetBook Book) : Opened(Book);
}
