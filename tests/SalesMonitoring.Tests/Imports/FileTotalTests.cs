using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Imports;

/// <summary>What a file adds up to, what was recorded of it, and what rounding changed; and rows that say again what another row
/// is.</summary>
public class FileTotalTests
{
    private const string Header = "order,line,date,rep,customer,product,region,quantity,net_amount";
    private readonly Ledger _ledger = new();

    /// <summary>Orders as Northwind has them: price × quantity less a discount, so that amounts have four decimals. The expected figures
    /// are computed in whole ten-thousandths, without decimals and without the product.</summary>
    [Fact]
    public async Task A_file_of_four_decimals_tells_its_total_what_was_recorded_and_what_rounding_changed()
    {
        var (rows, exact, recorded) = ("", 0L, 0L);
        for (var i = 0; i < 400; i++)
        {
            var (price, quantity, discount) = (1_37 + 53L * i % 9_000, 1 + i % 40, i % 5 * 5);
            var amount = price * quantity * (100 - discount);
            rows += FormattableString.Invariant(
                $"n{i / 3},{i % 3 + 1},2026-05-04,ann,c,p,r,{quantity},{amount / 10_000}.{amount % 10_000:0000}\n");
            exact += amount;
            recorded += InCents(amount);
        }

        var imported = await _ledger.ImportAsync($"{Header}\n{rows}");
        imported.Counts.Should().BeEquivalentTo(new
        {
            Counting = 400L, Total = recorded / 100m, ExactTotal = exact / 10_000m, FileTotal = exact / 10_000m,
            Rounding = recorded / 100m - exact / 10_000m,
        });
        imported.Counts.Rounding.Should().NotBe(0m, "otherwise this file would prove nothing");
        _ledger.Total.Should().Be(recorded / 100m);

        var theirs = InCents(exact) / 100m;
        Reconciles(imported, 400, theirs).Should().BeTrue("people write the file's total with the decimals of the currency");
        Reconciles(imported, 400, exact / 10_000m).Should().BeTrue();
        Reconciles(imported, 400, theirs + 0.01m).Should().BeFalse();
    }

    [Fact]
    public async Task A_row_that_is_the_line_of_another_row_waits_and_is_never_counted_twice()
    {
        const string Row = "EQ-1,1,2026-05-04,ann,c,p,r,1,100.00";
        for (var time = 1; time <= 2; time++)
        {
            var imported = await _ledger.ImportAsync($"{Header}\n{Row}\n{Row}\n");
            imported.Faults.Should().Equal("3::repeats-row");
            imported.Run.Repeated.Should().Be(1);
            imported.Counts.Should().BeEquivalentTo(new { Rows = 2L, Counting = 1L, Quarantined = 1L, Total = 100m, FileTotal = 200m },
                "the file has two rows and 200, and one of them counts, whether it is new or known before");
        }

        _ledger.Total.Should().Be(100m);
    }

    [Fact]
    public async Task A_row_that_repeats_still_waits_as_it_was_and_counts_under_a_number_of_its_own()
    {
        var imported = await _ledger.ImportAsync($"{Header}\nEQ-1,1,2026-05-04,ann,c,p,r,1,100\nEQ-1,1,2026-05-04,ann,c,p,r,1,100\n");
        var batch = Batch(imported);
        var held = BatchDecisions.ToMend(batch, 3)!;
        BatchDecisions.StillRepeats(batch, held, imported.Reader.ReadAgain(held, held.Text).Sale!).Should().BeTrue();
        var mended = imported.Reader.ReadAgain(held, held.Text.Replace("EQ-1,1", "EQ-1,2"));
        BatchDecisions.StillRepeats(batch, held, mended.Sale!).Should().BeFalse();
        _ledger.Record(mended.Sale!);
        var after = Folded(batch,
            BatchDecisions.Mended(batch, held, mended, new SaleResult(SaleOutcome.Recorded, _ledger.Line("EQ-1", "EQ-1/2"), 1, null)));
        after.Summary.Counts.Should()
            .BeEquivalentTo(new { Rows = 2L, Counting = 2L, Quarantined = 0L, Total = 200m, FileTotal = 200m, ExactTotal = 200m });
    }

    [Fact]
    public async Task A_row_that_is_given_up_leaves_the_total_of_the_file()
    {
        var batch = Batch(await _ledger.ImportAsync($"{Header}\nEQ-1,1,2026-05-04,ann,c,p,r,1,100\nEQ-1,1,2026-05-04,ann,c,p,r,1,100\n"));
        Folded(batch, BatchDecisions.Discard(batch, 3, "a copy")).Summary.Counts.FileTotal.Should().Be(100m);
    }

    [Fact]
    public async Task A_waiting_row_with_a_readable_amount_is_in_the_total_of_the_file()
    {
        var imported = await _ledger.ImportAsync(
            $"{Header}\na,1,2026-05-04,ann,c,p,r,1,100\nb,1,2026-05-04,nobody,c,p,r,1,30\nc,1,no "
            + $"day,ann,c,p,r,1,7\nd,1,2026-05-04,ann,c,p,r,1,x\n");
        imported.Counts.Should().BeEquivalentTo(new { Rows = 4L, Counting = 1L, Total = 100m, FileTotal = 137m });
    }

    [Fact]
    public void A_batch_from_before_file_totals_were_kept_is_reconciled_with_its_control_total()
    {
        var batch = Folded(null, [new SalesFileReceived(Guid.Empty, "a.csv", "erp", new Dictionary<string, string>(), "CNY"),
            new SalesPlatform.Contracts.SalesMonitoring.SalesImported(Guid.Empty, "a.csv", "erp", 2, 2, 0, 0, 0, 0, 30m, "CNY")]);
        batch.Summary.Counts.FileTotal.Should().BeNull();
        BatchDecisions.Reconcile(batch, Some.Context().Access.Caller, new TheirFigures(2, 30m, Verdict.Confirm, "")).Should()
            .ContainSingle();
    }

    private static long InCents(long tenThousandths)
    {
        var (cents, rest) = long.DivRem(tenThousandths, 100);
        return cents + (rest > 50 || rest == 50 && cents % 2 == 1 ? 1 : 0);
    }

    private static bool Reconciles(Imported imported, long rows, decimal total) => BatchDecisions
        .Reconcile(Batch(imported), Some.Context().Access.Caller, new TheirFigures(rows, total, Verdict.None, ""))
        .Should().ContainSingle().Which.Should().BeOfType<SalesPlatform.Contracts.SalesMonitoring.SalesReconciled>().Which.Matches;

    private static BatchState.Known Batch(Imported imported) => Folded(null,
    [
        new SalesFileReceived(Guid.Empty, "a.csv", "erp", new Dictionary<string, string>(), "CNY"),
        new SalesHeaderRead(Guid.Empty, Header),
        .. imported.Quarantine.Count == 0 ? [] : new object[] { new SalesRowsQuarantined(Guid.Empty, imported.Quarantine) },
        .. imported.Run.End("a.csv", "erp", "abc", 1),
    ]);

    private static BatchState.Known Folded(BatchState? batch, IEnumerable<object> events) =>
        BatchState.Aggregate.Fold(events.Select((e, i) =>
        new RecordedEvent(Guid.NewGuid(), "sales-import/x", i + 1, Some.Now, "someone", e)), batch).Require("x");
}
