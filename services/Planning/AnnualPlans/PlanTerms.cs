namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>In the company's currency. Either growth on the baseline, 0.20 for +20 %, is given or the annual target.</summary>
internal sealed record PlanTerms(
    PlanId Id, int FiscalStartMonth, string Currency, decimal? Baseline, string BaselineSource, decimal? Growth, decimal? AnnualTarget,
    IReadOnlyList<decimal> Seasonality)
{
    private const decimal LargestGrowth = 100m;

    public IReadOnlyList<decimal> Weights => Seasonality.Count == 0 ? PlanFigures.EqualSeasonality : Seasonality;

    /// <summary>Half to even: 50,000,000 and 0.20 make 60,000,000.</summary>
    public decimal Target()
    {
        if (AnnualTarget is { } amount)
            return amount;
        if (Baseline is not > 0)
            throw DomainException.Rule("absolute-target-needed",
                "Growth on a baseline of zero or less says nothing: give the annual target as an amount.");
        return Contracts.Currency.Of(Currency).Round(Baseline.Value * (1 + Growth!.Value));
    }

    public void Check()
    {
        var errors = new FieldErrors();
        errors.Require(Growth is null != AnnualTarget is null, "annual_target", "not-exactly-one", "Give either growth or annual_target.");
        errors.Require(Growth is not (< -1 or > LargestGrowth), "growth", "out-of-range", $"Growth lies between -1 and {LargestGrowth}.");
        errors.Require(Baseline is not (< -TargetAmounts.Largest or > TargetAmounts.Largest), "baseline", "too-large",
            "The baseline is too large.");
        errors.RequireTarget("annual_target", AnnualTarget ?? 0, Currency);
        errors.Require(Baseline is null || BaselineSource.Length > 0, "baseline_source", "missing", "Say where the baseline is from.");
        if (Seasonality.Count > 0)
            errors.RequireSeasonality(Seasonality);
        errors.ThrowIfAny();
    }
}

internal static class PlanChecks
{
    private const int Months = 12;

    /// <summary>For the same reason as the largest amount.</summary>
    private const decimal LargestWeight = 1_000_000_000m;

    public static void RequireSeasonality(this FieldErrors errors, IReadOnlyList<decimal> weights)
    {
        if (!errors.Require(weights.Count == Months, "seasonality", "not-twelve", "A seasonality has twelve weights."))
            return;
        errors.Require(weights.All(weight => weight is >= 0 and <= LargestWeight), "seasonality", "out-of-range",
            $"Weights lie between 0 and {LargestWeight}.");
        errors.Require(weights.Any(weight => weight > 0), "seasonality", "all-zero", "At least one weight is above zero.");
    }
}
