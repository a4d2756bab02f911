using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

internal static class SaleRules
{
    /// <summary>Amounts and quantities stay below this, so that no sum or product of theirs can overflow.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    private const decimal LargestRate = 1_000_000m;
    private const int FinestDecimals = 6;
    private static readonly DateOnly EarliestDay = new(1990, 1, 1);

    public static decimal CompanyAmount(decimal net, decimal rate, Currency company) => company.Round(net * rate);

    /// <summary>What a wrong row gives as an amount may be anything.</summary>
    public static bool IsWithin(decimal net, decimal rate) =>
        decimal.Abs(net) < Largest && decimal.Abs(rate) < LargestRate;

    public static void Check(SaleContent sale, CompanyTerms terms, Roster roster)
    {
        List<FieldError> errors = [.. Day("sale.occurred_on", sale.OccurredOn, terms), .. Numbers(sale), .. Shares(sale.Shares),
            .. Money(sale, terms)];
        if (errors.Count > 0)
            throw DomainException.Invalid(errors);
        if (sale.Currency != terms.Currency && sale.Rate is null)
        {
            throw DomainException.Rule("rate-needed",
                $"The sale is in {sale.Currency} and the company counts in {terms.Currency}: a rate is needed.",
                ("field", "sale.rate"), ("currency", sale.Currency), ("company_currency", terms.Currency));
        }

        if (sale.Shares.FirstOrDefault(share => !roster.Knows(share.Rep)) is { } unknown)
            throw DomainException.Rule("unknown-rep", $"There is no employee '{unknown.Rep}'.", ("field", "sale.credits"),
                ("rep", unknown.Rep));
    }

    public static IEnumerable<FieldError> Day(string field, DateOnly day, CompanyTerms terms)
    {
        if (day < EarliestDay)
            yield return new FieldError(field, "too-early", $"{day:yyyy-MM-dd} lies before {EarliestDay:yyyy-MM-dd}.");
        if (day > terms.Today.AddDays(1))
            yield return new FieldError(field, "in-the-future", $"{day:yyyy-MM-dd} lies in the future: today is {terms.Today:yyyy-MM-dd}.");
    }

    private static IEnumerable<FieldError> Numbers(SaleContent sale)
    {
        if (sale.Quantity < 0)
            yield return new FieldError("sale.quantity", "negative-quantity",
                "The quantity is negative: goods that came back are recorded as a return of the line.");
        if (sale.NetAmount < 0)
            yield return new FieldError("sale.net_amount", "negative-amount",
                "The amount is negative: what is given back is recorded as a return of the line.");
        if (sale.Line < 0)
            yield return new FieldError("sale.line", "out-of-range", "A line is numbered from 1, or 0 for an order of one line.");
        foreach (var (field, number) in new[] { ("sale.quantity", sale.Quantity), ("sale.net_amount", sale.NetAmount) })
        {
            if (number >= Largest || number != decimal.Round(number, FinestDecimals))
                yield return new FieldError(field, "out-of-range",
                    $"A number here is below {Largest:0} and has at most {FinestDecimals} decimals.");
        }
    }

    private static IEnumerable<FieldError> Shares(IReadOnlyList<SaleShare> shares)
    {
        if (shares.Any(share => share.Share <= 0))
            yield return new FieldError("sale.credits", "share-not-positive", "Each rep's share is above 0.");
        else if (shares.Sum(share => share.Share) is var total && total != 1)
            yield return new FieldError("sale.credits", "shares-not-whole", $"The shares add up to {total.ToExactString()} instead of 1.");
        if (shares.DistinctBy(share => share.Rep).Count() < shares.Count)
            yield return new FieldError("sale.credits", "duplicate-rep", "A rep is named twice.");
    }

    private static IEnumerable<FieldError> Money(SaleContent sale, CompanyTerms terms)
    {
        if (sale.Currency.Length != 3 || !sale.Currency.All(char.IsAsciiLetterUpper))
            yield return new FieldError("sale.net_amount", "not-a-currency",
                $"'{sale.Currency}' is not an ISO 4217 code such as {terms.Currency}.");
        if (sale.Rate is <= 0 or >= LargestRate)
            yield return new FieldError("sale.rate", "out-of-range", "A rate is above 0 and below a million.");
        else if (sale.Currency == terms.Currency && sale.Rate is not (null or 1))
            yield return new FieldError("sale.rate", "rate-not-one",
                $"The sale is in the company's own currency {terms.Currency}; its rate is 1.");
    }
}
