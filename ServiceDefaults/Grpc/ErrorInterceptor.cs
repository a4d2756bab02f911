using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>A fault of ours is logged with its stack and answered without it.</summary>
public sealed class ErrorInterceptor(ILogger<ErrorInterceptor> log, TimeProvider time) : Interceptor
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Guarded(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guarded(context, async () =>
        {
            try
            {
                return await continuation(requestStream, context);
            }
            catch (DomainException)
            {
                await ReadRestAsync(requestStream, context);
                throw;
            }
        });

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guarded(context, async () =>
        {
            await continuation(request, responseStream, context);
            return true;
        });

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guarded(context, async () =>
        {
            await continuation(requestStream, responseStream, context);
            return true;
        });

    // A sender cut off while it writes sees a broken call instead of the refusal; and a connection with many of them is closed, with the
    // calls of everybody who shares it.
    private async Task ReadRestAsync<T>(IAsyncStreamReader<T> requests, ServerCallContext context)
    {
        using var patience = new CancellationTokenSource(LongestRest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.CancellationToken);
        try
        {
            while (await requests.MoveNext(either.Token))
            {
            }
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException or RpcException)
        {
            log.LogDebug(broken, "{Method}: what was still being sent was not read to its end", context.Method);
        }
    }

    private async Task<T> Guarded<T>(ServerCallContext context, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (DomainException refusal)
        {
            log.LogInformation(LogEvents.CallRefused, "{Method} refused: {Code}: {Message}", context.Method, refusal.Code, refusal.Message);
            throw refusal.ToRpcException();
        }
        catch (RpcException)
        {
            throw;
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The call was cancelled."));
        }
        catch (CommitInDoubtException doubt) when (string.IsNullOrEmpty(context.RequestHeaders.GetValue(Callers.IdempotencyHeader)))
        {
            // Not UNAVAILABLE: clients repeat that by themselves, and without a key a repeat may do it twice.
            log.LogWarning(LogEvents.StoreUnreachable, doubt, "{Method}: the event store went away during the commit", context.Method);
            throw new RpcException(new Status(StatusCode.DeadlineExceeded,
                "The event store went away while this was being saved: it may be saved or not. Look before you repeat it, and send an "
                + "idempotency key, with "
                + "which a repeat is harmless."));
        }
        catch (Exception fault) when (Outages.IsOutage(fault))
        {
            log.LogWarning(LogEvents.StoreUnreachable, fault, "{Method} failed: the event store cannot be reached", context.Method);
            throw new RpcException(new Status(StatusCode.Unavailable,
                "The event store cannot be reached. Try again with the same idempotency key: what was saved is not repeated."));
        }
        catch (Exception fault)
        {
            log.LogError(LogEvents.CallFailed, fault, "{Method} failed", context.Method);
            throw new RpcException(
                new Status(StatusCode.Internal,
                    "The service failed; the operators find the reason in its log under this call's trace id."));
        }
    }
}
