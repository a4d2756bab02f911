using System.Collections.Immutable;
using SalesPlatform.Budget.Commitments;
using SalesPlatform.Budget.Compliance;
using SalesPlatform.Budget.Promotions;
using SalesPlatform.Budget.Reallocations;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Budgets;

/// <param name="EffectiveFrom">First day its amounts count from.</param>
/// <param name="ApprovedBy">The member of finance who approved it.</param>
/// <param name="Lines">The year's amounts, with reallocations.</param>
/// <param name="Baseline">What the KPI is measured by.</param>
internal sealed record BudgetInForce(int Revision, DateOnly EffectiveFrom, string ApprovedBy, BudgetLines Lines, BudgetLines Baseline);

/// <summary>What is known of a budget, whatever its status.</summary>
/// <param name="Id">Team and year.</param>
/// <param name="Currency">Of every amount.</param>
/// <param name="Revision">Number of the newest revision.</param>
/// <param name="Author">Who opened it.</param>
/// <param name="Writers">Everyone who had a hand in it, the author and the submitter among them.</param>
/// <param name="Lines">Its amounts.</param>
/// <param name="RevisedBecause">Why it was opened; none for revision 1.</param>
/// <param name="ReturnedBecause">Why finance returned it, until it is handed in again.</param>
/// <param name="InForce">Newest approved revision.</param>
/// <param name="WasActivated">A revision was opened for spending.</param>
/// <param name="Reallocations">By id, which follows the time they were asked for.</param>
/// <param name="Findings">By id, likewise.</param>
internal sealed record BudgetBook(
    BudgetId Id, string Currency, int Revision, string Author, ImmutableHashSet<string> Writers, BudgetLines Lines,
    string? RevisedBecause, string? ReturnedBecause, BudgetInForce? InForce, bool WasActivated,
    ImmutableSortedDictionary<string, Commitment> Commitments,
    ImmutableSortedDictionary<Guid, Reallocation> Reallocations,
    ImmutableSortedDictionary<Guid, Finding> Findings)
{
    /// <summary>Nothing set aside yet.</summary>
    public static ImmutableSortedDictionary<string, Commitment> NoCommitments { get; } =
        ImmutableSortedDictionary.Create<string, Commitment>(StringComparer.Ordinal);

    /// <summary>The promotion plans that its commitments follow, by their launches.</summary>
    public ImmutableDictionary<Guid, PromotionBound> Promotions { get; init; } = ImmutableDictionary<Guid, PromotionBound>.Empty;

    public static BudgetBook New(BudgetId id, BudgetDrafted drafted)
    {
        return new BudgetBook(id, drafted.Currency, 1, drafted.Author, [drafted.Author], BudgetLines.None, null, null, null, false,
            NoCommitments,
            ImmutableSortedDictionary<Guid, Reallocation>.Empty, ImmutableSortedDictionary<Guid, Finding>.Empty);
    }

    /// <exception cref="DomainException">There is none.</exception>
    public Commitment Commitment(string key) => Commitments.GetValueOrDefault(key) ?? throw DomainException.NotFound("commitment", key);

    /// <exception cref="DomainException">There is none.</exception>
    public Reallocation Reallocation(Guid id) => Reallocations.GetValueOrDefault(id)
        ?? throw DomainException.NotFound("reallocation", $"{id}");

    /// <exception cref="DomainException">There is none.</exception>
    public Finding Finding(Guid id) => Findings.GetValueOrDefault(id) ?? throw DomainException.NotFound("finding", $"{id}");

    /// <summary>The book after events that leave the status as it is.</summary>
    internal BudgetBook After(RecordedEvent e) => e.Data switch
    {
        BudgetRebaselined rebaselined => this with { InForce = InForce! with { Baseline = BudgetLines.From(rebaselined.Baseline) } },
        CommitmentOpened opened => With(Budget.Commitments.Commitment.Of(opened)),
        CommitmentChanged changed => With(Commitment(changed.Commitment).After(changed)),
        CommitmentReleased released => With(Commitment(released.Commitment) with { Released = true }),
        CommitmentSettled settled => With(Commitment(settled.Commitment).After(settled)),
        PromotionBound bound => this with { Promotions = Promotions.SetItem(bound.Launch, bound) },
        ReallocationRequested asked => With(Budget.Reallocations.Reallocation.Of(asked)),
        ReallocationRejected rejected => With(Reallocation(rejected.Reallocation).After(rejected)),
        BudgetReallocated moved =>
            With(Reallocation(moved.Reallocation).After(moved)) with { InForce = InForce! with { Lines = Moved(moved) } },
        ComplianceFindingRaised raised => With(Compliance.Finding.Of(raised)),
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
