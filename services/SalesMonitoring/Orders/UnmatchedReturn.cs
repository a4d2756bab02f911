namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Of a sale that is not known here. Stream <c>sales-return/{source}/{return}</c>.</summary>
internal sealed record UnmatchedReturn(SaleReturned Held)
{
    public static Fold<UnmatchedReturn> Fold { get; } = new Fold<UnmatchedReturn>("sales-return")
        .Begins<SaleReturned>((_, returned, _) => new UnmatchedReturn(returned));
}

internal static partial class SaleDecisions
{
    /// <param name="given">In positive figures, as a sale would say it.</param>
    public static IReadOnlyList<SaleReturned> ReturnUnmatched(
        UnmatchedReturn? state, SaleContext context, string source, string id, SaleContent given)
    {
        var sale = given.InCurrencyOf(context.Terms);
        context.Access.Require(sale.Shares.Select(share => share.Rep));
        SaleRules.Check(sale, context.Terms, context.Roster);
        var (rate, company) = (sale.Rate ?? 1, Currency.Of(context.Terms.Currency));
        var amount = SaleRules.CompanyAmount(sale.NetAmount, rate, company);
        var parts = company.Split(amount, [.. sale.Shares.Select(share => share.Share)]);
        var credits = sale.Shares.Zip(parts, (share, part) => new SalesCredit(share.Rep, share.Share, -part)).ToList();
        var returned = new SaleReturned(source, id, id, "", sale.OccurredOn, sale.Customer, sale.Product, sale.Region, sale.ProductLine,
            -sale.Quantity, -sale.NetAmount, sale.Currency, rate, -amount, credits, Guid.Empty, Unmatched: true);
        if (state?.Held is not { } held)
            return [returned];
        var isSame = held with { Credits = returned.Credits } == returned && held.Credits.SequenceEqual(returned.Credits);
        return isSame ? [] : throw DomainException.Rule("content-differs", $"Return '{id}' is held with other content.", ("return_id", id));
    }
}
