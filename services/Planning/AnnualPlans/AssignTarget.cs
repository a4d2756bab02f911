namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Assign(Wire.AssignTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (dimension, holder) = Holder(errors, request);
        var period = errors.Period("period", request.Period);
        return DecideAsync(context, request, request.Plan, errors, (state, _) => PlanDecisions.Assign(
            state, dimension, holder, period,
            PlanFields.Read(reading => reading.Amount("amount", request.Amount, state.Existing.Currency))));
    }

    private static (string Dimension, string Holder) Holder(FieldErrors errors, Wire.AssignTargetRequest request)
    {
        switch (request.HolderCase)
        {
            case Wire.AssignTargetRequest.HolderOneofCase.Rep:
                return (Dimensions.Rep, errors.Text("rep", request.Rep));
            case Wire.AssignTargetRequest.HolderOneofCase.Region:
                return (Dimensions.Region, errors.Text("region", request.Region));
            case Wire.AssignTargetRequest.HolderOneofCase.ProductLine:
                return (Dimensions.ProductLine, errors.Text("product_line", request.ProductLine));
            default:
                errors.Require(false, "holder", "missing", "Say who the target is for: a rep, a region or a product line.");
                return ("", "");
        }
    }
}

internal static partial class PlanDecisions
{
    /// <summary>In place of what was assigned there.</summary>
    public static IEnumerable<object> Assign(AnnualPlan state, string dimension, string holder, Period period, decimal amount)
    {
        var plan = state.Existing;
        var errors = new FieldErrors();
        errors.RequireTarget("amount", amount, plan.Currency);
        errors.Require(plan.Id.FiscalYear.Covers(period), "period", "outside-the-plan", $"{period} does not lie in {plan.Id.FiscalYear}.");
        errors.ThrowIfAny();
        var months = PlanFigures.Spread(amount, period, plan.Figures.Seasonality, plan.Currency);
        if (plan.Figures.TargetsOf(dimension, holder, period).SequenceEqual(months.Select(month => (decimal?)month)))
            return [];
        RequireEditable(state);
        return [new TargetAssigned(dimension, holder, period.ToString(), amount, months)];
    }
}
