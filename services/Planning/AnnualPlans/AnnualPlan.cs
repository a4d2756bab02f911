using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.Strategies;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>A plan's natural key: a team has one plan for a fiscal year, because both are the name of its stream.</summary>
internal sealed record PlanId(string Team, Period FiscalYear)
{
    public override string ToString() => $"{Team}/{FiscalYear}";
}

/// <summary>What is known of the newest revision of a plan, whatever its status.</summary>
/// <param name="Id">Team and year.</param>
/// <param name="Drafted">How the plan was opened.</param>
/// <param name="Number">Revision, from 1.</param>
/// <param name="Author">Who opened the revision.</param>
/// <param name="Writers">Everyone who had a hand in it, the author and the submitter among them.</param>
/// <param name="Figures">Its targets.</param>
/// <param name="Preparation">Research it rests on.</param>
/// <param name="Revised">How the revision was opened again, if it was.</param>
/// <param name="InForce">Newest approved revision.</param>
internal sealed record PlanRevision(
    PlanId Id, PlanDrafted Drafted, int Number, string Author, ImmutableHashSet<string> Writers, PlanFigures Figures,
    ImmutableList<PreparationRecorded> Preparation, PlanRevised? Revised, PlanApproved? InForce)
{
    /// <summary>Currency of every amount.</summary>
    public string Currency => Drafted.Currency;

    public FiscalCalendar Calendar => new(Drafted.FiscalStartMonth);

    /// <summary>Positioning and strategy.</summary>
    public PlanStrategy Strategy { get; init; } = PlanStrategy.None;

    /// <summary>The annual target as it was discussed with senior management.</summary>
    public TargetDiscussion Discussion { get; init; } = TargetDiscussion.None;

    /// <summary>Who decided what, of all revisions.</summary>
    public ImmutableList<PlanDecision> Decisions { get; init; } = [];

    public ImmutableList<PlanPresented> Presentations { get; init; } = [];
}

/// <summary>A step in a plan's life.</summary>
/// <param name="Kind">submitted, rejected, approved, activated, closed or revised.</param>
/// <param name="By">Who took it.</param>
/// <param name="Reason">Of a rejection or a revision.</param>
internal sealed record PlanDecision(string Kind, int Revision, string By, DateTimeOffset At, string Reason);

/// <summary>
/// An annual sales plan (年度销售计划) by where it stands: Draft → Submitted → Approved | Rejected → Active → Closed. A rejected plan goes back
/// to Draft, within the same revision, upon the first edit or when it is revised. Revising an approved or active plan opens the next
/// revision as a draft; the one before stays in force (<see cref="PlanRevision.InForce"/>) until the next is approved.
/// </summary>
internal abstract record AnnualPlan
{
    private AnnualPlan()
    {
    }

    /// <summary>Name of the status on the wire.</summary>
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

    /// <summary>How the stream <c>annual-plan/{team}/{fiscal year}</c> is read.</summary>
    public static Aggregate<AnnualPlan> Of(PlanId id) => new("annual-plan", new NotDrafted(id), PlanEvolution.Evolve);

    public static string StreamOf(PlanId id) => $"annual-plan/{id.Team}/{id.FiscalYear}";

    /// <summary>The plan's newest revision.</summary>
    /// <exception cref="DomainException">There is no plan.</exception>
    public PlanRevision Existing => this switch
    {
        Opened opened => opened.Plan,
        NotDrafted none => throw DomainException.NotFound("plan", none.Id.ToString()),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a plan."),
    };

    public sealed record NotDrafted(PlanId Id) : AnnualPlan;

    /// <summary>Any status of a plan that is there.</summary>
    public abstract record Opened(PlanRevision Plan) : AnnualPlan;

    /// <summary>Being written.</summary>
    public sealed record Draft(PlanRevision Plan) : Opened(Plan);

    /// <summary>Waits for an executive.</summary>
    public sealed record Submitted(PlanRevision Plan, string By) : Opened(Plan);

    /// <summary>Refused, with the reason.</summary>
    public sealed record Rejected(PlanRevision Plan, string By, string Reason) : Opened(Plan);

    /// <summary>In force.</summary>
    public sealed record Approved(PlanRevision Plan) : Opened(Plan);

    /// <summary>Presented in the company and worked to.</summary>
    public sealed record Active(PlanRevision Plan, DateOnly PresentedOn, string Audience) : Opened(Plan);

    /// <summary>Its year is over.</summary>
    public sealed record Closed(PlanRevision Plan) : Opened(Plan);
}
