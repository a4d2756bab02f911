using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Writers are all who had a hand in it, the author and the submitter among them. In force is the newest approved
/// revision.</summary>
internal sealed record PlanRevision(
    PlanId Id, PlanDrafted Drafted, int Number, string Author, ImmutableHashSet<string> Writers, PlanFigures Figures,
    ImmutableList<PreparationRecorded> Preparation, PlanRevised? Revised, PlanApproved? InForce)
{
    public string Currency => Drafted.Currency;

    public FiscalCalendar Calendar => new(Drafted.FiscalStartMonth);

    public PlanStrategy Strategy { get; init; } = PlanStrategy.None;

    public TargetDiscussion Discussion { get; init; } = TargetDiscussion.None;

    /// <summary>Of all revisions.</summary>
    public ImmutableList<PlanDecision> Decisions { get; init; } = [];

    public ImmutableList<PlanPresented> Presentations { get; init; } = [];
}

internal sealed record PlanDecision(string Kind, int Revision, string By, DateTimeOffset At, string Reason);

/// <summary>年度销售计划: Draft → Submitted → Approved | Rejected → Active → Closed. A rejected plan goes back to Draft, within the same
/// revision, upon the first edit or when it is revised. Revising an approved or active plan opens the next revision as a draft; the one
/// before stays in force until the next is approved.</summary>
internal abstract record AnnualPlan
{
    private AnnualPlan()
    {
    }

    public string Status => this switch
    {
        Draft => "draft",
        Submitted => "submitted",
        Rejected => "rejected",
        Approved => "approved",
        Active => "active",
        Closed => "closed",
        NotDrafted => "none",
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a plan."),
    };

    public static Aggregate<AnnualPlan> Of(PlanId id) => new("annual-plan", new NotDrafted(id), PlanEvolution.Evolve);

    public static string StreamOf(PlanId id) => $"annual-plan/{id.Team}/{id.FiscalYear}";

    public PlanRevision Existing => this switch
    {
        Opened opened => opened.Plan,
        NotDrafted none => throw DomainException.NotFound("plan", none.Id.ToString()),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a plan."),
    };

    public sealed record NotDrafted(PlanId Id) : AnnualPlan;

    public abstract record Opened(PlanRevision Plan) : AnnualPlan;

    public sealed record Draft(PlanRevision Plan) : Opened(Plan);

    public sealed record Submitted(PlanRevision Plan, string By) : Opened(Plan);

    public sealed record Rejected(PlanRevision Plan, string By, string Reason) : Opened(Plan);

    public sealed record Approved(PlanRevision Plan) : Opened(Plan);

    public sealed record Active(PlanRevision Plan, DateOnly PresentedOn, string Audience) : Opened(Plan);

    public sealed record Closed(PlanRevision Plan) : Opened(Plan);
}
