namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>All of the newest revision.</summary>
internal sealed record PlanOverview(
    string Id, string Team, string FiscalYear, string Status, int Revision, decimal AnnualTarget, string Currency) : IListed
{
    public static PlanOverview? After(PlanOverview? plan, RecordedEvent e) => plan is null
        ? e.Data is PlanDrafted drafted ? New(e.Stream, drafted) : null
        : plan with
        {
            Status = PlanLifeCycle.StageOf(plan.Status).After(e).Name(),
            Revision = e.Data is PlanRevised revised ? revised.Revision : plan.Revision,
            AnnualTarget = TargetIn(e.Data) ?? plan.AnnualTarget,
        };

    private static PlanOverview New(string id, PlanDrafted drafted) =>
        new(id, drafted.Team, drafted.FiscalYear, PlanStage.Draft.Name(), 1, drafted.Months.Sum(), drafted.Currency);

    private static decimal? TargetIn(object e) => e switch
    {
        TargetsImported imported => imported.Months.Sum(),
        TargetAgreed agreed => agreed.AnnualTarget,
        PlanRevised revised => revised.Months.Sum(),
        _ => null,
    };
}
