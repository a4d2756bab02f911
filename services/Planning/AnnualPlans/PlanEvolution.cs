using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Planning.AnnualPlans;

internal static class PlanEvolution
{
    public static AnnualPlan Evolve(AnnualPlan state, RecordedEvent e) => (state, e.Data) switch
    {
        (AnnualPlan.NotDrafted none, PlanDrafted drafted) => new AnnualPlan.Draft(First(none.Id, drafted)),
        (AnnualPlan.Opened { Plan: var plan } opened, _) => Edit(plan, e) ?? Discuss(plan, opened, e) ?? Decide(plan, opened, e),
        _ => state,
    };

    /// <summary>Edits make a rejected plan a draft again, and whoever makes them a writer.</summary>
    private static AnnualPlan.Draft? Edit(PlanRevision plan, RecordedEvent e) => e.Data switch
    {
        TargetAssigned assigned => Edited(plan, e, plan.Figures.Assign(
            assigned.Dimension, assigned.Key, Period.Parse(assigned.Period), assigned.Months)),
        TargetsImported imported => Edited(plan, e, plan.Figures with
        {
            Growth = null,
            Months = imported.Months,
            MonthsAreImported = true,
            Targets = PlanFigures.TargetsFrom(imported.Assignments),
        }),
        PlanPhased phased => Edited(plan, e, plan.Figures with
        {
            Seasonality = phased.Seasonality,
            Months = phased.Months,
            MonthsAreImported = false,
        }),
        PreparationRecorded prepared => Edited(plan with { Preparation = plan.Preparation.Add(prepared) }, e, plan.Figures),
        PlanPositioned or StrategyItemSet or StrategyItemDropped =>
            Edited(plan with { Strategy = plan.Strategy.With(e.Data) }, e, plan.Figures),
        PlanRevised revised => Reopened(plan, revised, e),
        _ => null,
    };

    /// <summary>Who takes part in the discussion writes nothing; what was agreed is a new figure all the same.</summary>
    private static AnnualPlan.Opened? Discuss(PlanRevision plan, AnnualPlan.Opened opened, RecordedEvent e) => e.Data switch
    {
        TargetProposed or TargetCommented => opened with { Plan = plan with { Discussion = plan.Discussion.With(e) } },
        TargetAgreed agreed => new AnnualPlan.Draft(plan with
        {
            Discussion = plan.Discussion.With(e),
            Figures = plan.Figures with
            {
                Growth = agreed.AnnualTarget == plan.Figures.AnnualTarget ? plan.Figures.Growth : null,
                Months = agreed.Months,
            },
        }),
        _ => null,
    };

    private static AnnualPlan.Opened Decide(PlanRevision plan, AnnualPlan.Opened opened, RecordedEvent e) => e.Data switch
    {
        PlanSubmitted submitted => new AnnualPlan.Submitted(
            Decided(plan with { Writers = plan.Writers.Add(submitted.SubmittedBy) }, "submitted", submitted.SubmittedBy, e),
            submitted.SubmittedBy),
        PlanRejected rejected => new AnnualPlan.Rejected(
            Decided(plan, "rejected", rejected.RejectedBy, e, rejected.Reason), rejected.RejectedBy, rejected.Reason),
        PlanApproved approved => new AnnualPlan.Approved(Decided(plan with { InForce = approved }, "approved", approved.ApprovedBy, e)),
        PlanPresented presented => opened with { Plan = plan with { Presentations = plan.Presentations.Add(presented) } },
        PlanActivated activated => new AnnualPlan.Active(
            Decided(Presented(plan, activated, e), "activated", e.Actor, e), activated.PresentedOn, activated.Audience),
        PlanClosed => new AnnualPlan.Closed(Decided(plan, "closed", e.Actor, e)),
        _ => opened,
    };

    private static PlanRevision First(PlanId id, PlanDrafted drafted) => new(
        id, drafted, 1, drafted.Author, [drafted.Author],
        new PlanFigures(drafted.Baseline, drafted.BaselineSource, drafted.Growth, drafted.Seasonality, drafted.Months,
            MonthsAreImported: false, PlanFigures.NoTargets),
        [], null, null);

    private static AnnualPlan.Draft Edited(PlanRevision plan, RecordedEvent e, PlanFigures figures) =>
        new(plan with { Writers = plan.Writers.Add(e.Actor), Figures = figures });

    private static AnnualPlan.Draft Reopened(PlanRevision plan, PlanRevised revised, RecordedEvent e)
    {
        var figures = plan.Figures with { Months = revised.Months, Growth = revised.AnnualTarget is null ? plan.Figures.Growth : null };
        var isNext = revised.Revision > plan.Number;
        var opened = plan with
        {
            Number = revised.Revision,
            Author = isNext ? revised.Author : plan.Author,
            Writers = isNext ? [] : plan.Writers,
            Revised = revised,
        };
        return Edited(Decided(opened, "revised", revised.Author, e, revised.Reason), e, figures);
    }

    private static PlanRevision Decided(PlanRevision plan, string kind, string by, RecordedEvent e, string reason = "") =>
        plan with { Decisions = plan.Decisions.Add(new PlanDecision(kind, plan.Number, by, e.RecordedAt, reason)) };

    // The presentation that a plan is activated with may have been recorded before, by itself.
    private static PlanRevision Presented(PlanRevision plan, PlanActivated activated, RecordedEvent e)
    {
        var isKnown = plan.Presentations.Exists(known => known.Revision == activated.Revision && known.PresentedOn == activated.PresentedOn
            && known.Audience == activated.Audience);
        return isKnown ? plan : plan with
        {
            Presentations = plan.Presentations.Add(new PlanPresented(activated.Team, activated.FiscalYear, activated.Revision,
                activated.PresentedOn, activated.Audience, e.Actor)),
        };
    }
}
