namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Phase(Wire.PhasePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var weights = Seasonality(errors, request.Seasonality);
        return DecideAsync(context, request, request.Plan, errors, (state, _) => PlanDecisions.Phase(state, weights));
    }
}

internal static partial class PlanDecisions
{
    /// <summary>What holders were assigned stays.</summary>
    public static IEnumerable<object> Phase(AnnualPlan state, IReadOnlyList<decimal> seasonality)
    {
        var (figures, currency) = (state.Existing.Figures, Currency.Of(state.Existing.Currency));
        var errors = new FieldErrors();
        errors.RequireSeasonality(seasonality);
        errors.ThrowIfAny();
        var months = currency.Split(figures.AnnualTarget, seasonality);
        if (!figures.MonthsAreImported && figures.Seasonality.SequenceEqual(seasonality) && figures.Months.SequenceEqual(months))
            return [];
        RequireEditable(state);
        return [new PlanPhased(seasonality, months)];
    }
}
