namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>The launch plan (产品上市计划): whether we can launch, what is missing, who does what by when.</summary>
internal sealed class LaunchPlanDocument : LaunchDeliverable
{
    public override DeliverableKind Kind => LaunchKinds.LaunchPlan;

    protected override void Write(DocumentBuilder document, Launch state, DateOnly today) =>
        new LaunchPlanText(document, state, today).Write();
}

/// <summary>The promotion plan (市场推广方案): what is said, where, when, at what cost, and what still waits for approval.</summary>
internal sealed class PromotionPlanDocument : LaunchDeliverable
{
    public override DeliverableKind Kind => LaunchKinds.PromotionPlan;

    protected override void Write(DocumentBuilder document, Launch state, DateOnly today) => new PromotionPlanText(document, state).Write();
}
