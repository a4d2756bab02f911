using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

public class RecordTests
{
    private readonly Ledger _ledger = new();

    [Fact]
    public void An_order_of_20_split_in_halves_credits_10_each()
    {
        _ledger.Record(Some.Record(Some.Sale(20m, 1m, ("ann", 0.5m), ("bo", 0.5m)))).Should().Be(SaleOutcome.Recorded);

        var sale = _ledger.Events.Should().ContainSingle().Which.Should().BeOfType<SaleRecorded>().Which;
        sale.Credits.Should().Equal(new SalesCredit("ann", 0.5m, 10m), new SalesCredit("bo", 0.5m, 10m));
        sale.CompanyAmount.Should().Be(20m);
    }

    [Fact]
    public void A_cent_that_cannot_be_split_goes_to_the_first()
    {
        _ledger.Record(Some.Record(Some.Sale(0.05m, 1m, ("ann", 0.5m), ("bo", 0.5m))));
        Ledger.CreditsOf(_ledger.Events[0]).Select(credit => credit.Amount).Should().Equal(0.03m, 0.02m);
    }

    [Theory]
    [InlineData("100.00", "7.1055", "710.55")]
    [InlineData("1", "0.125", "0.12")]
    [InlineData("3", "0.125", "0.38")]
    public void A_sale_in_another_currency_counts_at_its_rate_half_to_even(string net, string rate, string company)
    {
        _ledger.Record(Some.Record(Some.Sale(Number(net)) with { Currency = "EUR", Rate = Number(rate) }));
        _ledger.Line().CompanyAmount.Should().Be(Number(company));
    }

    [Fact]
    public void A_sale_without_currency_is_in_the_companys()
    {
        _ledger.Record(Some.Record(Some.Sale() with { Currency = "" }));
        _ledger.Line().Sale.Should().BeEquivalentTo(new { Currency = "CNY", Rate = 1m });
    }

    [Fact]
    public void A_sale_in_another_currency_needs_a_rate() =>
        _ledger.Refused(ledger => ledger.Record(Some.Record(Some.Sale() with { Currency = "EUR" }))).Code.Should().Be("rate-needed");

    [Fact]
    public void A_rep_nobody_knows_is_refused() =>
        _ledger.Refused(ledger => ledger.Record(Some.Record(Some.Sale(1m, 1m, ("nobody", 1m))))).Code.Should().Be("unknown-rep");

    public static TheoryData<string, object> WrongSales => new()
    {
        { "shares-not-whole", Some.Sale(1m, 1m, ("ann", 0.5m), ("bo", 0.4m)) },
        { "share-not-positive", Some.Sale(1m, 1m, ("ann", 1m), ("bo", 0m)) },
        { "duplicate-rep", Some.Sale(1m, 1m, ("ann", 0.5m), ("ann", 0.5m)) },
        { "negative-quantity", Some.Sale(1m, -1m) },
        { "negative-amount", Some.Sale(-1m) },
        { "out-of-range", Some.Sale(0.0000001m) },
        { "out-of-range", Some.Sale() with { Currency = "EUR", Rate = 0m } },
        { "rate-not-one", Some.Sale() with { Rate = 2m } },
        { "not-a-currency", Some.Sale() with { Currency = "euro", Rate = 2m } },
        { "too-early", Some.Sale() with { OccurredOn = new DateOnly(1989, 12, 31) } },
        { "in-the-future", Some.Sale() with { OccurredOn = Some.Today.AddDays(2) } },
    };

