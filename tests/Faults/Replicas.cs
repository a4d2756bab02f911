using Grpc.Core;
using Grpc.Net.Client;

namespace SalesPlatform.Faults;

/// <summary>Calls the replicas of a service in turn, as a caller behind a balancer does.</summary>
internal sealed class Replicas : CallInvoker, IDisposable
{
    private readonly List<GrpcChannel> _channels = [];
    private volatile CallInvoker[] _replicas;
    private int _next;

    public Replicas(IEnumerable<Uri> addresses) => _replicas = [.. addresses.Select(Open)];

    private CallInvoker Next
    {
        get
        {
            var replicas = _replicas;
            return replicas[(uint)Interlocked.Increment(ref _next) % replicas.Length];
        }
    }

    /// <summary>Calls one more from now on, until it is left out again.</summary>
    public IDisposable With(Uri address)
    {
        var before = _replicas;
        _replicas = [.. before, Open(address)];
        return new Restored(() => _replicas = before);
    }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        Next.BlockingUnaryCall(method, host, options, request);

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        Next.AsyncUnaryCall(method, host, options, request);

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        Next.AsyncServerStreamingCall(method, host, options, request);

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => Next.AsyncClientStreamingCall(method, host, options);

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => Next.AsyncDuplexStreamingCall(method, host, options);

    public void Dispose() => _channels.ForEach(channel => channel.Dispose());

    private CallInvoker Open(Uri address)
    {
        var channel = GrpcChannel.ForAddress(address);
        _channels.Add(channel);
        return channel.CreateCallInvoker();
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
