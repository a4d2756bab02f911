using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Imports;

public class BatchTests
{
    private static readonly Guid Id = Guid.Parse("0197a000-0000-7000-8000-000000000001");
    private static readonly RowFault Fault = new(3, "date", "not-a-date", "No date.");
    private static readonly object Received = new SalesFileReceived(Id, "a.csv", "erp", new Dictionary<string, string>(), "CNY");
    private static readonly object OneBad = new SalesRowsQuarantined(Id, [new QuarantinedSale(3, "bad", "a", 2, [Fault])]);
    private static readonly object Read = new SalesFileRead(Id, "abc", 10, null);

    private static BatchState.Known Given(params object[] events) => BatchState.Aggregate.Fold(events.Select((e, i) =>
        new RecordedEvent(Guid.NewGuid(), $"sales-import/{Id}", i + 1, Some.Now, "someone", e))).Require($"{Id}");

    private static SalesImported Imported(long recorded, long quarantined, decimal total) =>
        new SalesImported(Id, "a.csv", "erp", recorded + quarantined, recorded, 0, 0, 0, quarantined, total, "CNY");

    private static BatchState.Known WithOneBad(params object[] then) => Given([Received, OneBad, Read, Imported(2, 1, 30m), .. then]);

    [Fact]
    public void A_batch_waits_while_a_row_does_and_is_accepted_when_none_is_left()
    {
        Given(Received).Summary.Status.Should().Be(BatchStatus.Received);
        WithOneBad().Summary.Status.Should().Be(BatchStatus.Quarantined);
        WithOneBad(new QuarantinedSaleDiscarded(Id, 3, "double")).Summary.Status.Should().Be(BatchStatus.Accepted);
        Given(Received, Read, Imported(2, 0, 30m)).Summary.Status.Should().Be(BatchStatus.Accepted);
    }

    [Fact]
    public void A_mended_row_joins_the_counts_and_the_control_total() =>
        WithOneBad(new QuarantinedSaleMended(Id, 3, SaleOutcome.Recorded, 5m)).Summary
            .Should().BeEquivalentTo(new { Status = BatchStatus.Accepted, Version = 5L, Counts = new BatchCounts(3, 3, 0, 0, 0, 0, 35m) });

    [Fact]
    public void A_refused_file_counts_nothing_and_says_why()
    {
        var batch = Given(Received, new SalesFileRefused(Id, "abc", Fault));
        batch.Summary.Should().BeEquivalentTo(new { Status = BatchStatus.Received, FileFault = Fault, Sha256 = "abc" });
        Refused(() => Reconcile(batch, 0, 0m)).Should().Be("file-not-read");
    }

    [Theory]
    [InlineData(2, 30, true)]
    [InlineData(3, 30, false)]
    [InlineData(2, 31, false)]
    public void Reconciliation_compares_the_rows_that_count_and_their_total(long rows, int total, bool matches)
    {
        var batch = WithOneBad(new QuarantinedSaleDiscarded(Id, 3, "double"));
        var reconciled = Reconcile(batch, rows, total).Should().ContainSingle().Which.Should().BeOfType<SalesReconciled>().Which;
        reconciled.Should().Be(new SalesReconciled(Id, matches, rows, total, 2 - rows, 30m - total, null, "someone"));
    }

    [Fact]
    public void A_contested_batch_can_be_reconciled_and_a_reconciled_one_not_again_with_other_figures()
    {
        var done = new QuarantinedSaleDiscarded(Id, 3, "double");
        var contested = WithOneBad(done, new SalesReconciled(Id, false, 1, 1m, 1, 29m));
        contested.Summary.Status.Should().Be(BatchStatus.Contested);
        Reconcile(contested, 2, 30m).Should().ContainSingle();
        var reconciled = WithOneBad(done, new SalesReconciled(Id, true, 2, 30m, 0, 0m));
        Reconcile(reconciled, 2, 30m).Should().BeEmpty();
        Refused(() => Reconcile(reconciled, 2, 31m)).Should().Be("already-reconciled");
    }

