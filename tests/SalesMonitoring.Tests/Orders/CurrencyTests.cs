using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

/// <summary>Sales of companies whose currency has other than two decimals.</summary>
public class CurrencyTests
{
    private readonly Ledger _kuwait = new("KWD");
    private readonly Ledger _japan = new("JPY");

    [Fact]
    public void Three_decimals_are_recorded_as_they_are()
    {
        _kuwait.Record(Sold("KWD", 0.004m));
        _kuwait.Total.Should().Be(0.004m);
    }

    [Fact]
    public void A_split_in_three_decimals_adds_up_to_the_fils()
    {
        _kuwait.Record(Sold("KWD", 10m, 3m, ("ann", 0.3333m), ("bo", 0.3333m), ("cy", 0.3334m)));
        Credits(_kuwait).Should().Equal(3.333m, 3.333m, 3.334m);
        foreach (var id in new[] { "r1", "r2", "r3" })
            _kuwait.Return(Some.Return(1m, id: id));
        _kuwait.Events.Skip(1).Select(Ledger.AmountOf).Should().Equal(-3.333m, -3.334m, -3.333m);
        _kuwait.Total.Should().Be(0m);
    }

    [Fact]
    public void Nobody_is_credited_with_half_a_yen()
    {
        _japan.Record(Sold("JPY", 101m, 2m, ("ann", 0.5m), ("bo", 0.5m)));
        Credits(_japan).Should().Equal(51m, 50m);
        _japan.Return(Some.Return(1m));
        _japan.Events.Skip(1).Select(Ledger.AmountOf).Should().Equal(-50m);
        _japan.Events.SelectMany(Ledger.CreditsOf).Should().OnlyContain(credit => credit.Amount == decimal.Truncate(credit.Amount));
    }

    [Fact]
    public void A_foreign_amount_counts_in_whole_units_of_the_companys_currency()
    {
        _japan.Record(Some.Record(Some.Sale(10.01m) with { Currency = "USD", Rate = 150.33m }));
        _japan.Total.Should().Be(1505m, "10.01 × 150.33 is 1504.8033");
        _kuwait.Record(Some.Record(Some.Sale(10.01m) with { Currency = "USD", Rate = 0.3072m }));
        _kuwait.Total.Should().Be(3.075m, "10.01 × 0.3072 is 3.075072");
    }

    [Fact]
    public void A_part_of_a_line_that_came_back_is_in_whole_units_of_the_sales_own_currency()
    {
        _kuwait.Record(Some.Record(Some.Sale(100m, 3m) with { Currency = "JPY", Rate = 0.002m }));
        _kuwait.Return(Some.Return(1m));
        _kuwait.Events[1].Should().BeOfType<SaleReturned>().Which.Should()
            .BeEquivalentTo(new { NetAmount = -33m, CompanyAmount = -0.066m });
    }

    [Fact]
    public void What_was_recorded_with_half_yens_before_still_comes_back_as_a_whole()
    {
        var sale = new SaleRecorded("erp", "o1/1", 1, "o1", 1, Some.Day, "c", "p", "r", null, 2m, 101m, "JPY", 1m, 100.5m,
            [new SalesCredit("ann", 0.5m, 50.25m), new SalesCredit("bo", 0.5m, 50.25m)], null, null);
        _japan.Given("o1", sale);
        _japan.Return(Some.Return(2m));
        _japan.Events.SelectMany(Ledger.CreditsOf).GroupBy(credit => credit.Rep).Should()
            .OnlyContain(rep => rep.Sum(credit => credit.Amount) == 0);
    }

    private static RecordSale Sold(string currency, decimal net, decimal quantity = 1m, params (string, decimal)[] credits) =>
        Some.Record(Some.Sale(net, quantity, credits) with { Currency = currency });

    private static IEnumerable<decimal> Credits(Ledger ledger) => Ledger.CreditsOf(ledger.Events[0]).Select(credit => credit.Amount);
}
