using System.Runtime.CompilerServices;
using Grpc.Core;

namespace SalesPlatform.Portal.Connection;

internal sealed class Remote<TClient>(Platform platform, string service, Func<CallInvoker, TClient> make)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public Task<TReply> ReadAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask) => UnaryAsync(ask, null);

    /// <summary>Its idempotency key lets a retry have one effect.</summary>
    public Task<TReply> CommandAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask) =>
        UnaryAsync(ask, $"{Guid.CreateVersion7()}");

    /// <summary>Null where there is no such thing, or not yet.</summary>
    public async Task<TReply?> FindAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask) where TReply : class
    {
        try
        {
            return await ReadAsync(ask);
        }
        catch (PlatformException none) when (none.Trouble.Kind is TroubleKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>Empty where there is nothing yet that could have a list.</summary>
    public async Task<IReadOnlyList<TItem>> FindAllAsync<TReply, TItem>(
        Func<TClient, string, CallOptions, AsyncUnaryCall<TReply>> ask, Func<TReply, IEnumerable<TItem>> items, Func<TReply, string> next)
    {
        try
        {
            return await this.ReadAllAsync(ask, items, next);
        }
        catch (PlatformException none) when (none.Trouble.Kind is TroubleKind.NotFound)
        {
            return [];
        }
    }

    /// <summary>Until its end, or until the reader has enough.</summary>
    public async IAsyncEnumerable<TReply> ReadStreamAsync<TReply>(
        Func<TClient, CallOptions, AsyncServerStreamingCall<TReply>> ask, [EnumeratorCancellation] CancellationToken enough)
    {
        var token = await platform.TokenAsync(service);
        using var call = ask(make(platform.Invoker(service)), new CallOptions(Platform.Headers(token, null), cancellationToken: enough));
        while (await TranslatedAsync(() => call.ResponseStream.MoveNext(enough), enough))
            yield return call.ResponseStream.Current;
    }

    /// <summary>Without a deadline: a file on its way in.</summary>
    public Task<TReply> ConverseAsync<TReply>(Func<TClient, CallOptions, Task<TReply>> converse, CancellationToken enough) =>
        TranslatedAsync(async () =>
    {
        var token = await platform.TokenAsync(service);
        return await converse(make(platform.Invoker(service)),
            new CallOptions(Platform.Headers(token, $"{Guid.CreateVersion7()}"), cancellationToken: enough));
    }, enough);

    private Task<TReply> UnaryAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask, string? key) =>
        TranslatedAsync(async () =>
    {
        var token = await platform.TokenAsync(service);
        using var call = ask(make(platform.Invoker(service)), new CallOptions(Platform.Headers(token, key), platform.In(Patience)));
        return await call;
    }, CancellationToken.None);

    private async Task<TReply> TranslatedAsync<TReply>(Func<Task<TReply>> call, CancellationToken enough)
    {
        try
        {
            return await call();
        }
        catch (RpcException ended) when (enough.IsCancellationRequested)
        {
            throw new OperationCanceledException("The reader left.", ended, enough);
        }
        catch (RpcException failure)
        {
            throw new PlatformException(Trouble.Of(failure, service));
        }
    }
}
