namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed record SaleShare(string Rep, decimal Share);

/// <summary>Line 0 is all of the order. Amounts are net of discounts and tax; an empty currency is the company's.</summary>
/// <param name="Rate">Company currency for one unit; null when not given.</param>
internal sealed record SaleContent(
    string Order, int Line, DateOnly OccurredOn, IReadOnlyList<SaleShare> Shares, string Customer, string Product, string Region,
    string? ProductLine, decimal Quantity, decimal NetAmount, string Currency, decimal? Rate)
{
    public static SaleContent Of(SaleRecorded sale) => new SaleContent(sale.Order, sale.Line, sale.OccurredOn,
        [.. sale.Credits.Select(credit => new SaleShare(credit.Rep, credit.Share))],
        sale.Customer, sale.Product, sale.Region, sale.ProductLine, sale.Quantity, sale.NetAmount, sale.Currency, sale.Rate);

    public SaleContent InCurrencyOf(CompanyTerms terms) => Currency.Length == 0 ? this with { Currency = terms.Currency } : this;

    /// <summary>A rate that is not given is the one held; reps may come in any order.</summary>
    public bool Repeats(SaleContent held) =>
        this with { Shares = held.Shares, Rate = Rate ?? held.Rate } == held
            && Shares.OrderBy(share => share.Rep, StringComparer.Ordinal)
                .SequenceEqual(held.Shares.OrderBy(share => share.Rep, StringComparer.Ordinal));
}
