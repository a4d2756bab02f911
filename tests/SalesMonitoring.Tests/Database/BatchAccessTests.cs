using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>A batch is its team's.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class BatchAccessTests(RunningSalesMonitoring service)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_lists_and_mends_the_batches_of_their_team()
    {
        var floor = await service.FloorAsync();
        var batch = await floor.ImportAsync(BadRow(floor));
        (await floor.Imports.ListBatchesAsync(new ListBatchesRequest(), cancellationToken: Token)).Batches
            .Select(each => each.Batch).Should().Equal(batch.Batch);
        (await floor.Imports.DiscardAsync(new DiscardRequest { Batch = batch.Batch, Line = 2, Reason = "a test" },
            cancellationToken: Token)).Status.Should().Be("accepted");
        (await floor.Batches.GetBatchAsync(new GetBatchRequest { Batch = batch.Batch },
            cancellationToken: Token)).Batch.Should().Be(batch.Batch, "data analysis is bound to no team");
    }

    [Fact]
    public async Task Another_teams_manager_does_nothing_with_it()
    {
        var floor = await service.FloorAsync();
        var id = (await floor.ImportAsync(BadRow(floor))).Batch;
        var other = new SalesImports.SalesImportsClient(service.As("max", "sales-manager", "another"));
        (await other.ListBatchesAsync(new ListBatchesRequest(), cancellationToken: Token)).Batches.Should().BeEmpty();
        await RefusedAsync(other.GetBatchAsync(new GetBatchRequest { Batch = id }, cancellationToken: Token));
        await RefusedAsync(other.ListQuarantineAsync(new ListQuarantineRequest { Batch = id }, cancellationToken: Token));
        await RefusedAsync(
            other.ResubmitAsync(new ResubmitRequest { Batch = id, Line = 2, Text = "o1,1,2026-09-01,ann,c1,p1,east,1,10" },
                cancellationToken: Token));
        await RefusedAsync(other.DiscardAsync(new DiscardRequest { Batch = id, Line = 2, Reason = "a test" }, cancellationToken: Token));
    }

    // It names a rep of the team: a file of which nothing can be told would be named in the reports of every team.
    private static string BadRow(Floor floor) => $"o1,1,2026-09-01,{floor.Ann},c1,p1,east,1,ten";

    private static async Task RefusedAsync<T>(AsyncUnaryCall<T> call)
    {
        var refusal = (await FluentActions.Awaiting(() => call.ResponseAsync).Should().ThrowAsync<RpcException>()).Which;
        refusal.StatusCode.Should().Be(StatusCode.PermissionDenied);
        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("not-your-batch");
    }
}
