namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Rebaseline(Wire.RebaselineRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        var from = errors.OptionalDay("effective_from", request.EffectiveFrom);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) => BudgetDecisions.Rebaseline(
            state, around.Caller, around.Company.Calendar, reason, from ?? around.Company.Today));
    }
}

internal static partial class BudgetDecisions
{
    /// <summary>From the month on that begins at or after the day.</summary>
    public static IEnumerable<object> Rebaseline(
        BudgetState state, CommandContext context, FiscalCalendar calendar, string reason, DateOnly effectiveFrom)
    {
        context.RequireFinance();
        var inForce = state.RequireOpenForSpending();
        var (id, currency) = (state.Existing.Id, state.Existing.Currency);
        RequireInYear(calendar, id.FiscalYear, effectiveFrom);
        var baseline = inForce.Lines.After(inForce.Baseline, FirstMonthFrom(calendar, id.FiscalYear, effectiveFrom));
        return baseline.HasAmountsOf(inForce.Baseline)
            ? []
            : [new BudgetRebaselined(id.Team, $"{id.FiscalYear}", inForce.Revision, effectiveFrom, currency, [.. baseline.All], reason,
                context.Actor)];
    }
}
