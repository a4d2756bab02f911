namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>The names are those of the contract.</summary>
internal enum PlanStage
{
    Draft,
    Submitted,
    Rejected,
    Approved,
    Active,
    Closed,
}

/// <summary>Draft → Submitted → Approved | Rejected → Active → Closed, for plans and for their list. A rejected plan goes back to Draft,
/// within the same revision, upon the first edit or when it is revised. Revising an approved or active plan opens the next revision as a
/// draft; the one before stays in force until the next is approved.</summary>
internal static class PlanLifeCycle
{
    public static PlanStage StageOf(string name) => Enum.Parse<PlanStage>(name, ignoreCase: true);

    public static string Name(this PlanStage stage) => stage.ToString().ToLowerInvariant();

    public static PlanStage After(this PlanStage stage, RecordedEvent e) => e.Data switch
    {
        TargetAssigned or TargetsImported or PlanPhased or PreparationRecorded or PlanPositioned or StrategyItemSet or StrategyItemDropped
            or TargetAgreed or PlanRevised => PlanStage.Draft,
        PlanSubmitted => PlanStage.Submitted,
        PlanRejected => PlanStage.Rejected,
        PlanApproved => PlanStage.Approved,
        PlanActivated => PlanStage.Active,
        PlanClosed => PlanStage.Closed,
        PlanDrafted or TargetProposed or TargetCommented or PlanPresented => stage,
        _ => throw Unexpected.Event(e),
    };
}
