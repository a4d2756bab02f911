using SalesPlatform.Contracts;
using SalesPlatform.Domain;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>What a new plan starts from. Amounts are in the company's currency.</summary>
/// <param name="Id">Team and year.</param>
/// <param name="FiscalStartMonth">Of the company's calendar.</param>
/// <param name="Currency">The company's.</param>
/// <param name="Baseline">Last year's net sales.</param>
/// <param name="BaselineSource">Where the figure is from.</param>
/// <param name="Growth">Target as growth on the baseline, 0.20 for +20 %.</param>
/// <param name="AnnualTarget">Target as an amount. Exactly one of the two is given.</param>
/// <param name="Seasonality">Twelve weights, or none for equal months.</param>
internal sealed record PlanTerms(
    PlanId Id, int FiscalStartMonth, string Currency, decimal? Baseline, string BaselineSource, decimal? Growth, decimal? AnnualTarget,
    IReadOnlyList<decimal> Seasonality)
{
    /// <summary>Largest amount a plan takes, 10¹⁵: far above any company's sales, far below where exact arithmetic ends.</summary>
    public const decimal LargestAmount = 1_000_000_000_000_000m;

    private const decimal LargestGrowth = 100m;

    /// <summary>The seasonality in full.</summary>
    public IReadOnlyList<decimal> Weights => Seasonality.Count == 0 ? PlanFigures.EqualSeasonality : Seasonality;

    /// <summary>Baseline × (1 + growth) rounded to the currency's smallest unit, half to even; or the amount given. 50,000,000 and 0.20
    /// make 60,000,000.</summary>
    /// <exception cref="DomainException"><c>absolute-target-needed</c>: growth on a baseline of nothing means nothing.</exception>
    public decimal Target()
    {
        if (AnnualTarget is { } amount)
            return amount;
        if (Baseline is not > 0)
            throw DomainException.Rule("absolute-target-needed",
                "Growth on a baseline of zero or less says nothing: give the annual target as an amount.");
        return Contracts.Currency.Of(Currency).Round(Baseline.Value * (1 + Growth!.Value));
    }

    /// <summary>Notes every value that cannot be.</summary>
    /// <exception cref="DomainException">With all wrong fields.</exception>
    public void Check()
    {
        var errors = new FieldErrors();
        errors.Require(Growth is null != AnnualTarget is null, "annual_target", "not-exactly-one", "Give either growth or annual_target.");
        errors.Require(Growth is not (< -1 or > LargestGrowth), "growth", "out-of-range", $"Growth lies between -1 and {LargestGrowth}.");
        errors.Require(Baseline is not (< -LargestAmount or > LargestAmount), "baseline", "too-large", "The baseline is too large.");
        errors.RequireTarget("annual_target", AnnualTarget ?? 0, Currency);
        errors.Require(Baseline is null || BaselineSource.Length > 0, "baseline_source", "missing", "Say where the baseline is from.");
        if (Seasonality.Count > 0)
            errors.RequireSeasonality(Seasonality);
        errors.ThrowIfAny();
    }
}

/// <summary>Checks that several decisions share.</summary>
internal static class PlanChecks
{
    private const int Months = 12;

    /// <summary>Largest weight, for the same reason as the largest amount.</summary>
    private const decimal LargestWeight = 1_000_000_000m;

    /// <summary>Twelve weights that divide something.</summary>
    public static void RequireSeasonality(this FieldErrors errors, IReadOnlyList<decimal> weights)
    {
        if (!errors.Require(weights.Count == Months, "seasonality", "not-twelve", "A seasonality has twelve weights."))
            return;
        errors.Require(weights.All(weight => weight is >= 0 and <= LargestWeight), "seasonality", "out-of-range",
            $"Weights lie between 0 and {LargestWeight}.");
        errors.Require(weights.Any(weight => weight > 0), "seasonality", "all-zero", "At least one weight is above zero.");
    }

    /// <summary>A target: not negative, not beyond the largest amount, and not finer than its currency.</summary>
    public static void RequireTarget(this FieldErrors errors, string field, decimal amount, string currency)
    {
        errors.Require(amount >= 0, field, "negative", "An amount is not negative.");
        errors.Require(amount <= PlanTerms.LargestAmount, field, "too-large", "The amount is too large.");
        var unit = Currency.Of(currency);
        errors.Require(unit.Holds(amount), field, "finer-than-a-cent", unit.TooFine(amount));
    }
}
