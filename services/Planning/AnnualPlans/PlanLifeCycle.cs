using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;

namespace SalesPlatform.Planning.AnnualPlans;

internal static class PlanLifeCycle
{
    public static IEnumerable<object> Submit(AnnualPlan state, CommandContext context, PlanGround ground)
    {
        var plan = state.Existing;
        if (state is AnnualPlan.Submitted submitted && submitted.By == context.Actor)
            return [];
        PlanDrafting.RequireEditable(state);
        var missing = ground.MissingFor(plan).Select(PlanGround.NameOf).ToList();
        if (missing.Count > 0)
        {
            throw DomainException.Rule("preparation-missing",
                $"The plan rests on research that is neither received nor waived: {string.Join(", ", missing)}.",
                ("missing", string.Join(",", missing)));
        }

        if (plan.Figures.AnnualTarget <= 0)
            throw DomainException.Rule("no-target", $"The plan {plan.Id} has no annual target.");
        RequireSettled(plan);
        return [new PlanSubmitted(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, plan.Currency, plan.Figures.AnnualTarget,
            context.Actor)];
    }

    public static IEnumerable<object> Approve(AnnualPlan state, CommandContext context, DateOnly? effectiveFrom, DateOnly today)
    {
        RequireExecutive(context);
        var plan = state.Existing;
        if (state is AnnualPlan.Approved && plan.InForce is { } done && done.ApprovedBy == context.Actor
            && (effectiveFrom is null || effectiveFrom == done.EffectiveFrom))
            return [];
        RequireSubmitted(state);
        if (plan.Writers.Contains(context.Actor))
        {
            throw DomainException.Rule("approver-is-author",
                $"{context.Actor} wrote or submitted revision {plan.Number}: somebody else approves it.",
                ("author", plan.Author));
        }

        var from = effectiveFrom ?? DefaultEffectiveDay(plan, today);
        var errors = new FieldErrors();
        errors.Require(plan.Calendar.Contains(plan.Id.FiscalYear, from), "effective_from", "outside-the-plan",
            $"{from:yyyy-MM-dd} does not lie in {plan.Id.FiscalYear}: no target would count from it.");
        errors.ThrowIfAny();
        return
        [
            new PlanApproved(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, from, plan.Currency, plan.Figures.Months,
                plan.Figures.Assignments(plan.Id.FiscalYear.FiscalYear), plan.Author, context.Actor),
        ];
    }

    public static IEnumerable<object> Reject(AnnualPlan state, CommandContext context, string reason)
    {
        RequireExecutive(context);
        var plan = state.Existing;
        if (state is AnnualPlan.Rejected rejected && rejected.By == context.Actor && rejected.Reason == reason)
            return [];
        RequireSubmitted(state);
        return [new PlanRejected(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, reason, context.Actor)];
    }

    public static IEnumerable<object> Present(AnnualPlan state, CommandContext context, DateOnly presentedOn, string audience,
        DateOnly today)
    {
        var plan = state.Existing;
        if (plan.Presentations.Exists(known => known.Revision == plan.Number && known.PresentedOn == presentedOn
            && known.Audience == audience))
            return [];
        if (state is not (AnnualPlan.Approved or AnnualPlan.Active))
            throw WrongStatus("not-approved", state);
        RequireHeld(presentedOn, today);
        return [new PlanPresented(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, presentedOn, audience, context.Actor)];
    }

    public static IEnumerable<object> Activate(AnnualPlan state, (DateOnly On, string Audience)? presentation, DateOnly today)
    {
        var plan = state.Existing;
        if (state is AnnualPlan.Active active && (presentation is not { } same || same == (active.PresentedOn, active.Audience)))
            return [];
        if (state is not AnnualPlan.Approved)
            throw WrongStatus("not-approved", state);
        var first = plan.Presentations.Find(known => known.Revision == plan.Number);
        var (on, audience) = presentation ?? (first is null
            ? throw DomainException.Rule("not-presented",
                $"Revision {plan.Number} of the plan {plan.Id} was not presented in the company yet.")
            : (first.PresentedOn, first.Audience));
        RequireHeld(on, today);
        return [new PlanActivated(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, on, audience)];
    }

    public static IEnumerable<object> Close(AnnualPlan state)
    {
        var plan = state.Existing;
        return state switch
        {
            AnnualPlan.Closed => [],
            AnnualPlan.Active => [new PlanClosed(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number)],
            _ => throw WrongStatus("not-active", state),
        };
    }

    // A revision approved before its year begins counts from the year's first day.
    private static DateOnly DefaultEffectiveDay(PlanRevision plan, DateOnly today)
    {
        var start = plan.Calendar.Start(plan.Id.FiscalYear);
        return plan.Number == 1 || today < start ? start : today;
    }

    private static void RequireExecutive(CommandContext context)
    {
        if (!context.Is(Roles.Executive))
            throw DomainException.NotPermitted("not-an-executive", "An annual plan is decided on by an executive.");
    }

    private static void RequireHeld(DateOnly presentedOn, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Require(presentedOn <= today, "presented_on", "in-the-future", "The presentation is yet to come.");
        errors.ThrowIfAny();
    }

    private static void RequireSubmitted(AnnualPlan state)
    {
        if (state is not AnnualPlan.Submitted)
            throw WrongStatus("not-submitted", state);
    }

    private static DomainException WrongStatus(string code, AnnualPlan state) =>
        DomainException.Rule(code, $"Revision {state.Existing.Number} of the plan {state.Existing.Id} is {state.Status}.",
            ("status", state.Status));

    private static void RequireSettled(PlanRevision plan)
    {
        if (plan.Discussion.StatusOf(plan.Number) == "open")
        {
            throw DomainException.Rule("target-under-discussion",
                $"Senior management and sales have not agreed on the target of revision {plan.Number} yet.");
        }

        if (plan.Discussion.Agreed(plan.Number) is { AnnualTarget: { } agreed } && agreed != plan.Figures.AnnualTarget)
        {
            throw DomainException.Rule("target-differs-from-agreed",
                $"The plan holds {plan.Figures.AnnualTarget} and {agreed} was agreed: propose the new target, or plan what was agreed.",
                ("target", plan.Figures.AnnualTarget.ToExactString()), ("agreed", agreed.ToExactString()));
        }
    }
}
