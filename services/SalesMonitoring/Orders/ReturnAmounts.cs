using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>
/// Amounts of returns. All are differences of running totals: what is returned up to and including this return, less what was returned
/// before. So the returns of a line that came back as a whole add up to the line exactly, per rep as well, in whatever steps.
/// </summary>
public static class ReturnAmounts
{
    private const int Cents = 2;

    /// <summary>The net amount that belongs to a quantity, in the sale's currency: 3 units of 100.00 returned one by one give
    /// 33.33, 33.34 and 33.33. Never more than is left of the line.</summary>
    public static decimal InProportion(SaleRecorded sale, IReadOnlyList<ReturnState> before, decimal quantity)
    {
        ArgumentNullException.ThrowIfNull(sale);
        var returned = -before.Sum(item => item.Data.Quantity);
        var left = sale.NetAmount + before.Sum(item => item.Data.NetAmount);
        return decimal.Min(left, UpTo(sale, returned + quantity) - UpTo(sale, returned));
    }

    /// <summary>The event of a return.</summary>
    /// <param name="line">The line as sold, and its event's id.</param>
    /// <param name="before">Returns before this one.</param>
    /// <param name="returnId">Id of the return.</param>
    /// <param name="on">Its day.</param>
    /// <param name="quantity">Units.</param>
    /// <param name="amount">In the sale's currency; null in proportion.</param>
    /// <exception cref="DomainException"><c>returned-more-than-sold</c>.</exception>
    public static SaleReturned Return(
        LineState line, IReadOnlyList<ReturnState> before, string returnId, DateOnly on, decimal quantity, decimal? amount)
    {
        ArgumentNullException.ThrowIfNull(line);
        var sale = line.Sale;
        var unitsLeft = sale.Quantity + before.Sum(item => item.Data.Quantity);
        var netBefore = -before.Sum(item => item.Data.NetAmount);
        if (quantity > unitsLeft)
            throw TooMuch("return.quantity", $"{quantity.ToExactString()} units", $"{unitsLeft.ToExactString()} units");
        var net = amount ?? InProportion(sale, before, quantity);
        if (net > sale.NetAmount - netBefore)
            throw TooMuch("return.net_amount", $"{net.ToExactString()} {sale.Currency}", $"{(sale.NetAmount - netBefore).ToExactString()} {sale.Currency}");

        var companyBefore = -before.Sum(item => item.Data.CompanyAmount);
        var company = netBefore + net == sale.NetAmount ? sale.CompanyAmount : SaleRules.CompanyAmount(netBefore + net, sale.Rate);
        return new SaleReturned(sale.Source, sale.ExternalId, returnId, sale.Order, on, sale.Customer, sale.Product, sale.Region, sale.ProductLine,
            -quantity, -net, sale.Currency, sale.Rate, companyBefore - company, Credits(sale.Credits, companyBefore, company), line.Event);
    }

    private static decimal UpTo(SaleRecorded sale, decimal quantity) =>
        quantity >= sale.Quantity ? sale.NetAmount : decimal.Round(sale.NetAmount * (quantity / sale.Quantity), Cents, MidpointRounding.ToEven);

    private static List<SalesCredit> Credits(IReadOnlyList<SalesCredit> sold, decimal before, decimal after)
    {
        var shares = sold.Select(credit => credit.Share).ToList();
        var parts = Apportionment.Split(before, shares).Zip(Apportionment.Split(after, shares), (earlier, now) => earlier - now);
        return [.. sold.Zip(parts, (credit, part) => credit with { Amount = part })];
    }

    private static DomainException TooMuch(string field, string asked, string left) => DomainException.Rule("returned-more-than-sold",
        $"{asked} cannot come back: {left} of the line are left.", ("field", field), ("asked", asked), ("left", left));
}
