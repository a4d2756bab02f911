using Money = Google.Type.Money;

namespace SalesPlatform.Planning.AnnualPlans;

internal static class PlanReplies
{
    public static Wire.PlanReply Of(AnnualPlan state, long version)
    {
        var plan = state.Existing;
        var figures = plan.Figures;
        var reply = new Wire.PlanReply
        {
            Team = plan.Id.Team,
            FiscalYear = plan.Id.FiscalYear.ToString(),
            Status = state.Status,
            Revision = plan.Number,
            RevisionInForce = plan.InForce?.Revision ?? 0,
            Baseline = figures.Baseline?.ToMoney(plan.Currency),
            BaselineSource = figures.BaselineSource,
            Growth = figures.Growth?.ToExact(),
            AnnualTarget = figures.AnnualTarget.ToMoney(plan.Currency),
            Author = plan.Author,
            DecidedBy = DecidedBy(state),
            RejectionReason = state is AnnualPlan.Rejected rejected ? rejected.Reason : "",
            EffectiveFrom = plan.InForce?.EffectiveFrom.ToDate(),
            Version = version,
        };
        reply.Quarters.Add(figures.Quarters.Select(InCurrency));
        reply.Months.Add(figures.Months.Select(InCurrency));
        reply.Lines.Add(figures.Assignments(plan.Id.FiscalYear.FiscalYear).Select(line =>
            new Wire.TargetLine { Dimension = line.Dimension, Key = line.Key, Month = line.Month, Amount = InCurrency(line.Amount) }));
        reply.Unallocated.Add(figures.Unallocated(plan.Id.FiscalYear.FiscalYear).Select(left =>
            new Wire.Unallocated { Dimension = left.Dimension, Period = left.Period.ToString(), Amount = InCurrency(left.Amount) }));
        reply.Seasonality.Add(figures.Seasonality.Select(weight => weight.ToExact()));
        reply.Preparation.Add(plan.Preparation.Select(item => new Wire.Preparation
        {
            Kind = KindOf(item.Kind),
            Received = item.Received ?? "",
            WaivedBecause = item.WaivedBecause ?? "",
        }));
        return reply;

        Money InCurrency(decimal amount) => amount.ToMoney(plan.Currency);
    }

    public static Wire.PlanSummary Summary(PlanOverview plan) => new()
    {
        Team = plan.Team,
        FiscalYear = plan.FiscalYear,
        Status = plan.Status,
        Revision = plan.Revision,
        AnnualTarget = plan.AnnualTarget.ToMoney(plan.Currency),
    };

    private static string DecidedBy(AnnualPlan state) => state switch
    {
        AnnualPlan.Rejected rejected => rejected.By,
        AnnualPlan.Approved or AnnualPlan.Active or AnnualPlan.Closed => state.Existing.InForce!.ApprovedBy,
        _ => "",
    };

    private static Wire.PreparationKind KindOf(PreparationKind kind) => kind switch
    {
        PreparationKind.CompetitorAnalysis => Wire.PreparationKind.CompetitorAnalysis,
        PreparationKind.MarketingInput => Wire.PreparationKind.MarketingInput,
        PreparationKind.RndInput => Wire.PreparationKind.RndInput,
        _ => throw Unexpected.Status(kind, "a preparation"),
    };
}
