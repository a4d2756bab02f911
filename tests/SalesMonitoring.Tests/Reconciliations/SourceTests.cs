using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Reconciliations;

namespace SalesPlatform.Tests.SalesMonitoring.Reconciliations;

public class SourceTests
{
    private static readonly Period May = Period.Parse("FY2027-M05");
    private static readonly Period Year = Period.Year(2027);
    private static readonly SourceBooks Ours = new(3, 30m, 30m);
    private static readonly SalesSourceReconciled Confirmed = new("erp", "FY2027-M05", true, 3, 30m, 3, 30m, "CNY", "", "someone", 30m);

    [Fact]
    public void What_agrees_is_confirmed_and_said_once()
    {
        Decide(null, Verdict.Confirm, 3, 30m).Should().Equal(Confirmed);
        Decide(Confirmed, Verdict.Confirm, 3, 30m).Should().BeEmpty();
    }

    [Fact]
    public void What_differs_is_not_confirmed_but_disputed_with_its_differences_named()
    {
        var refusal = FluentActions.Invoking(() => Decide(null, Verdict.Confirm, 4, 29m).ToList()).Should().Throw<DomainException>().Which;
        refusal.Arguments.Should().Contain("row_difference", "-1").And.Contain("total_difference", "1").And.Contain("currency", "CNY");
        Decide(null, Verdict.Dispute, 4, 29m, "one is missing").Should()
            .Equal(Confirmed with { Confirmed = false, RowCount = 4, ControlTotal = 29m, Reason = "one is missing" });
    }

    [Fact]
    public void A_source_is_open_then_confirmed_and_changed_when_our_figures_change_later()
    {
        StandingOf(Ledger([Month(May, 3, 30m)])).Should().Be("open");
        StandingOf(Ledger([Month(May, 3, 30m)], Confirmed)).Should().Be("confirmed");
        StandingOf(Ledger([Month(May, 4, 35m)], Confirmed)).Should().Be("changed");
        StandingOf(Ledger([Month(May, 3, 30m)], Confirmed with { Confirmed = false })).Should().Be("disputed");
    }

    [Fact]
    public void Standings_are_of_each_month_with_rows_and_of_the_period_itself()
    {
        var ledger = Ledger([Month(May, 3, 30m), Month(Period.Parse("FY2027-M07"), 1, 1m)]);
        ledger.Standings(Year).Select(standing => ($"{standing.Period}", standing.Ours.Rows)).Should()
            .Equal(("FY2027-M05", 3L), ("FY2027-M07", 1L), ("FY2027", 4L));
    }

    [Fact]
    public void Accuracy_is_the_part_of_the_rows_that_is_reconciled_by_period_or_by_batch()
    {
        // May is confirmed as a whole; of July's 10 rows, 4 came with a reconciled batch; 2 of the year's rows were corrected.
        var ledger = Ledger([Month(May, 3, 30m), new SourceMonth("erp", Period.Parse("FY2027-M07"), 10, 1m, 4, 2, 1m)], Confirmed);
        var accuracy = ledger.Accuracy(Year, [new SourceFiles("erp", 20, 5), new SourceFiles("csv", 1, 1)]);
        accuracy.Select(each => (each.Source, each.Rows, each.Reconciled, each.QuarantinedShare)).Should()
            .Equal(("csv", 0L, 0L, 1m), ("erp", 13L, 7L, 0.25m));
        accuracy[1].Accuracy.Should().Be(7m / 13);
        accuracy[1].CorrectionsShare.Should().Be(2m / 13);
        accuracy[0].Accuracy.Should().BeNull("there is nothing to divide by");
    }

    [Fact]
    public void A_confirmed_quarter_covers_its_months_while_it_holds()
    {
        var quarter = Confirmed with { Period = "FY2027-Q2" };
        Ledger([Month(May, 3, 30m)], quarter).Accuracy(May, []).Should().ContainSingle().Which.Reconciled.Should().Be(3);
        Ledger([Month(May, 3, 30m), Month(Period.Parse("FY2027-M06"), 1, 1m)], quarter).Accuracy(May, []).Should()
            .ContainSingle().Which.Reconciled.Should().Be(0);
    }

    private static IEnumerable<object> Decide(SalesSourceReconciled? before, Verdict verdict, long rows, decimal total,
        string reason = "")
    {
        Func<SourceReconciliationView?, CommandContext, Comparison, IEnumerable<object>> decide =
            verdict == Verdict.Confirm ? ReconciliationDecisions.Confirm : ReconciliationDecisions.Dispute;
        return decide(before is null ? null : View(before), Some.Context().Access.Caller,
            new Comparison("erp", May, Currency.Of("CNY"), Ours, new TheirFigures(rows, total, verdict, reason)));
    }

    private static SourceMonth Month(Period month, long rows, decimal total) => new("erp", month, rows, total, 0, 0, total);

    private static SourceLedger Ledger(IReadOnlyList<SourceMonth> months, params SalesSourceReconciled[] said) => new(Year, months,
        [.. said.Select(View)]);

    private static SourceReconciliationView View(SalesSourceReconciled said) => new("id", said.Source, "FY2027", said, Some.Now, 1);

    private static string StandingOf(SourceLedger ledger) => ledger.Standings(May).Single().Status;
}
