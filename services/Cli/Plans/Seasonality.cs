namespace SalesPlatform.Cli.Plans;

/// <summary>How a year's target spreads over its months.</summary>
internal static class Seasonality
{
    private const int Months = 12;

    public static Option<decimal[]> Option() => new("--seasonality")
    {
        HelpName = "WEIGHTS",
        Description = "Twelve weights, the first month of the fiscal year first, with spaces or commas between. Default: equal.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result =>
        {
            var texts = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var weights = texts.Select(text => Texts.TryNumber(text, out var weight) && weight >= 0 ? weight : (decimal?)null).ToList();
            if (weights.Count == Months && weights.TrueForAll(weight => weight is not null) && weights.Sum() > 0)
                return [.. weights.Select(weight => weight!.Value)];
            result.Complain(
                $"--seasonality: twelve numbers are needed, none below 0 and one above; these are "
                + $"{texts.Count}: {string.Join(' ', texts)}.");
            return null;
        },
    };
}
