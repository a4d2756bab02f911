namespace SalesPlatform.TeamPerformance.Criteria;

internal sealed record CriteriaId(string Team, Period FiscalYear)
{
    public string Stream => CriteriaRevisions.Fold.Stream(Team, $"{FiscalYear}");

    public override string ToString() => $"{Team}/{FiscalYear}";
}

/// <summary>Stream <c>appraisal-criteria/{team}/{fiscal year}</c>.</summary>
/// <param name="Returned">The newest was; null otherwise.</param>
/// <param name="InForce">What was agreed last, until a later revision is agreed.</param>
internal sealed record CriteriaRevisions(
    AppraisalCriteriaProposed Newest, AppraisalCriteriaReturned? Returned, AppraisalCriteriaAgreed? InForce)
{
    public static Fold<CriteriaRevisions> Fold { get; } = new Fold<CriteriaRevisions>("appraisal-criteria")
        .Begins<AppraisalCriteriaProposed>((before, proposed, _) => new CriteriaRevisions(proposed, null, before?.InForce))
        .On<AppraisalCriteriaAgreed>((revisions, agreed) => revisions with { InForce = agreed })
        .On<AppraisalCriteriaReturned>((revisions, returned) => revisions with { Returned = returned });
}

/// <summary>评估标准: Proposed → Agreed | Returned.</summary>
internal abstract record TeamCriteria
{
    private TeamCriteria()
    {
    }

    public static Aggregate<TeamCriteria> Of(CriteriaId id) => new(CriteriaRevisions.Fold.Prefix, new NotProposed(id), Evolve);

    public AppraisalCriteriaAgreed? InForce => (this as Opened)?.Revisions.InForce;

    public AppraisalCriteriaProposed Newest => this switch
    {
        Opened opened => opened.Revisions.Newest,
        NotProposed none => throw DomainException.NotFound("appraisal-criteria", $"{none.Id}"),
        _ => throw Unexpected.State(this),
    };

    public AppraisalCriteriaAgreed RequireInForce() => InForce
        ?? throw DomainException.Rule("criteria-not-agreed",
            "The manager and HR have not agreed yet by what the team is appraised in this fiscal year.");

    private static TeamCriteria Evolve(TeamCriteria state, RecordedEvent e) =>
        CriteriaRevisions.Fold.Evolve((state as Opened)?.Revisions, e) switch
        {
            null => state,
            { Returned: { } because } revisions => new Returned(revisions, because),
            { InForce: { } agreement } revisions when agreement.Revision == revisions.Newest.Revision => new Agreed(revisions, agreement),
            var revisions => new Proposed(revisions),
        };

    public sealed record NotProposed(CriteriaId Id) : TeamCriteria;

    public abstract record Opened(CriteriaRevisions Revisions) : TeamCriteria;

    public sealed record Proposed(CriteriaRevisions Revisions) : Opened(Revisions);

    public sealed record Returned(CriteriaRevisions Revisions, AppraisalCriteriaReturned Because) : Opened(Revisions);

    public sealed record Agreed(CriteriaRevisions Revisions, AppraisalCriteriaAgreed Agreement) : Opened(Revisions);
}
