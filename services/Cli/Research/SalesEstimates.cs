using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Research;

/// <summary>What a competitor is believed to have sold, as it is typed: <c>FY2026=38000000</c>.</summary>
internal static class SalesEstimates
{
    public static Option<string[]> Option()
    {
        var option = Fields.Several("--sales", "Estimated sales of a period: PERIOD=AMOUNT, such as FY2026=38000000.");
        option.HelpName = "PERIOD=AMOUNT";
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !TryRead(token.Value, out _, out _)))
                result.Complain($"--sales: '{token.Value}' is not a period and an amount, such as FY2026=38000000.");
        });
        return option;
    }

    public static IEnumerable<SalesEstimate> Of(string[] texts, string currency, string source)
    {
        foreach (var text in texts)
        {
            _ = TryRead(text, out var period, out var amount);
            yield return new SalesEstimate { Period = $"{period}", Amount = amount.ToMoney(currency), Source = source };
        }
    }

    private static bool TryRead(string text, out Period period, out decimal amount)
    {
        (period, amount) = (default, default);
        return Texts.TryPair(text, out var left, out var right) && Period.TryParse(left, out period) && Texts.TryAmount(right, out amount);
    }
}
