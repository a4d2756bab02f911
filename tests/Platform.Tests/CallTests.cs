using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>What every call has in common: who may make it, how it is refused, what a repeat does.</summary>
public sealed class CallTests(PlatformFixture platform)
{
    private static readonly DateOnly Day = new(2023, 8, 20);
    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task A_call_without_a_token_is_unauthenticated() =>
        (await RefusalAsync(
            () => new Organisation.OrganisationClient(platform.Anonymous("planning")).GetAsync(new GetOrganisationRequest())))
            .StatusCode.Should().Be(StatusCode.Unauthenticated);

    [Fact]
    public async Task A_role_that_is_not_in_the_table_is_denied() =>
        (await RefusalAsync(() => new AnnualPlans.AnnualPlansClient(platform.As("marketing")).ApproveAsync(new ApprovePlanRequest())))
            .StatusCode.Should().Be(StatusCode.PermissionDenied);

    [Fact]
    public async Task The_feed_is_for_services_and_operators_only() =>
        (await RefusalAsync(() => new EventFeed.EventFeedClient(platform.As("sales-manager")).GetHeadAsync(new GetHeadRequest())))
            .StatusCode.Should().Be(StatusCode.PermissionDenied);

    [Fact]
    public async Task A_wrong_field_is_named()
    {
        var request = Manager.Sale("calls", "o-1", "c-1", 1m, Day);
        request.Sale.OccurredOn = new Google.Type.Date { Year = 2023, Month = 2, Day = 30 };

        var refusal = await RefusalAsync(() => _manager.Sales.RecordAsync(request));

        refusal.StatusCode.Should().Be(StatusCode.InvalidArgument);
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Should().ContainSingle(field => field.Field == "sale.occurred_on");
    }

    [Fact]
    public async Task A_broken_rule_is_named()
    {
        var refusal = await RefusalAsync(() => _manager.Sales.RecordAsync(Manager.Sale("calls", "o-2", "nobody", 1m, Day)));

        refusal.StatusCode.Should().Be(StatusCode.FailedPrecondition);
        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Should().BeEquivalentTo(new { Reason = "unknown-rep", Domain = "salesplatform" });
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_has_one_effect_and_the_same_answer()
    {
        await _manager.TeamAsync("calls", "c-1");
        var headers = new Metadata { { "idempotency-key", "once" } };

        var first = await _manager.RecordAsync("calls", "o-3", "c-1", 5m, Day, headers);
        var second = await _manager.RecordAsync("calls", "o-3", "c-1", 5m, Day, headers);

        second.Should().BeEquivalentTo(first);
        second.Outcome.Should().Be("recorded");
    }

    [Fact]
    public async Task A_key_that_is_used_for_something_else_is_refused()
    {
        await _manager.TeamAsync("calls", "c-1");
        var headers = new Metadata { { "idempotency-key", "reused" } };
        await _manager.RecordAsync("calls", "o-4", "c-1", 5m, Day, headers);

        var refusal = await RefusalAsync(() => _manager.RecordAsync("calls", "o-4", "c-1", 6m, Day, headers));

        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("idempotency-key-reused");
    }

    [Fact]
    public async Task Many_callers_with_one_key_at_once_have_one_effect()
    {
        await _manager.TeamAsync("calls-race", "race-1");

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            _manager.RecordAsync("calls", "o-race", "race-1", 7m, Day, new Metadata { { "idempotency-key", "race" } })));

        replies.Select(reply => reply.ToByteString()).Distinct().Should().ContainSingle();
        KpiValues.Of((await _manager.AttainmentOnceAsync("calls-race", "FY2024-M02", 1)).Actual).Should().Be(7m);
    }

    [Fact]
    public async Task A_position_beyond_the_head_of_a_feed_is_out_of_range()
    {
        var feed = new EventFeed.EventFeedClient(platform.As("operator"));
        var head = await feed.GetHeadAsync(new GetHeadRequest(), cancellationToken: TestContext.Current.CancellationToken);

        using var call = feed.Read(new ReadEventsRequest { AfterPosition = head.Position + 1_000_000 },
            cancellationToken: TestContext.Current.CancellationToken);

        (await RefusalAsync(() => call.ResponseStream.MoveNext(TestContext.Current.CancellationToken))).StatusCode.Should()
            .Be(StatusCode.OutOfRange);
    }

    private static Task<RpcException> RefusalAsync<T>(Func<AsyncUnaryCall<T>> call) => RefusalAsync(async () => { await call(); });

    private static async Task<RpcException> RefusalAsync(Func<Task> call) => (await call.Should().ThrowAsync<RpcException>()).Which;
}
