using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

/// <summary>Money given back without goods, amounts that were agreed, and whose lines they are.</summary>
public class CreditTests
{
    private readonly Ledger _ledger = new();

    [Fact]
    public void A_price_difference_is_a_return_of_no_goods()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(0m, amount: 12.5m)).Should().Be(SaleOutcome.Returned);
        _ledger.Total.Should().Be(87.5m);
        _ledger.Line().ReturnedQuantity.Should().Be(0m);
        _ledger.Return(Some.Return(0m, amount: 12.5m)).Should().Be(SaleOutcome.Unchanged);
    }

    [Fact]
    public void The_rest_still_comes_back_as_a_whole_behind_a_credit()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(0m, amount: 12.5m));
        _ledger.Return(Some.Return(10m, id: "r2"));
        _ledger.Total.Should().Be(0m);
    }

    [Fact]
    public void A_credit_on_a_shared_line_is_shared_as_the_line_is()
    {
        _ledger.Record(Some.Record(Some.Sale(100m, 10m, ("ann", 0.7m), ("bo", 0.3m))));
        _ledger.Return(Some.Return(0m, amount: 10.01m));
        _ledger.Events[1].Should().BeOfType<SaleReturned>().Which.Credits.Select(credit => (credit.Rep, credit.Amount)).Should()
            .Equal(("ann", -7.01m), ("bo", -3.00m));
    }

    [Fact]
    public void A_service_without_units_is_given_back_in_part_or_as_a_whole()
    {
        _ledger.Record(Some.Record(Some.Sale(300m, 0m)));
        _ledger.Return(Some.Return(0m, amount: 100m));
        _ledger.Return(Some.Return(0m, id: "r2"));
        _ledger.Events.Skip(1).Select(Ledger.AmountOf).Should().Equal(-100m, -200m);
        _ledger.Total.Should().Be(0m);
    }

    [Fact]
    public void A_credit_without_goods_needs_its_amount_and_never_exceeds_what_is_left()
    {
        _ledger.Record(Some.Record());
        _ledger.Refused(ledger => ledger.Return(Some.Return(0m))).Code.Should().Be("amount-needed");
        _ledger.Refused(ledger => ledger.Return(Some.Return(0m, amount: 0m))).Code.Should().Be("amount-needed");
        _ledger.Refused(ledger => ledger.Return(Some.Return(0m, amount: 100.01m))).Code.Should().Be("returned-more-than-sold");
    }

    [Fact]
    public void An_agreed_amount_that_happens_to_be_the_proportional_one_stays_when_the_line_is_corrected()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(2m, amount: 20m));
        _ledger.Correct(Some.Record(Some.Sale(net: 200m)) with { Revision = 0 });
        _ledger.Total.Should().Be(180m, "20.00 were agreed, whatever the line cost");
    }

    [Fact]
    public void An_amount_nobody_gave_follows_the_corrected_line()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(2m));
        _ledger.Correct(Some.Record(Some.Sale(net: 200m)) with { Revision = 0 });
        _ledger.Total.Should().Be(160m);
    }

    [Theory]
    [InlineData(-20, 160)]
    [InlineData(-19, 181)]
    public void A_return_from_before_this_was_told_is_what_its_amount_shows(int net, int total)
    {
        _ledger.Record(Some.Record());
        _ledger.Given(
            "o1", new SaleReturned("erp", "o1/1", "r1", "o1", Some.Day.AddDays(1), "customer", "product", "region", null, -2m, net,
                "CNY", 1m, net,
            [new SalesCredit("ann", 1m, net)], _ledger.Line().Event));
        _ledger.Correct(Some.Record(Some.Sale(net: 200m)) with { Revision = 0 });
        _ledger.Total.Should().Be(total);
    }

    [Theory]
    [InlineData("north", "ann", null)]
    [InlineData("north", "ann cy", null)]
    [InlineData("north", "ann bo", "not-your-team")]
    [InlineData("south", "ann bo", "not-your-team")]
    public void A_line_is_changed_only_by_whom_all_its_shares_belong_to(string team, string reps, string? refusal)
    {
        var shares = reps.Split(' ');
        _ledger.Record(Some.Record(Some.Sale(100m, 10m, [.. shares.Select(rep => (rep, 1m / shares.Length))])));
        var manager = Some.Context("sales-manager", team);
        var state = _ledger.Order("o1");
        foreach (var change in new Action[]
        {
            () => SaleDecisions.Return(state, manager, Some.Return(0m, amount: 1m)),
            () => SaleDecisions.Correct(state, manager, Some.Record(Some.Sale(net: 90m)) with { Revision = 0 }),
        })
        {
            if (refusal is null)
                change.Should().NotThrow();
            else
                change.Should().Throw<DomainException>().Which.Code.Should().Be(refusal);
        }
    }
}
