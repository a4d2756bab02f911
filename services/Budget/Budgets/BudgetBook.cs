using System.Collections.Immutable;

namespace SalesPlatform.Budget.Budgets;

/// <summary>Lines hold the reallocations; the baseline is what the KPI is measured by.</summary>
internal sealed record BudgetInForce(int Revision, DateOnly EffectiveFrom, string ApprovedBy, BudgetLines Lines, BudgetLines Baseline);

/// <summary>Whatever its stage. Writers are all who had a hand in it, the author and the submitter among them. Ids of moves and findings
/// follow time. Stream <c>budget/{team}/{fiscal year}</c>.</summary>
internal sealed record BudgetBook(
    BudgetId Id, string Currency, int Revision, string Author, ImmutableHashSet<string> Writers, BudgetLines Lines,
    string? RevisedBecause, string? ReturnedBecause, BudgetInForce? InForce, bool WasActivated,
    ImmutableSortedDictionary<string, Commitment> Commitments,
    ImmutableSortedDictionary<Guid, Reallocation> Reallocations,
    ImmutableSortedDictionary<Guid, Finding> Findings)
{
    public static ImmutableSortedDictionary<string, Commitment> NoCommitments { get; } =
        ImmutableSortedDictionary.Create<string, Commitment>(StringComparer.Ordinal);

    public ImmutableDictionary<Guid, PromotionBound> Promotions { get; init; } = ImmutableDictionary<Guid, PromotionBound>.Empty;

    public string SubmittedBy { get; init; } = "";

    public static Fold<BudgetBook> Fold { get; } = new Fold<BudgetBook>("budget")
        .Begins<BudgetDrafted>((before, drafted, _) => before ?? New(drafted))
        .On<BudgetLineSet>((book, set, e) => book with
        {
            Writers = book.Writers.Add(e.Actor),
            Lines = book.Lines.Set(set.Category, set.Control, set.Behaviour, Period.Parse(set.Period), set.Months),
        })
        .On<BudgetSubmitted>((book, submitted) => book with
        {
            Writers = book.Writers.Add(submitted.SubmittedBy),
            ReturnedBecause = null,
            SubmittedBy = submitted.SubmittedBy,
        })
        .On<BudgetReturned>((book, returned) => book with { ReturnedBecause = returned.Reason })
        .On<BudgetApproved>((book, approved) =>
            book with { InForce = InForceOf(approved), Lines = BudgetLines.From(approved.Lines) })
        .On<BudgetActivated>((book, _) => book with { WasActivated = true })
        .On<BudgetRevised>((book, revised) => book with
        {
            Revision = revised.Revision,
            Author = revised.Author,
            Writers = [revised.Author],
            Lines = book.InForce!.Lines,
            RevisedBecause = revised.Reason,
        })
        .On<BudgetRebaselined>((book, rebaselined) =>
            book with { InForce = book.InForce! with { Baseline = BudgetLines.From(rebaselined.Baseline) } })
        .On<BudgetClosed>((book, _) => book)
        .On<CommitmentOpened>((book, opened) => book.With(Budgets.Commitment.Of(opened)))
        .On<CommitmentChanged>((book, changed) => book.With(book.Commitment(changed.Commitment).After(changed)))
        .On<CommitmentReleased>((book, released) => book.With(book.Commitment(released.Commitment) with { Released = true }))
        .On<CommitmentSettled>((book, settled) => book.With(book.Commitment(settled.Commitment).After(settled)))
        .On<PromotionBound>((book, bound) => book with { Promotions = book.Promotions.SetItem(bound.Launch, bound) })
        .On<ReallocationRequested>((book, asked) => book.With(Budgets.Reallocation.Of(asked)))
        .On<ReallocationRejected>((book, rejected) => book.With(book.Reallocation(rejected.Reallocation).After(rejected)))
        .On<BudgetReallocated>((book, moved) => book.With(book.Reallocation(moved.Reallocation).After(moved)) with
        {
            InForce = book.InForce! with { Lines = book.Moved(moved) },
        })
        .On<ComplianceFindingRaised>((book, raised) => book.With(Budgets.Finding.Of(raised)))
        .On<FindingDetailed>((book, detailed) => book.With(book.Finding(detailed.Finding) with { Detail = detailed.Detail }))
        .On<FindingAnswered>((book, answered, e) =>
            book.With(book.Finding(answered.Finding) with { Answer = answered.Answer, AnsweredBy = e.Actor }))
        .On<FindingConcluded>((book, concluded) =>
            book.With(book.Finding(concluded.Finding) with { Conclusion = concluded.Conclusion }))
        .On<ComplianceFindingClosed>((book, closed) => book.With(book.Finding(closed.Finding) with { ClosedBy = closed.ClosedBy }));

    public Commitment Commitment(string key) => Commitments.GetValueOrDefault(key) ?? throw DomainException.NotFound("commitment", key);

    public Reallocation Reallocation(Guid id) => Reallocations.GetValueOrDefault(id)
        ?? throw DomainException.NotFound("reallocation", $"{id}");

    public Finding Finding(Guid id) => Findings.GetValueOrDefault(id) ?? throw DomainException.NotFound("finding", $"{id}");

    private static BudgetBook New(BudgetDrafted drafted) => new(
        new BudgetId(drafted.Team, Period.Parse(drafted.FiscalYear)), drafted.Currency, 1, drafted.Author, [drafted.Author],
        BudgetLines.None, null, null, null, false, NoCommitments, ImmutableSortedDictionary<Guid, Reallocation>.Empty,
        ImmutableSortedDictionary<Guid, Finding>.Empty);

    private static BudgetInForce InForceOf(BudgetApproved approved) => new(
        approved.Revision, approved.EffectiveFrom, approved.ApprovedBy, BudgetLines.From(approved.Lines),
        BudgetLines.From(approved.Baseline));

    private BudgetBook With(Commitment commitment) => this with { Commitments = Commitments.SetItem(commitment.Key, commitment) };

    private BudgetBook With(Reallocation reallocation) =>
        this with { Reallocations = Reallocations.SetItem(reallocation.Id, reallocation) };

    private BudgetBook With(Finding finding) => this with { Findings = Findings.SetItem(finding.Id, finding) };

    private BudgetLines Moved(BudgetReallocated moved)
    {
        var reallocation = Reallocation(moved.Reallocation);
        return InForce!.Lines.Move(reallocation.From, reallocation.To, reallocation.Amount);
    }
}
