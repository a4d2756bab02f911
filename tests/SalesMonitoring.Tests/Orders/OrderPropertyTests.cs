using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

/// <summary>Random sequences of records, corrections, returns and repeats on two lines of an order.</summary>
public class OrderPropertyTests
{
    /// <summary>One step, from random numbers.</summary>
    internal sealed record Step(int Kind, int Line, int Revision, int Cents, int Units, int Split)
    {
        private string Id => $"o1/{Line}";

        private (string, decimal)[] Credits => Split switch
        {
            0 => [("ann", 1m)],
            1 => [("ann", 0.5m), ("bo", 0.5m)],
            _ => [("ann", 0.3333m), ("bo", 0.3333m), ("cy", 0.3334m)],
        };

        private RecordSale Sale => Some.Record(Some.Sale(Cents / 100m, Units, Credits) with
        {
            Line = Line,
            Currency = Split == 2 ? "EUR" : "CNY",
            Rate = Split == 2 ? 7.1055m : null,
        }, Revision, Id);

        public SaleOutcome Do(Ledger ledger) => Kind switch
        {
            0 => ledger.Record(Sale),
            1 => ledger.Correct(Sale with { Revision = 0 }),
            2 => ledger.Return(Some.Return(Units, id: $"r{Revision}") with { ExternalId = Id }),
            _ => ledger.Return(Some.Return(Units, amount: Cents / 1000m, id: $"r{Revision}") with { ExternalId = Id }),
        };
    }

    private static Arbitrary<List<Step>> Steps() => (
        from kind in Gen.Choose(0, 3)
        from line in Gen.Choose(1, 2)
        from revision in Gen.Choose(1, 4)
        from cents in Gen.Choose(0, 9_999)
        from units in Gen.Choose(1, 9)
        from split in Gen.Choose(0, 2)
        select new Step(kind, line, revision, cents, units, split)).ListOf().ToArbitrary();

    [Property(MaxTest = 300)]
    public Property Events_and_state_agree_to_the_cent_after_every_step() => Prop.ForAll(Steps(), steps =>
    {
        var ledger = new Ledger();
        foreach (var step in steps)
        {
            if (!Succeeds(step, ledger))
                continue;
            CheckEvents(ledger);
            CheckLines(ledger);
        }
    });

    [Property(MaxTest = 300)]
    public Property A_repeat_of_any_step_adds_nothing() => Prop.ForAll(Steps(), steps =>
    {
        var ledger = new Ledger();
        foreach (var step in steps)
        {
            if (!Succeeds(step, ledger))
                continue;
            var before = ledger.Events.Count;
            step.Do(ledger).Should().BeOneOf(SaleOutcome.Unchanged, SaleOutcome.Ignored);
            ledger.Events.Should().HaveCount(before);
        }
    });

    private static bool Succeeds(Step step, Ledger ledger)
    {
        try
        {
            step.Do(ledger);
            return true;
        }
        catch (DomainException)
        {
            // Refusals have tests of their own; here they only must leave everything as it was.
            return false;
        }
    }

    private static void CheckEvents(Ledger ledger)
    {
        foreach (var e in ledger.Events)
            Ledger.CreditsOf(e).Sum(credit => credit.Amount).Should().Be(Ledger.AmountOf(e));
    }

    private static void CheckLines(Ledger ledger)
    {
        foreach (var line in ledger.Lines)
        {
            var events = ledger.Events.Where(e => IdOf(e) == line.Sale.ExternalId).ToList();
            events.Sum(Ledger.AmountOf).Should().Be(line.CompanyAmount).And.BeGreaterThanOrEqualTo(0m);
            events.Sum(QuantityOf).Should().Be(line.Sale.Quantity - line.ReturnedQuantity).And.BeGreaterThanOrEqualTo(0m);
            line.ToReissue.Should().BeEmpty();
            if (line.CompanyAmount == 0)
                events.SelectMany(Ledger.CreditsOf).GroupBy(credit => credit.Rep).Should()
                    .OnlyContain(rep => rep.Sum(credit => credit.Amount) == 0);
        }
    }

    private static string IdOf(object e) => e switch
    {
        SaleRecorded sale => sale.ExternalId,
        SaleReversed reversed => reversed.ExternalId,
        SaleReturned returned => returned.ExternalId,
        _ => "",
    };

    private static decimal QuantityOf(object e) => e switch
    {
        SaleRecorded sale => sale.Quantity,
        SaleReversed reversed => reversed.Quantity,
        SaleReturned returned => returned.Quantity,
        _ => 0,
    };
}
