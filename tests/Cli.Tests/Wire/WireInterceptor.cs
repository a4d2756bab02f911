using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace SalesPlatform.Tests.Cli.Wire;

/// <summary>Records every call and answers it from the exchange.</summary>
internal sealed class WireInterceptor(Exchange exchange) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Task.FromResult((TResponse)exchange.Take(context, [(IMessage)request])[0]);

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        (TResponse)exchange.Take(context, await ReadAsync(requestStream, context))[0];

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        foreach (var reply in exchange.Take(context, [(IMessage)request]))
            await responseStream.WriteAsync((TResponse)reply);
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        foreach (var reply in exchange.Take(context, await ReadAsync(requestStream, context)))
            await responseStream.WriteAsync((TResponse)reply);
    }

    private async Task<IReadOnlyList<IMessage>> ReadAsync<TRequest>(IAsyncStreamReader<TRequest> requests, ServerCallContext context)
    {
        var messages = new List<IMessage>();
        await foreach (var message in requests.ReadAllAsync(context.CancellationToken))
        {
            if (exchange.RefusedAtOnce is { } refusal)
                throw refusal;
            messages.Add((IMessage)message!);
        }

        return messages;
    }
}
