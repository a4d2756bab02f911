using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>A return whose sale is not known here. Stream <c>sales-return/{source}/{return}</c>.</summary>
/// <param name="Held">What counts; null while there is none.</param>
internal sealed record UnmatchedReturn(SaleReturned? Held)
{
    /// <summary>How the stream is read.</summary>
    public static Aggregate<UnmatchedReturn> Aggregate { get; } = new("sales-return", new UnmatchedReturn((SaleReturned?)null),
        (state, e) => e.Data is SaleReturned returned ? new UnmatchedReturn(returned) : state);

    /// <summary>Counts it for the rep it names; the same again changes nothing.</summary>
    /// <param name="context">Surroundings.</param>
    /// <param name="source">Outside system.</param>
    /// <param name="given">What comes back, in positive figures, as a sale would say it.</param>
    /// <exception cref="DomainException">Not the caller's, a wrong field (those of a sale), or <c>content-differs</c>.</exception>
    public static IReadOnlyList<SaleReturned> Record(
        UnmatchedReturn state, SaleContext context, string source, string id, SaleContent given)
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
        if (state.Held is not { } held)
            return [returned];
        var isSame = held with { Credits = returned.Credits } == returned && held.Credits.SequenceEqual(returned.Credits);
        return isSame ? [] : throw DomainException.Rule("content-differs", $"Return '{id}' is held with other content.", ("return_id", id));
    }
}
