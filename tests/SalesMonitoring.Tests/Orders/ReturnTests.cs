using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

public class ReturnTests
{
    private readonly Ledger _ledger = new();

    [Fact]
    public void A_return_turns_the_signs_at_the_sales_own_split_and_rate_on_its_own_day()
    {
        _ledger.Record(Some.Record(Some.Sale(100m, 10m, ("ann", 0.7m), ("bo", 0.3m)) with { Currency = "EUR", Rate = 7m }));
        _ledger.Return(Some.Return(2m)).Should().Be(SaleOutcome.Returned);

        var returned = _ledger.Events[1].Should().BeOfType<SaleReturned>().Which;
        returned.Should()
            .BeEquivalentTo(
                new
                {
                    OccurredOn = Some.Day.AddDays(30), Quantity = -2m, NetAmount = -20m, CompanyAmount = -140m, Rate = 7m,
                    Returns = _ledger.Line().Event
                });
        returned.Credits.Should().Equal(new SalesCredit("ann", 0.7m, -98m), new SalesCredit("bo", 0.3m, -42m));
    }

    [Fact]
    public void Three_returns_of_a_third_each_give_back_the_whole_to_the_cent()
    {
        _ledger.Record(Some.Record(Some.Sale(100m, 3m)));
        foreach (var id in new[] { "r1", "r2", "r3" })
            _ledger.Return(Some.Return(1m, id: id));
        _ledger.Events.Skip(1).Select(Ledger.AmountOf).Should().Equal(-33.33m, -33.34m, -33.33m);
        _ledger.Total.Should().Be(0m);
    }

    [Fact]
    public void The_same_return_again_changes_nothing_and_with_other_content_is_refused()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(2m));
        _ledger.Return(Some.Return(2m)).Should().Be(SaleOutcome.Unchanged);
        _ledger.Return(Some.Return(2m, amount: 20m)).Should().Be(SaleOutcome.Unchanged);
        _ledger.Refused(ledger => ledger.Return(Some.Return(3m))).Code.Should().Be("content-differs");
        _ledger.Refused(ledger => ledger.Return(Some.Return(2m, amount: 19m))).Code.Should().Be("content-differs");
    }

    [Fact]
    public void Never_more_comes_back_than_was_sold()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(8m, amount: 30m));
        _ledger.Refused(ledger => ledger.Return(Some.Return(3m, id: "r2"))).Code.Should().Be("returned-more-than-sold");
        _ledger.Refused(ledger => ledger.Return(Some.Return(1m, amount: 71m, id: "r2"))).Code.Should().Be("returned-more-than-sold");
    }

    [Fact]
    public void Wrong_returns_are_refused_with_all_their_fields()
    {
        _ledger.Record(Some.Record());
        var wrong = Some.Return(-1m, amount: -1m, on: Some.Day.AddDays(-1)) with { Currency = "EUR" };
        _ledger.Refused(ledger => ledger.Return(wrong)).Fields.Select(field => field.Code)
            .Should().Equal("before-the-sale", "negative-quantity", "negative-amount", "other-currency");
    }

    [Fact]
    public void What_was_never_sold_cannot_come_back() =>
        _ledger.Refused(ledger => ledger.Return(Some.Return(1m))).Refusal.Should().Be(Refusal.NotFound);
}