    [Fact]
    public void What_differs_is_not_confirmed_and_names_the_difference()
    {
        var batch = Given(Received, Read, Imported(2, 0, 30m));
        var refusal = FluentActions.Invoking(() => Reconcile(batch, 3, 29.5m, Verdict.Confirm).ToList()).Should()
            .Throw<DomainException>().Which;
        refusal.Code.Should().Be("totals-differ");
        refusal.Arguments.Should().Contain("row_difference", "-1").And.Contain("total_difference", "0.5");
        Reconcile(batch, 2, 30m, Verdict.Confirm).Should().ContainSingle().Which.Should().BeOfType<SalesReconciled>().Which.Matches
            .Should().BeTrue();
    }

    [Fact]
    public void Figures_that_agree_can_be_disputed_with_a_reason_and_later_confirmed()
    {
        var disputed = Reconcile(Given(Received, Read, Imported(2, 0, 30m)), 2, 30m, Verdict.Dispute, "wrong month").ToList();
        disputed.Should().Equal(new SalesReconciled(Id, false, 2, 30m, 0, 0m, "wrong month", "someone"));
        var batch = Given([Received, Read, Imported(2, 0, 30m), .. disputed]);
        batch.Summary.Should()
            .BeEquivalentTo(new { Status = BatchStatus.Contested, Reconciliation = new { Reason = "wrong month", DecidedBy = "someone" } });
        Reconcile(batch, 2, 30m, Verdict.Dispute, "wrong month").Should().BeEmpty("it is said already");
        Reconcile(batch, 2, 30m, Verdict.Confirm).Should().ContainSingle();
    }

    [Fact]
    public void Rows_that_wait_hold_reconciliation_up() => Refused(() => Reconcile(WithOneBad(), 2, 30m)).Should().Be("rows-in-quarantine");

    [Fact]
    public void A_row_is_discarded_once_and_mended_once()
    {
        BatchDecisions.Discard(WithOneBad(), 3, "double").Should().Equal(new QuarantinedSaleDiscarded(Id, 3, "double"));
        var discarded = WithOneBad(new QuarantinedSaleDiscarded(Id, 3, "double"));
        BatchDecisions.Discard(discarded, 3, "double").Should().BeEmpty();
        Refused(() => [BatchDecisions.ToMend(discarded, 3)!]).Should().Be("row-discarded");
        var mended = WithOneBad(new QuarantinedSaleMended(Id, 3, SaleOutcome.Recorded, 5m));
        BatchDecisions.ToMend(mended, 3).Should().BeNull();
        Refused(() => BatchDecisions.Discard(mended, 3, "double")).Should().Be("row-counts");
        Refused(() => BatchDecisions.Discard(WithOneBad(), 9, "double")).Should().Be("quarantined-row-not-found");
    }

    [Fact]
    public void The_first_20_errors_are_shown()
    {
        var rows = Enumerable.Range(2, 30)
            .Select(line => new QuarantinedSale(line, "bad", null, null, [Fault with { Line = line }])).ToList();
        var batch = Given(Received, new SalesRowsQuarantined(Id, rows[..10]), new SalesRowsQuarantined(Id, rows[10..]));
        batch.Summary.FirstErrors.Select(fault => fault.Line).Should().Equal(Enumerable.Range(2, 20).Select(line => (long)line));
        batch.Waiting.Should().HaveCount(30);
    }

    private static IEnumerable<object> Reconcile(
        BatchState.Known batch, long rows, decimal total, Verdict verdict = Verdict.None, string reason = "") =>
        BatchDecisions.Reconcile(batch, Some.Context().Access.Caller, new TheirFigures(rows, total, verdict, reason));

    private static string Refused(Func<IEnumerable<object>> decide) =>
        FluentActions.Invoking(() => decide().ToList()).Should().Throw<DomainException>().Which.Code;
}
