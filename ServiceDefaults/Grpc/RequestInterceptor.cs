using Google.Protobuf;
using Grpc.Core.Interceptors;

namespace SalesPlatform.ServiceDefaults.Grpc;

internal sealed class RequestInterceptor : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        RequestContent.Require((IMessage)request);
        return continuation(request, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        RequestContent.Require((IMessage)request);
        return continuation(request, responseStream, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Checked<TRequest>(requestStream), context);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Checked<TRequest>(requestStream), responseStream, context);

    private sealed class Checked<T>(IAsyncStreamReader<T> messages) : IAsyncStreamReader<T>
    {
        public T Current => messages.Current;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            try
            {
                if (!await messages.MoveNext(cancellationToken))
                    return false;
            }
            catch (Exception fault) when (UnreadableRequests.IsUnreadable(fault))
            {
                throw DomainException.Invalid(UnreadableRequests.Field, UnreadableRequests.Code, UnreadableRequests.Message);
            }
            catch (IOException)
            {
                throw new RpcException(new Status(StatusCode.Cancelled, "The connection ended before the request did."));
            }

            RequestContent.Require((IMessage)Current!);
            return true;
        }
    }
}
