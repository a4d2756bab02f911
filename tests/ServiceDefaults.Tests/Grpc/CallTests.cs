using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Google.Type;
using Grpc.Core;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.Tests.ServiceDefaults.Grpc;

public sealed class CallTests(CallHost host) : IClassFixture<CallHost>, IDisposable
{
    /// <inheritdoc />
    public void Dispose() => host.OnRecord = _ => { };

    [Fact]
    public async Task Of_a_callers_roles_only_those_that_permit_the_call_count()
    {
        CommandContext? seen = null;
        host.OnRecord = caller => seen = caller;
        await RecordAsync(host.Token(token => token.Claims["role"] = new[] { "customer-service", "sales-manager", "rnd" }));
        seen!.Roles.Should().Equal("sales-manager");
        seen.BoundToTeams.Should().Equal(["south"], "customer service works for all teams, but may not record sales");
    }

    [Fact]
    public async Task A_role_that_permits_nothing_is_refused() =>
        (await RefusedAsync(host.Token(token => token.Claims["role"] = "rnd"))).StatusCode.Should().Be(StatusCode.PermissionDenied);

    [Fact]
    public async Task A_valid_token_is_let_in() => await RecordAsync(host.Token());

    public static TheoryData<string, Action<SecurityTokenDescriptor>> BadTokens => new()
    {
        { "no subject", token => token.Claims.Remove("sub") },
        { "an empty subject", token => token.Claims["sub"] = " " },
        { "two subjects", token => token.Claims["sub"] = new[] { "mo", "jo" } },
        { "a subject that is no text", token => token.Claims["sub"] = "m\0o" },
        { "a subject without end", token => token.Claims["sub"] = new string('x', 201) },
        { "a team that is no text", token => token.Claims["team"] = "so\0uth" },
        { "an unknown critical extension",
            token => token.AdditionalHeaderClaims = new Dictionary<string, object> { ["crit"] = new[] { "exp2" }, ["exp2"] = 1 } },
        { "expired two minutes ago", token => token.Expires = System.DateTime.UtcNow.AddMinutes(-2) },
        { "not valid for another two minutes", token => token.NotBefore = System.DateTime.UtcNow.AddMinutes(2) },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_is_refused_that_has(string what, Action<SecurityTokenDescriptor> change) =>
        (await RefusedAsync(host.Token(change))).StatusCode.Should().Be(StatusCode.Unauthenticated, "a token with {0} is none", what);

    [Fact]
    public async Task A_token_that_expired_half_a_minute_ago_is_within_the_clocks_difference() =>
        await RecordAsync(host.Token(token => token.Expires = System.DateTime.UtcNow.AddSeconds(-30)));

    [Fact]
    public async Task Two_authorization_headers_are_refused_as_no_authentication() =>
        (await RefusedAsync(host.Token(), host.Token())).StatusCode.Should().Be(StatusCode.Unauthenticated);

    [Fact]
    public async Task A_request_that_is_no_message_is_the_callers_mistake()
    {
        var options = new CallOptions(CallHost.Bearing(host.Token()), cancellationToken: TestContext.Current.CancellationToken);
        var call = async () => await host.Calls.AsyncUnaryCall(CallHost.Methods.Record, null, options, CallHost.Methods.Nonsense);
        FieldsOf((await call.Should().ThrowAsync<RpcException>()).Which).Should().Equal("request");
    }

    [Fact]
    public async Task A_message_of_a_stream_that_is_none_is_the_callers_mistake()
    {
        var options = new CallOptions(CallHost.Bearing(host.Token()), cancellationToken: TestContext.Current.CancellationToken);
        using var call = host.Calls.AsyncDuplexStreamingCall(CallHost.Methods.Import, null, options);
        await call.RequestStream.WriteAsync(CallHost.Methods.Nonsense, TestContext.Current.CancellationToken);
        var answer = async () => await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
        FieldsOf((await answer.Should().ThrowAsync<RpcException>()).Which).Should().Equal("request");
    }

    [Fact]
    public async Task An_error_of_input_and_output_is_not_taken_for_an_outage_of_the_store()
    {
        host.OnRecord = _ => throw new IOException("a pipe broke");
        (await RefusedAsync(host.Token())).StatusCode.Should().Be(StatusCode.Internal);
    }

    [Theory]
    [InlineData(null, StatusCode.DeadlineExceeded)]
    [InlineData("key", StatusCode.Unavailable)]
    public async Task A_commit_in_doubt_is_told_so_that_clients_repeat_it_with_a_key_only(string? key, StatusCode told)
    {
        host.OnRecord = _ => throw new CommitInDoubtException(new NpgsqlException("The connection broke.", new IOException("a cable")));
        var headers = CallHost.Bearing(host.Token());
        if (key is not null)
            headers.Add(Callers.IdempotencyHeader, key);
        var call = async () => await new Sales.SalesClient(host.Calls)
            .RecordAsync(new RecordSaleRequest(), headers, cancellationToken: TestContext.Current.CancellationToken);
        (await call.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(told);
    }

    public static TheoryData<string, ListSalesRequest> FarInstants => new()
    {
        { "before the calendar", new ListSalesRequest { AsOf = new Timestamp { Seconds = long.MinValue } } },
        { "the first second there is", new ListSalesRequest { AsOf = new Timestamp { Seconds = -62_135_596_800 } } },
        { "the last second there is", new ListSalesRequest { AsOf = new Timestamp { Seconds = 253_402_300_799 } } },
        { "beyond the calendar", new ListSalesRequest { AsOf = new Timestamp { Seconds = long.MaxValue } } },
        { "less than no nanoseconds", new ListSalesRequest { AsOf = new Timestamp { Seconds = 1_700_000_000, Nanos = -1 } } },
    };

    [Theory]
    [MemberData(nameof(FarInstants))]
    public async Task An_instant_nobody_can_reckon_with_is_refused_with_its_field(string what, ListSalesRequest request)
    {
        var call = async () => await new Sales.SalesClient(host.Calls)
            .ListAsync(request, CallHost.Bearing(host.Token()), cancellationToken: TestContext.Current.CancellationToken);
        FieldsOf((await call.Should().ThrowAsync<RpcException>(what)).Which).Should().Equal("as_of");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1949)]
    [InlineData(2950)]
    [InlineData(9999)]
    public async Task A_day_nobody_can_reckon_with_is_refused_with_its_field(int year)
    {
        var sale = new SaleLine { OccurredOn = new Date { Year = year, Month = 12, Day = 31 } };
        FieldsOf(await RefusedAsync(new RecordSaleRequest { Sale = sale }, host.Token())).Should().Equal("sale.occurred_on");
    }

    [Fact]
    public async Task Text_the_store_cannot_hold_is_refused_wherever_it_stands()
    {
        var sale = new SaleLine { Customer = "c\0", Credits = { new Credit { Rep = "ann" }, new Credit { Rep = "\0" } } };
        FieldsOf(await RefusedAsync(new RecordSaleRequest { Source = "\0", Sale = sale }, host.Token()))
            .Should().Equal("source", "sale.credits[1].rep", "sale.customer");
    }

    [Theory]
    [InlineData("order", "a\0b", "header.columns[order]")]
    [InlineData("or\0der", "ab", "header.columns")]
    public async Task Text_in_the_map_of_an_uploads_header_is_refused_as_well(string key, string value, string field)
    {
        using var call = new SalesImports.SalesImportsClient(host.Calls)
            .Import(CallHost.Bearing(host.Token()), cancellationToken: TestContext.Current.CancellationToken);
        var header = new FileHeader { FileName = "sales.csv", Columns = { [key] = value } };
        await call.RequestStream.WriteAsync(new FileChunk { Header = header }, TestContext.Current.CancellationToken);
        var answer = async () => await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
        FieldsOf((await answer.Should().ThrowAsync<RpcException>()).Which).Should().Equal(field);
    }

    private async Task RecordAsync(params string[] tokens) => await new Sales.SalesClient(host.Calls)
        .RecordAsync(new RecordSaleRequest(), CallHost.Bearing(tokens), cancellationToken: TestContext.Current.CancellationToken);

    private Task<RpcException> RefusedAsync(params string[] tokens) => RefusedAsync(new RecordSaleRequest(), tokens);

    private async Task<RpcException> RefusedAsync(RecordSaleRequest request, params string[] tokens)
    {
        var call = async () => await new Sales.SalesClient(host.Calls)
            .RecordAsync(request, CallHost.Bearing(tokens), cancellationToken: TestContext.Current.CancellationToken);
        return (await call.Should().ThrowAsync<RpcException>()).Which;
    }

    private static IEnumerable<string> FieldsOf(RpcException refusal)
    {
        refusal.StatusCode.Should().Be(StatusCode.InvalidArgument);
        return refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field);
    }
}
