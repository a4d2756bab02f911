using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Criteria;

internal sealed record CriteriaId(string Team, Period FiscalYear)
{
    public override string ToString() => $"{Team}/{FiscalYear}";
}

/// <summary>评估标准: Proposed → Agreed | Returned. What was agreed last stays in force until a later revision is agreed.</summary>
internal abstract record TeamCriteria(AppraisalCriteriaAgreed? InForce)
{
    public static Aggregate<TeamCriteria> Of(CriteriaId id) => new("appraisal-criteria", new NotProposed(id), Evolve);

    public static string StreamOf(CriteriaId id) => $"appraisal-criteria/{id}";

    public AppraisalCriteriaProposed Newest => this switch
    {
        Opened opened => opened.Proposal,
        NotProposed none => throw DomainException.NotFound("appraisal-criteria", $"{none.Id}"),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of appraisal criteria."),
    };

    public AppraisalCriteriaAgreed RequireInForce() => InForce
        ?? throw DomainException.Rule("criteria-not-agreed",
            "The manager and HR have not agreed yet by what the team is appraised in this fiscal year.");

    private static TeamCriteria Evolve(TeamCriteria state, RecordedEvent e) => (state, e.Data) switch
    {
        (_, AppraisalCriteriaProposed proposed) => new Proposed(proposed, state.InForce),
        (Opened { Proposal: var proposal }, AppraisalCriteriaAgreed agreed) => new Agreed(proposal, agreed),
        (Opened { Proposal: var proposal }, AppraisalCriteriaReturned returned) => new Returned(proposal, returned, state.InForce),
        _ => state,
    };

    public sealed record NotProposed(CriteriaId Id) : TeamCriteria((AppraisalCriteriaAgreed?)null);

    public abstract record Opened(AppraisalCriteriaProposed Proposal, AppraisalCriteriaAgreed? Before) : TeamCriteria(Before);

    public sealed record Proposed(AppraisalCriteriaProposed Proposal, AppraisalCriteriaAgreed? Before) : Opened(Proposal, Before);

    public sealed record Returned(AppraisalCriteriaProposed Proposal, AppraisalCriteriaReturned Because, AppraisalCriteriaAgreed? Before)
        : Opened(Proposal, Before);

    public sealed record Agreed(AppraisalCriteriaProposed Proposal, AppraisalCriteriaAgreed Agreement) : Opened(Proposal, Agreement);
}
