namespace SalesPlatform.Budget.Budgets;

/// <summary>Null leaves control and behaviour, and stands for stop and fixed in a new category.</summary>
internal sealed record LineTerms(
    string Category, Period Period, decimal Amount, IReadOnlyList<decimal> Weights, string? Control, string? Behaviour)
{
    private const decimal LargestWeight = 1_000_000_000m;

    /// <summary>In whole units of the currency: 120,000 for a year without weights is 12 × 10,000.</summary>
    public IReadOnlyList<decimal> Phased(string currency) =>
        Currency.Of(currency).Split(Amount, Weights.Count == 0 ? [.. Enumerable.Repeat(1m, Period.MonthCount)] : Weights);

    internal void Check(BudgetId id, string currency, FieldErrors errors)
    {
        errors.Require(id.FiscalYear.Covers(Period), "period", "outside-the-budget", $"{Period} does not lie in {id.FiscalYear}.");
        errors.Require(Amount >= 0, "amount", "negative", "A budget is not negative.");
        errors.RequireMoney("amount", Amount, currency);
        if (errors.Require(Weights.Count == 0 || Weights.Count == Period.MonthCount, "weights", "not-one-a-month",
                $"{Period} has {Period.MonthCount} months: give as many weights, or none for equal months."))
        {
            errors.Require(Weights.All(weight => weight is >= 0 and <= LargestWeight), "weights", "out-of-range",
                $"Weights lie between 0 and {LargestWeight}.");
            errors.Require(Weights.Count == 0 || Weights.Any(weight => weight > 0), "weights", "all-zero",
                "At least one weight is above zero.");
        }
    }
}
