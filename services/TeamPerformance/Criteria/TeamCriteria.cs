using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Criteria;

/// <summary>By what a team is appraised in a fiscal year: both are the name of the stream.</summary>
internal sealed record CriteriaId(string Team, Period FiscalYear)
{
    public override string ToString() => $"{Team}/{FiscalYear}";
}

/// <summary>Appraisal criteria (评估标准) by where the newest proposal stands: Proposed → Agreed | Returned. What was agreed last stays in
/// force until a later revision is agreed.</summary>
internal abstract record TeamCriteria(AppraisalCriteriaAgreed? InForce)
{
    /// <summary>How the stream <c>appraisal-criteria/{team}/{fiscal year}</c> is read.</summary>
    public static Aggregate<TeamCriteria> Of(CriteriaId id) => new("appraisal-criteria", new NotProposed(id), Evolve);

    public static string StreamOf(CriteriaId id) => $"appraisal-criteria/{id}";

    /// <summary>The newest proposal.</summary>
    /// <exception cref="DomainException">There is none.</exception>
    public AppraisalCriteriaProposed Newest => this switch
    {
        Opened opened => opened.Proposal,
        NotProposed none => throw DomainException.NotFound("appraisal-criteria", $"{none.Id}"),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of appraisal criteria."),
    };

    /// <summary>What appraisals are planned by.</summary>
    /// <exception cref="DomainException"><c>criteria-not-agreed</c>.</exception>
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

    /// <summary>Before the first proposal.</summary>
    public sealed record NotProposed(CriteriaId Id) : TeamCriteria((AppraisalCriteriaAgreed?)null);

    /// <summary>Any status once something was proposed.</summary>
    public abstract record Opened(AppraisalCriteriaProposed Proposal, AppraisalCriteriaAgreed? Before) : TeamCriteria(Before);

    /// <summary>Waits for HR.</summary>
    public sealed record Proposed(AppraisalCriteriaProposed Proposal, AppraisalCriteriaAgreed? Before) : Opened(Proposal, Before);

    /// <summary>HR asks for changes.</summary>
    public sealed record Returned(AppraisalCriteriaProposed Proposal, AppraisalCriteriaReturned Because, AppraisalCriteriaAgreed? Before)
        : Opened(Proposal, Before);

    /// <summary>In force.</summary>
    public sealed record Agreed(AppraisalCriteriaProposed Proposal, AppraisalCriteriaAgreed Agreement) : Opened(Proposal, Agreement);
}
