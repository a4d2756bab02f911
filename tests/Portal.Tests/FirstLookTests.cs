using System.Security.Claims;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Portal.Access;
using SalesPlatform.Portal.Connection;

namespace SalesPlatform.Tests.Portal;

public sealed class FirstLookTests : IDisposable
{
    private static readonly Method<GetHeadRequest, FeedHead> GetHead = new(
        MethodType.Unary, "salesplatform.platform.v1.EventFeed", "GetHead",
        Marshallers.Create<GetHeadRequest>(_ => [], _ => new GetHeadRequest()), Marshallers.Create<FeedHead>(_ => [], _ => new FeedHead()));

    private readonly MemoryCache _handedOver = new(new MemoryCacheOptions());
    private int _asked;

    public void Dispose() => _handedOver.Dispose();

    [Fact]
    public async Task The_circuit_begins_with_the_answers_the_page_was_made_from_and_then_asks_itself()
    {
        (await AskAsync(Somebody("lin.jing", isInteractive: false), "planning")).Should().Be(1);
        (await AskAsync(Somebody("lin.jing", isInteractive: true), "planning")).Should().Be(1, "it was handed over");
        (await AskAsync(Somebody("lin.jing", isInteractive: true), "planning")).Should().Be(2, "an answer is handed over once");
    }

    [Fact]
    public async Task An_answer_goes_to_nobody_else_and_stands_for_no_other_service_with_the_same_method()
    {
        await AskAsync(Somebody("lin.jing", isInteractive: false), "planning");
        (await AskAsync(Somebody("chen.hao", isInteractive: true), "planning")).Should().Be(2);
        (await AskAsync(Somebody("lin.jing", isInteractive: true), "budget")).Should().Be(3);
    }

    private async Task<long> AskAsync(Visitor visitor, string service)
    {
        await visitor.MeetAsync();
        var look = new FirstLook(_handedOver, visitor, service);
        using var call = look.AsyncUnaryCall(new GetHeadRequest(), new ClientInterceptorContext<GetHeadRequest, FeedHead>(GetHead, null,
            default), (_, _) =>
            new AsyncUnaryCall<FeedHead>(Task.FromResult(new FeedHead { Position = ++_asked }), Task.FromResult(new Metadata()),
                () => Status.DefaultSuccess, () => [], () => { }));
        return (await call).Position;
    }

    private static Visitor Somebody(string login, bool isInteractive) => new(new SignedIn(login),
        PlatformAddresses.Read(new ConfigurationBuilder().AddInMemoryCollection([new("services:planning:grpc:0",
            "http://127.0.0.1:1")]).Build(), "/"),
        TimeProvider.System)
    { IsInteractive = isInteractive };

    private sealed class SignedIn(string login) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", login)], "test"))));
    }
}
