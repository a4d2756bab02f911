using SalesPlatform.Company;
using SalesPlatform.Contracts.SalesMonitoring;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>A rep's part of a line.</summary>
/// <param name="Rep">Employee id.</param>
/// <param name="Share">Above 0, at most 1.</param>
internal sealed record SaleShare(string Rep, decimal Share);

/// <summary>What a sender says about a line.</summary>
/// <param name="Line">Line within the order, 0 when the order is one line.</param>
/// <param name="Shares">Who is credited.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Region">Region or territory.</param>
/// <param name="Quantity">Units.</param>
/// <param name="NetAmount">Net of discounts and tax, in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217; empty stands for the company's.</param>
/// <param name="Rate">Company currency for one unit; null when not given.</param>
internal sealed record SaleContent(
    string Order, int Line, DateOnly OccurredOn, IReadOnlyList<SaleShare> Shares, string Customer, string Product, string Region,
    string? ProductLine, decimal Quantity, decimal NetAmount, string Currency, decimal? Rate)
{
    /// <summary>What was said about a recorded line.</summary>
    public static SaleContent Of(SaleRecorded sale)
    {
        return new SaleContent(sale.Order, sale.Line, sale.OccurredOn,
            [.. sale.Credits.Select(credit => new SaleShare(credit.Rep, credit.Share))],
            sale.Customer, sale.Product, sale.Region, sale.ProductLine, sale.Quantity, sale.NetAmount, sale.Currency, sale.Rate);
    }

    /// <summary>With the company's currency where its sender named none.</summary>
    public SaleContent InCurrencyOf(CompanyTerms terms)
    {
        return Currency.Length == 0 ? this with { Currency = terms.Currency } : this;
    }

    /// <summary>Whether a sender who says this repeats what is held. A rate that is not given is the one held; reps may come in any
    /// order.</summary>
    public bool Repeats(SaleContent held)
    {
        return this with { Shares = held.Shares, Rate = Rate ?? held.Rate } == held
            && Shares.OrderBy(share => share.Rep, StringComparer.Ordinal)
                .SequenceEqual(held.Shares.OrderBy(share => share.Rep, StringComparer.Ordinal));
    }
}

/// <summary>Record a line, or a revision of it.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">Id of the line there.</param>
/// <param name="Revision">From 1.</param>
/// <param name="Reason">Why a held line is replaced.</param>
internal sealed record RecordSale(string Source, string ExternalId, int Revision, SaleContent Sale,
    string Reason = "A higher revision came.")
{
    /// <summary>The id of a line whose sender has none of its own.</summary>
    public static string DefaultId(string order, int line) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{order}/{line}");

    /// <summary>Whether the line is known under an id that does not tell its order.</summary>
    public bool HasOwnId => ExternalId != DefaultId(Sale.Order, Sale.Line);
}

/// <summary>Take goods of a line back.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">The line that was sold.</param>
/// <param name="Quantity">Units, above zero.</param>
/// <param name="NetAmount">In the sale's currency; null in proportion to the quantity.</param>
/// <param name="Currency">Currency of the amount; empty stands for the sale's.</param>
internal sealed record ReturnSale(
    string Source, string ExternalId, string ReturnId, DateOnly OccurredOn, decimal Quantity, decimal? NetAmount, string Currency);
