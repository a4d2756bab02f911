namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Approve(Wire.ApprovePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var from = errors.OptionalDay("effective_from", request.EffectiveFrom);
        return DecideAsync(context, request, request.Plan, errors,
            (state, around) => PlanDecisions.Approve(state, around.Caller, from, around.Today));
    }
}

internal static partial class PlanDecisions
{
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
        if (!plan.Calendar.Contains(plan.Id.FiscalYear, from))
        {
            throw DomainException.Invalid("effective_from", "outside-the-plan",
                $"{from:yyyy-MM-dd} does not lie in {plan.Id.FiscalYear}: no target would count from it.");
        }

        // Of a later revision a month counts that begins on that day or after it.
        var last = plan.Calendar.Start(plan.Id.FiscalYear.Months[^1]);
        if (plan.Number > 1 && from > last)
        {
            throw DomainException.Invalid("effective_from", "outside-the-plan",
                $"No month of {plan.Id.FiscalYear} begins on {from:yyyy-MM-dd} or after it: no target would count. The last one begins on "
                + $"{last:yyyy-MM-dd}.");
        }

        return
        [
            new PlanApproved(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, from, plan.Currency, plan.Figures.Months,
                plan.Figures.Assignments(plan.Id.FiscalYear.FiscalYear), plan.Author, context.Actor),
        ];
    }

    // A revision approved before its year begins counts from the year's first day.
    private static DateOnly DefaultEffectiveDay(PlanRevision plan, DateOnly today)
    {
        var start = plan.Calendar.Start(plan.Id.FiscalYear);
        return plan.Number == 1 || today < start ? start : today;
    }
}
