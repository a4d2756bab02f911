using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>A plan as programs read it.</summary>
internal static class PlanShape
{
    public static object Of(PlanReply plan) => new
    {
        plan.Team,
        plan.FiscalYear,
        plan.Status,
        plan.Revision,
        plan.RevisionInForce,
        Baseline = Wire.Money(plan.Baseline),
        BaselineSource = Wire.Text(plan.BaselineSource),
        Growth = Wire.Number(plan.Growth),
        AnnualTarget = Wire.Money(plan.AnnualTarget),
        Quarters = plan.Quarters.Select(Wire.Money),
        Months = plan.Months.Select(Wire.Money),
        Seasonality = plan.Seasonality.Select(Wire.Number),
        Lines = plan.Lines.Select(line => new { line.Dimension, line.Key, line.Month, Amount = Wire.Money(line.Amount) }),
        Unallocated = plan.Unallocated.Select(rest => new { rest.Dimension, rest.Period, Amount = Wire.Money(rest.Amount) }),
        Preparation = plan.Preparation.Select(made => new
        {
            Kind = PreparationKinds.NameOf(made.Kind),
            Received = Wire.Text(made.Received),
            WaivedBecause = Wire.Text(made.WaivedBecause),
        }),
        Author = Wire.Text(plan.Author),
        DecidedBy = Wire.Text(plan.DecidedBy),
        RejectionReason = Wire.Text(plan.RejectionReason),
        EffectiveFrom = Wire.Day(plan.EffectiveFrom),
        plan.Version,
    };
}
