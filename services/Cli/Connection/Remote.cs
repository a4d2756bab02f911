using System.Runtime.CompilerServices;
using Grpc.Core;

namespace SalesPlatform.Cli.Connection;

/// <summary>One gRPC service: calls it with who asks, a deadline and a key, and puts its refusals into words.</summary>
internal sealed class Remote<TClient>(Platform platform, string service, Func<CallInvoker, TClient> make)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>Asks without changing anything.</summary>
    public Task<TReply> ReadAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask) => UnaryAsync(ask, null);

    /// <summary>Asks what a caller may not be permitted to know; then null.</summary>
    public async Task<TReply?> ReadIfPermittedAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask) where TReply : class
    {
        return await TranslatedAsync<TReply?>(null, async client =>
        {
            try
            {
                using var call = ask(client, Options(null));
                return await call;
            }
            catch (RpcException refusal) when (refusal.StatusCode == StatusCode.PermissionDenied)
            {
                return null;
            }
        });
    }

    /// <summary>Sends a command. It carries an idempotency key, so that a retry has one effect.</summary>
    /// <param name="part">Tells apart several commands to the same operation in one run.</param>
    public Task<TReply> CommandAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask, string? part = null) =>
        UnaryAsync(ask, platform.KeyOf(part));

    /// <summary>Runs a call that streams. It has no deadline: it lives as long as something moves (see <see cref="Stall"/>).</summary>
    public Task<TReply> StreamAsync<TReply>(Func<TClient, CallOptions, Stall, Task<TReply>> converse)
    {
        var key = platform.KeyOf(null);
        return TranslatedAsync(key, async client =>
        {
            using var stall = new Stall(platform.Cancellation);
            try
            {
                return await converse(client, new CallOptions(platform.Metadata(key), cancellationToken: stall.Token), stall);
            }
            catch (Exception ended) when (stall.Happened && ended is RpcException or OperationCanceledException)
            {
                throw new CliException($"Nothing moved for {Stall.Patience.TotalSeconds:0} seconds, so the upload was given up. "
                    + $"Send the file again: rows that count already change nothing.");
            }
        });
    }

    /// <summary>Reads a stream that the service ends, or that goes on until the caller has enough.</summary>
    public async IAsyncEnumerable<TReply> ReadStreamAsync<TReply>(
        Func<TClient, CallOptions, AsyncServerStreamingCall<TReply>> ask, [EnumeratorCancellation] CancellationToken enough = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(platform.Cancellation, enough);
        using var call = ask(make(platform.Invoker(service)), new CallOptions(platform.Metadata(null), cancellationToken: ended.Token));
        while (await TranslatedAsync(null, _ => call.ResponseStream.MoveNext(ended.Token)))
            yield return call.ResponseStream.Current;
    }

    // gRPC measures a deadline by the machine's own clock, whatever clock the command goes by.
    // A deadline is an instant of the wall clock, whatever clock the command reads.
    private CallOptions Options(string? key) => new(platform.Metadata(key), DateTime.UtcNow + Deadline, platform.Cancellation);

    private Task<TReply> UnaryAsync<TReply>(Func<TClient, CallOptions, AsyncUnaryCall<TReply>> ask, string? key) =>
        TranslatedAsync(key, async client =>
        {
            using var call = ask(client, Options(key));
            return await call;
        });

    private async Task<TReply> TranslatedAsync<TReply>(string? key, Func<TClient, Task<TReply>> call)
    {
        try
        {
            return await call(make(platform.Invoker(service)));
        }
        catch (RpcException failure) when (!platform.Cancellation.IsCancellationRequested)
        {
            throw RpcFailures.Translate(failure, platform.Endpoints.GrpcOf(service), key, platform.Language);
        }
        catch (RpcException failure)
        {
            throw new OperationCanceledException("The call was cancelled.", failure, platform.Cancellation);
        }
    }
}
