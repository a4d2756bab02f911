namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>Without anything that was said in it. Score and absent components are told once it is final.</summary>
internal sealed record AppraisalView(
    string Id, string Employee, string Team, string Quarter, string Status, decimal? Score, IReadOnlyList<string> Absent)
{
    public static AppraisalView? After(AppraisalView? view, RecordedEvent e) =>
        AppraisalContent.Fold.Evolve(view?.Wordless(), e) is not { Planned: var planned } content ? null : new AppraisalView(
            e.Stream, planned.Employee, planned.Team, planned.Quarter, content.Status, content.Final?.Score, content.Final?.Absent ?? []);

    // As much of the appraisal as the view knows, and as its next status needs.
    private AppraisalContent Wordless() => new(Status, new AppraisalPlanned(Employee, Team, Quarter, default, default, 0, [], [], ""))
    {
        Final = Score is { } score ? new AppraisalFinalised(Employee, Team, Quarter, score, Absent) : null,
    };
}
