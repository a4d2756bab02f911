using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Reconciliation and accuracy on a real database.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class ReconciliationTests(RunningSalesMonitoring service)
{
    private static readonly DateOnly Sep1 = new(2026, 9, 1);

    [Fact]
    public async Task A_source_is_confirmed_for_a_period_until_its_figures_change()
    {
        var floor = await service.FloorAsync();
        var sold = await floor.SellAsync(Sep1, 20, reps: [floor.Ann, floor.Bob]);
        await floor.SellAsync(Sep1, 10);
        var request =
            new ReconcileSourceRequest { Source = floor.Source, Period = "FY2027-M03", RowCount = 3, ControlTotal = Floor.Cny(30.5m) };
        var refusal = (await FluentActions.Awaiting(() => floor.Analysis.ConfirmAsync(request).ResponseAsync).Should()
            .ThrowAsync<RpcException>()).Which;
        var info = refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        (info.Reason, info.Metadata["row_difference"], info.Metadata["total_difference"]).Should().Be(("totals-differ", "-1", "-0.5"));

        (request.RowCount, request.ControlTotal) = (2, Floor.Cny(30));
        (await floor.Analysis.ConfirmAsync(request, cancellationToken: Cancellation)).Should().BeEquivalentTo(
            new { Status = "confirmed", OurRows = 2L, DecidedBy = "dan", Version = 1L });
        (await floor.Analysis.ConfirmAsync(request, cancellationToken: Cancellation)).Version.Should().Be(1);
        (await AccuracyAsync(floor)).Accuracy.Value.Should().Be("1");

        await floor.Sales.ReturnAsync(
            new ReturnSaleRequest
            {
                Source = floor.Source, ExternalId = sold.ExternalId, ReturnId = "r", OccurredOn = Sep1.ToDate(),
                Quantity = 1m.ToExact()
            },
            cancellationToken: Cancellation);
        var changed = (await floor.Analysis.GetStatusAsync(
            new ReconciliationStatusRequest { Source = floor.Source, Period = "FY2027-Q1" }, cancellationToken: Cancellation)).Sources;
        changed.Select(source => (source.Period, source.Status, source.OurRows, source.RowDifference, source.TotalDifference?.ToAmount()))
            .Should()
            .Equal(("FY2027-M03", "changed", 3L, 1L, -20m), ("FY2027-Q1", "open", 3L, 0L, null));
        (await AccuracyAsync(floor)).Accuracy.Value.Should().Be("0");
    }

    [Fact]
    public async Task Accuracy_counts_reconciled_batches_quarantined_rows_and_corrections()
    {
        var floor = await service.FloorAsync();
        var batch = await floor.ImportAsync(
            $"a,1,2026-11-02,{floor.Ann},c,p,east,1,10", $"b,1,2026-11-02,{floor.Ann},c,p,east,1,20",
            $"x,1,2026-11-02,{floor.Ann},c,p,east,1,ten");
        await floor.SellAsync(new DateOnly(2026, 11, 3), 5);
        await floor.SellAsync(new DateOnly(2026, 11, 3), 5);
        await floor.Imports.DiscardAsync(new DiscardRequest { Batch = batch.Batch, Line = 4, Reason = "double" },
            cancellationToken: Cancellation);
        var agreed = await floor.Batches.ReconcileAsync(
            new ReconcileRequest { Batch = batch.Batch, RowCount = 2, ControlTotal = Floor.Cny(30), Verdict = Verdict.Confirm },
            cancellationToken: Cancellation);
        (agreed.Status, agreed.Reconciliation.DecidedBy, agreed.Reconciliation.RowDifference).Should().Be(("reconciled", "dan", 0L));
        await floor.Sales.CorrectAsync(new CorrectSaleRequest
        {
            Source = floor.Source,
            ExternalId = "b/1",
            Reason = "wrong amount",
            Sale = new SaleLine
            {
                Order = "b", Line = 1, OccurredOn = new DateOnly(2026, 11, 2).ToDate(), Credits = { new Credit { Rep = floor.Ann } },
                Customer = "c", Product = "p",
                Region = "east", Quantity = 1m.ToExact(), NetAmount = Floor.Cny(25),
            },
        }, cancellationToken: Cancellation);

        var accuracy = await AccuracyAsync(floor, "FY2027-M05");
        (accuracy.Rows, accuracy.ReconciledRows, accuracy.Accuracy.Value).Should()
            .Be((4L, 1L, "0.25"), "the corrected line is not what was reconciled");
        (accuracy.RowsRead, accuracy.RowsQuarantined, accuracy.Corrections, accuracy.CorrectionsShare.Value).Should()
            .Be((3L, 1L, 1L, "0.25"));
    }

    [Fact]
    public async Task A_file_finer_than_the_currency_is_confirmed_by_its_own_total_as_a_batch_and_as_a_source()
    {
        var floor = await service.FloorAsync();
        // 3 × 10.0049 are 30.0147; recorded as 10.00 each they are 30.00.
        var batch = await floor.ImportAsync([.. Enumerable.Range(1, 3).Select(i => $"n,{i},2026-09-02,{floor.Ann},c,p,east,1,10.0049")]);
        (batch.Rows, batch.Counting, batch.ControlTotal.ToAmount(), batch.FileTotal.Value, batch.Rounding.Value).Should()
            .Be((3L, 3L, 30m, "30.0147", "-0.0147"));
        var request = new ReconcileRequest { Batch = batch.Batch, RowCount = 3, ControlTotal = Floor.Cny(30m), Verdict = Verdict.Confirm };
        await FluentActions.Awaiting(() => floor.Batches.ReconcileAsync(request).ResponseAsync).Should().ThrowAsync<RpcException>();
        request.ControlTotal = Floor.Cny(30.01m);
        (await floor.Batches.ReconcileAsync(request, cancellationToken: Cancellation)).Status.Should().Be("reconciled");

        var source =
            new ReconcileSourceRequest { Source = floor.Source, Period = "FY2027-M03", RowCount = 3, ControlTotal = Floor.Cny(30.0147m) };
        var confirmed = await floor.Analysis.ConfirmAsync(source, cancellationToken: Cancellation);
        (confirmed.Status, confirmed.OurTotal.ToAmount(), confirmed.OurExactTotal.Value).Should().Be(("confirmed", 30m, "30.0147"));

        await floor.Sales.CorrectAsync(new CorrectSaleRequest
        {
            Source = floor.Source, ExternalId = "n/1", Reason = "wrong amount",
            Sale = new SaleLine
            {
                Order = "n", Line = 1, OccurredOn = new DateOnly(2026, 9, 2).ToDate(), Credits = { new Credit { Rep = floor.Ann } },
                Customer = "c", Product = "p",
                Region = "east", Quantity = 1m.ToExact(), NetAmount = Floor.Cny(5.0051m),
            },
        }, cancellationToken: Cancellation);
        await floor.Sales.ReturnAsync(new ReturnSaleRequest
        {
            Source = floor.Source, ExternalId = "n/2", ReturnId = "r", OccurredOn = new DateOnly(2026, 9, 3).ToDate(),
            Quantity = 0m.ToExact(), NetAmount = Floor.Cny(1.0011m),
        }, cancellationToken: Cancellation);
        var changed = (await floor.Analysis.GetStatusAsync(
            new ReconciliationStatusRequest { Source = floor.Source, Period = "FY2027-M03" },
            cancellationToken: Cancellation)).Sources.Single();
        (changed.Status, changed.OurRows, changed.OurExactTotal.Value).Should()
            .Be(("changed", 4L, "24.0138"), "5.0051 + 10.0049 + 10.0049 − 1.0011 + 0");
    }

    [Fact]
    public async Task Two_equal_rows_of_a_file_are_one_sale_and_a_finding_that_reconciliation_waits_for()
    {
        var floor = await service.FloorAsync();
        var row = $"EQ,1,2026-09-02,{floor.Ann},c,p,east,1,100";
        var batch = await floor.ImportAsync(row, row);
        (batch.Rows, batch.Counting, batch.Repeated, batch.Quarantined, batch.ControlTotal.ToAmount(), batch.FileTotal.Value).Should()
            .Be((2L, 1L, 1L, 1L, 100m, "200"));
        var resubmitted = await floor.Imports.ResubmitAsync(
            new ResubmitRequest { Batch = batch.Batch, Line = 3 }, cancellationToken: Cancellation);
        resubmitted.Errors.Should().ContainSingle().Which.Code.Should().Be("repeats-row");
        var proof = new ReconcileRequest { Batch = batch.Batch, RowCount = 2, ControlTotal = Floor.Cny(200), Verdict = Verdict.Confirm };
        await FluentActions.Awaiting(() => floor.Batches.ReconcileAsync(proof).ResponseAsync).Should().ThrowAsync<RpcException>();

        var second = await floor.Imports.ResubmitAsync(
            new ResubmitRequest { Batch = batch.Batch, Line = 3, Text = row.Replace("EQ,1", "EQ,2") }, cancellationToken: Cancellation);
        (second.Errors.Count, second.Batch.Counting, second.Batch.ControlTotal.ToAmount()).Should().Be((0, 2L, 200m));
        (await floor.Batches.ReconcileAsync(proof, cancellationToken: Cancellation)).Status.Should().Be("reconciled");
    }

    [Fact]
    public async Task Wrong_fields_are_named_and_others_than_data_analysis_are_refused()
    {
        var floor = await service.FloorAsync();
        var refusal = (await FluentActions.Awaiting(
            () => floor.Analysis.DisputeAsync(new ReconcileSourceRequest { Source = "no source", RowCount = -1 }).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field).Should()
            .Equal("source", "period", "row_count", "control_total", "reason");
        var mia = new SalesReconciliations.SalesReconciliationsClient(service.As("mia", "sales-manager"));
        (await FluentActions.Awaiting(() => mia.ConfirmAsync(new ReconcileSourceRequest()).ResponseAsync).Should()
            .ThrowAsync<RpcException>())
            .Which.StatusCode.Should().Be(Grpc.Core.StatusCode.PermissionDenied);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<SourceAccuracy> AccuracyAsync(Floor floor, string period = "FY2027-M03") =>
        (await floor.Analysis.GetAccuracyAsync(new AccuracyRequest { Source = floor.Source, Period = period },
            cancellationToken: Cancellation)).Sources.Single();
}