    [Theory]
    [MemberData(nameof(WrongSales))]
    public void A_wrong_sale_is_refused_with_its_field(string code, object sale)
    {
        var refusal = _ledger.Refused(ledger => ledger.Record(Some.Record((SaleContent)sale)));
        refusal.Refusal.Should().Be(Refusal.InvalidInput);
        refusal.Fields.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public void A_negative_quantity_is_told_to_be_a_return() =>
        _ledger.Refused(ledger => ledger.Record(Some.Record(Some.Sale(1m, -1m)))).Message.Should().Contain("return");

    [Fact]
    public void Free_goods_and_tomorrows_date_are_fine()
    {
        _ledger.Record(Some.Record(Some.Sale(0m) with { OccurredOn = Some.Today.AddDays(1) })).Should().Be(SaleOutcome.Recorded);
        _ledger.Total.Should().Be(0m);
    }

    [Fact]
    public void The_same_again_changes_nothing_even_written_otherwise()
    {
        _ledger.Record(Some.Record(Some.Sale(20m, 1m, ("ann", 0.5m), ("bo", 0.5m))));
        var again = Some.Sale(20.00m, 1.0m, ("bo", 0.50m), ("ann", 0.5m)) with { Currency = "" };
        _ledger.Record(Some.Record(again)).Should().Be(SaleOutcome.Unchanged);
        _ledger.Events.Should().ContainSingle();
    }

    [Fact]
    public void The_same_revision_with_other_content_is_refused()
    {
        _ledger.Record(Some.Record());
        _ledger.Refused(ledger => ledger.Record(Some.Record(Some.Sale(99m)))).Code.Should().Be("content-differs");
    }

    [Theory]
    [InlineData("sales-rep", "*", "ann", true)]
    [InlineData("sales-rep", "*", "bo", false)]
    [InlineData("sales-rep", "*", null, false)]
    [InlineData("sales-manager", "north", null, true)]
    [InlineData("sales-manager", "south", null, false)]
    [InlineData("sales-manager", "*", null, true)]
    [InlineData("finance", "none", null, true)]
    public void A_rep_records_their_own_sales_and_a_manager_those_of_their_team(string role, string team, string? employee, bool allowed)
    {
        var context = Some.Context(role, team, employee);
        if (allowed)
            _ledger.Record(Some.Record(), context).Should().Be(SaleOutcome.Recorded);
        else
            _ledger.Refused(ledger => ledger.Record(Some.Record(), context)).Refusal.Should().Be(Refusal.NotPermitted);
    }

    [Theory]
    [InlineData("sales-rep", "*", "ann")]
    [InlineData("sales-manager", "north", null)]
    public void A_share_is_no_key_to_the_others(string role, string team, string? employee)
    {
        var shared = Some.Record(Some.Sale(100m, 10m, ("ann", 0.5m), ("bo", 0.5m)));
        var context = Some.Context(role, team, employee);
        _ledger.Refused(ledger => ledger.Record(shared, context)).Refusal.Should().Be(Refusal.NotPermitted, "half of it is another's");

        _ledger.Record(shared);
        var forMyself = Some.Record(Some.Sale(), revision: 2);
        _ledger.Refused(ledger => ledger.Record(forMyself, context)).Refusal.Should()
            .Be(Refusal.NotPermitted, "before, half of it was another's");
        _ledger.Refused(ledger => ledger.Return(Some.Return(1m), context: context)).Refusal.Should().Be(Refusal.NotPermitted);

        _ledger.Record(forMyself);
        var givenAway = Some.Record(Some.Sale(100m, 10m, ("ann", 0.0001m), ("bo", 0.9999m)), revision: 3);
        _ledger.Refused(ledger => ledger.Record(givenAway, context)).Refusal.Should()
            .Be(Refusal.NotPermitted, "afterwards, most of it is another's");
    }

    [Theory]
    [InlineData("sales-manager", "north south")]
    [InlineData("finance", "none")]
    public void Who_has_a_right_to_every_share_records_a_shared_line(string role, string teams)
    {
        var caller = Some.Context(role).Access.Caller with { Teams = teams.Split(' ') };
        var context = Some.Context() with { Access = new SaleAccess(caller, Some.Roster) };
        _ledger.Record(Some.Record(Some.Sale(20m, 1m, ("ann", 0.5m), ("bo", 0.5m))), context).Should().Be(SaleOutcome.Recorded);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
