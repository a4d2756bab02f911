namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>All are differences of running totals: what is returned up to and including this return, less what was returned before. So the
/// returns of a line that came back as a whole add up to the line exactly, per rep as well, in whatever steps.</summary>
internal static class ReturnAmounts
{
    /// <summary>In the sale's currency: 3 units of 100.00 returned one by one give 33.33, 33.34 and 33.33. Without units it is all that is
    /// left.</summary>
    public static decimal InProportion(SaleRecorded sale, IReadOnlyList<ReturnState> before, decimal quantity) =>
        InProportion(sale, before, quantity, Currency.Of(sale.Currency).MinorUnits);

    /// <summary>Of an event that does not say so: at that time there were cents in every currency.</summary>
    public static bool WasInProportion(SaleRecorded sale, IReadOnlyList<ReturnState> before, SaleReturned returned)
    {
        const int cents = 2;
        return InProportion(sale, before, -returned.Quantity, cents) == -returned.NetAmount;
    }

    /// <summary>The amount is in the sale's currency; null in proportion.</summary>
    public static SaleReturned Return(
        LineState line, IReadOnlyList<ReturnState> before, string returnId, DateOnly on, decimal quantity, decimal? amount,
        Currency company)
    {
        var sale = line.Sale;
        var unitsLeft = sale.Quantity + before.Sum(item => item.Data.Quantity);
        var netBefore = -before.Sum(item => item.Data.NetAmount);
        if (quantity > unitsLeft)
            throw TooMuch("return.quantity", $"{quantity.ToExactString()} units", $"{unitsLeft.ToExactString()} units");
        var net = amount ?? InProportion(sale, before, quantity);
        if (net > sale.NetAmount - netBefore)
            throw TooMuch("return.net_amount", $"{net.ToExactString()} {sale.Currency}",
                $"{(sale.NetAmount - netBefore).ToExactString()} {sale.Currency}");

        var companyBefore = -before.Sum(item => item.Data.CompanyAmount);
        var companyAfter = netBefore + net == sale.NetAmount
            ? sale.CompanyAmount : SaleRules.CompanyAmount(netBefore + net, sale.Rate, company);
        return new SaleReturned(sale.Source, sale.ExternalId, returnId, sale.Order, on, sale.Customer, sale.Product, sale.Region,
            sale.ProductLine,
            -quantity, -net, sale.Currency, sale.Rate, companyBefore - companyAfter,
            Credits(sale.Credits, companyBefore, companyAfter, company), line.Event,
            amount is null);
    }

    private static decimal InProportion(SaleRecorded sale, IReadOnlyList<ReturnState> before, decimal quantity, int decimals)
    {
        var returned = -before.Sum(item => item.Data.Quantity);
        var left = sale.NetAmount + before.Sum(item => item.Data.NetAmount);
        // What came back bit by bit ends with what is left of it, in whatever units the earlier bits were rounded.
        if (returned + quantity >= sale.Quantity && (sale.Quantity == 0 || before.All(item => item.InProportion)))
            return left;
        return decimal.Min(left, UpTo(sale, returned + quantity, decimals) - UpTo(sale, returned, decimals));
    }

    private static decimal UpTo(SaleRecorded sale, decimal quantity, int decimals) => quantity >= sale.Quantity
        ? sale.NetAmount
        : decimal.Round(sale.NetAmount * quantity / sale.Quantity, decimals, MidpointRounding.ToEven);

    private static List<SalesCredit> Credits(IReadOnlyList<SalesCredit> sold, decimal before, decimal after, Currency company)
    {
        var shares = sold.Select(credit => credit.Share).ToList();
        var parts = company.Split(before, shares).Zip(company.Split(after, shares), (earlier, now) => earlier - now);
        return [.. sold.Zip(parts, (credit, part) => credit with { Amount = part })];
    }

    private static DomainException TooMuch(string field, string asked, string left) => DomainException.Rule("returned-more-than-sold",
        $"{asked} cannot come back: {left} of the line are left.", ("field", field), ("asked", asked), ("left", left));
}
