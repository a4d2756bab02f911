using System.Collections.Immutable;

namespace SalesPlatform.Budget.Budgets;

/// <summary>Lines hold the reallocations; the baseline is what the KPI is measured by.</summary>
internal sealed record BudgetInForce(int Revision, DateOnly EffectiveFrom, string ApprovedBy, BudgetLines Lines, BudgetLines Baseline);

/// <summary>Writers are all who had a hand in it, the author and the submitter among them. Ids of moves and findings follow time.</summary>
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

    public static BudgetBook New(BudgetId id, BudgetDrafted drafted)
    {
        return new BudgetBook(id, drafted.Currency, 1, drafted.Author, [drafted.Author], BudgetLines.None, null, null, null, false,
            NoCommitments,
            ImmutableSortedDictionary<Guid, Reallocation>.Empty, ImmutableSortedDictionary<Guid, Finding>.Empty);
    }

    public Commitment Commitment(string key) => Commitments.GetValueOrDefault(key) ?? throw DomainException.NotFound("commitment", key);

    public Reallocation Reallocation(Guid id) => Reallocations.GetValueOrDefault(id)
        ?? throw DomainException.NotFound("reallocation", $"{id}");

    public Finding Finding(Guid id) => Findings.GetValueOrDefault(id) ?? throw DomainException.NotFound("finding", $"{id}");

    internal BudgetBook After(RecordedEvent e) => e.Data switch
    {
        BudgetRebaselined rebaselined => this with { InForce = InForce! with { Baseline = BudgetLines.From(rebaselined.Baseline) } },
        CommitmentOpened opened => With(Budgets.Commitment.Of(opened)),
        CommitmentChanged changed => With(Commitment(changed.Commitment).After(changed)),
        CommitmentReleased released => With(Commitment(released.Commitment) with { Released = true }),
        CommitmentSettled settled => With(Commitment(settled.Commitment).After(settled)),
        PromotionBound bound => this with { Promotions = Promotions.SetItem(bound.Launch, bound) },
        ReallocationRequested asked => With(Budgets.Reallocation.Of(asked)),
        ReallocationRejected rejected => With(Reallocation(rejected.Reallocation).After(rejected)),
        BudgetReallocated moved =>
            With(Reallocation(moved.Reallocation).After(moved)) with { InForce = InForce! with { Lines = Moved(moved) } },
        ComplianceFindingRaised raised => With(Budgets.Finding.Of(raised)),
        FindingDetailed detailed => With(Finding(detailed.Finding) with { Detail = detailed.Detail }),
        FindingAnswered answered => With(Finding(answered.Finding) with { Answer = answered.Answer, AnsweredBy = e.Actor }),
        FindingConcluded concluded => With(Finding(concluded.Finding) with { Conclusion = concluded.Conclusion }),
        ComplianceFindingClosed closed => With(Finding(closed.Finding) with { ClosedBy = closed.ClosedBy }),
        _ => this,
    };

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
