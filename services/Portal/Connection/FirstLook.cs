using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Caching.Memory;

namespace SalesPlatform.Portal.Connection;

/// <summary>A page is made twice: as plain HTML, and again by the circuit that takes it over. The circuit begins with the answers the HTML
/// was made from, so that nothing is asked twice. Each answer is handed over once, to the same person only.</summary>
internal sealed class FirstLook(IMemoryCache handedOver, Visitor visitor, string service) : Interceptor
{
    private static readonly TimeSpan UntilTakenOver = TimeSpan.FromSeconds(10);

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var isCommand = context.Options.Headers?.Get("idempotency-key") is not null;
        if (isCommand || request is not IMessage message)
            return continuation(request, context);
        var key = KeyOf(message, context.Method.FullName);
        if (visitor.IsInteractive)
        {
            if (!handedOver.TryGetValue(key, out TResponse? known))
                return continuation(request, context);
            handedOver.Remove(key);
            return new AsyncUnaryCall<TResponse>(
                Task.FromResult(known!), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
        }

        var call = continuation(request, context);
        return new AsyncUnaryCall<TResponse>(
            KeepAsync(key, call.ResponseAsync), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    private async Task<TResponse> KeepAsync<TResponse>(string key, Task<TResponse> answering)
    {
        var answer = await answering;
        handedOver.Set(key, answer, UntilTakenOver);
        return answer;
    }

    // Several services offer the same methods (feeds, documents): the service is a part of the question.
    private string KeyOf(IMessage request, string method) =>
        $"{service} {method} {Convert.ToHexString(SHA256.HashData([
            .. Encoding.UTF8.GetBytes(visitor.Identity + "\n"), .. request.ToByteArray()]))}";
}
