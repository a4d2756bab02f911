namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>年度销售计划. What is decided depends on where it stands (<see cref="PlanLifeCycle"/>).</summary>
internal abstract record AnnualPlan
{
    private AnnualPlan()
    {
    }

    public string Status => this is Opened opened ? opened.Stage.Name() : "none";

    public static Aggregate<AnnualPlan> Of(PlanId id) => new(PlanRevision.Fold.Prefix, new NotDrafted(id), Evolve);

    public PlanRevision Existing => this switch
    {
        Opened opened => opened.Plan,
        NotDrafted none => throw DomainException.NotFound("plan", none.Id.ToString()),
        _ => throw Unexpected.State(this),
    };

    private static AnnualPlan Evolve(AnnualPlan state, RecordedEvent e)
    {
        var before = state as Opened;
        return PlanRevision.Fold.Evolve(before?.Plan, e) is { } plan ? At((before?.Stage ?? PlanStage.Draft).After(e), plan) : state;
    }

    private static Opened At(PlanStage stage, PlanRevision plan) => stage switch
    {
        PlanStage.Draft => new Draft(plan),
        PlanStage.Submitted => new Submitted(plan, plan.Decisions[^1].By),
        PlanStage.Rejected => new Rejected(plan, plan.Decisions[^1].By, plan.Decisions[^1].Reason),
        PlanStage.Approved => new Approved(plan),
        PlanStage.Active => new Active(plan, plan.Activation!.PresentedOn, plan.Activation.Audience),
        PlanStage.Closed => new Closed(plan),
        _ => throw Unexpected.Status(stage, "a plan"),
    };

    public sealed record NotDrafted(PlanId Id) : AnnualPlan;

    public abstract record Opened(PlanRevision Plan, PlanStage Stage) : AnnualPlan;

    public sealed record Draft(PlanRevision Plan) : Opened(Plan, PlanStage.Draft);

    public sealed record Submitted(PlanRevision Plan, string By) : Opened(Plan, PlanStage.Submitted);

    public sealed record Rejected(PlanRevision Plan, string By, string Reason) : Opened(Plan, PlanStage.Rejected);

    public sealed record Approved(PlanRevision Plan) : Opened(Plan, PlanStage.Approved);

    public sealed record Active(PlanRevision Plan, DateOnly PresentedOn, string Audience) : Opened(Plan, PlanStage.Active);

    public sealed record Closed(PlanRevision Plan) : Opened(Plan, PlanStage.Closed);
}
