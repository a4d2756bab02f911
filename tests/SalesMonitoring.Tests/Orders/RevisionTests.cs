using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

public class RevisionTests
{
    private readonly Ledger _ledger = new();

    [Fact]
    public void A_higher_revision_reverses_the_old_figures_on_their_own_day_and_names_what_it_corrects()
    {
        _ledger.Record(Some.Record());
        var first = _ledger.Line().Event;
        _ledger.Record(Some.Record(Some.Sale(80m, 8m, ("bo", 1m)) with { OccurredOn = Some.Day.AddDays(3) }, revision: 2)).Should()
            .Be(SaleOutcome.Corrected);

        _ledger.Events[1].Should().BeOfType<SaleReversed>().Which.Should().BeEquivalentTo(
            new
            {
                OccurredOn = Some.Day, CompanyAmount = -100m, Quantity = -10m, Reverses = first, Revision = 1,
                Credits = new[] { new SalesCredit("ann", 1, -100m) }
            });
        _ledger.Events[2].Should().BeOfType<SaleRecorded>().Which.Should()
            .BeEquivalentTo(new { Revision = 2, CompanyAmount = 80m, Corrects = first });
        _ledger.Total.Should().Be(80m);
    }

    [Fact]
    public void A_lower_revision_is_kept_once_and_ignored()
    {
        _ledger.Record(Some.Record(revision: 3));
        _ledger.Record(Some.Record(Some.Sale(5m), revision: 2)).Should().Be(SaleOutcome.Ignored);
        _ledger.Record(Some.Record(Some.Sale(5m), revision: 2)).Should().Be(SaleOutcome.Ignored);

        _ledger.Events.OfType<SupersededRevisionKept>().Should().ContainSingle().Which.Held.Should().Be(3);
        _ledger.Total.Should().Be(100m);
    }

    [Fact]
    public void A_revision_that_was_corrected_and_comes_again_changes_nothing()
    {
        _ledger.Record(Some.Record());
        _ledger.Record(Some.Record(Some.Sale(80m), revision: 2));
        _ledger.Record(Some.Record()).Should().Be(SaleOutcome.Ignored);
        _ledger.Events.Should().HaveCount(3);
    }

    [Fact]
    public void A_correction_without_a_revision_is_the_next_one_and_its_repeat_changes_nothing()
    {
        _ledger.Record(Some.Record());
        _ledger.Correct(Some.Record(Some.Sale(80m), revision: 0)).Should().Be(SaleOutcome.Corrected);
        _ledger.Correct(Some.Record(Some.Sale(80m), revision: 0)).Should().Be(SaleOutcome.Unchanged);
        _ledger.Line().Sale.Revision.Should().Be(2);
    }

    [Fact]
    public void What_is_not_there_cannot_be_corrected() =>
        _ledger.Refused(ledger => ledger.Correct(Some.Record())).Refusal.Should().Be(Refusal.NotFound);

    [Fact]
    public void Returns_of_a_corrected_line_are_reversed_and_issued_anew_at_the_new_split_and_rate()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(5m));
        _ledger.Record(Some.Record(Some.Sale(200m, 10m, ("bo", 1m)) with { Currency = "EUR", Rate = 2m }, revision: 2));

        var issued = _ledger.Events[^1].Should().BeOfType<SaleReturned>().Which;
        issued.Should()
            .BeEquivalentTo(
                new
                {
                    ReturnId = "r1", OccurredOn = Some.Day.AddDays(30), Quantity = -5m, NetAmount = -100m, CompanyAmount = -200m,
                    Rate = 2m, Returns = _ledger.Line().Event
                });
        issued.Credits.Should().Equal(new SalesCredit("bo", 1, -200m));
        _ledger.Events.OfType<SaleReversed>().Select(e => e.CompanyAmount).Should().Equal(50m, -100m);
        _ledger.Total.Should().Be(200m).And.Be(_ledger.Line().CompanyAmount);
    }

    [Fact]
    public void An_amount_agreed_for_a_return_stays_when_the_line_is_corrected()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(5m, amount: 12m));
        _ledger.Record(Some.Record(Some.Sale(200m), revision: 2));
        _ledger.Line().Returns.Should().ContainSingle().Which.Data.NetAmount.Should().Be(-12m);
    }

    [Fact]
    public void A_line_cannot_be_corrected_to_less_than_came_back()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(5m));
        _ledger.Refused(ledger => ledger.Record(Some.Record(Some.Sale(100m, 4m), revision: 2))).Code.Should().Be("returned-more-than-sold");
    }

    [Fact]
    public void A_return_with_its_own_amount_holds_the_currency()
    {
        _ledger.Record(Some.Record());
        _ledger.Return(Some.Return(5m, amount: 12m));
        var other = Some.Sale() with { Currency = "EUR", Rate = 2m };
        _ledger.Refused(ledger => ledger.Record(Some.Record(other, revision: 2))).Code.Should().Be("return-in-other-currency");
    }
}
