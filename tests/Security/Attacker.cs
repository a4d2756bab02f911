using Grpc.Core;
using Grpc.Net.Client;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Security;

/// <summary>Who calls: what stands in the token.</summary>
internal sealed record Person(string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Teams, string? Employee = null);

/// <summary>What came of a call.</summary>
internal sealed record Answer(StatusCode Code, string Detail);

/// <summary>Sends bytes to any operation, past every generated client.</summary>
internal sealed class Attacker(RunningPlatform platform) : IDisposable
{
    // An answer of any size within it is one; a stream that goes on is not waited for.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestStream = TimeSpan.FromMilliseconds(400);

    private readonly Dictionary<string, CallInvoker> _services = [];
    private readonly List<GrpcChannel> _channels = [];
    private readonly Lock _lock = new();

    /// <param name="operation">What is called.</param>
    /// <param name="person">Who calls.</param>
    /// <param name="messages">What is sent.</param>
    /// <param name="isToBeRefused">A refusal may be late on a busy machine; silence would be taken for a stream that goes on.</param>
    public async Task<Answer> CallAsync(
        Operation operation, Person person, IReadOnlyList<byte[]> messages, bool isToBeRefused = false)
    {
        var isStream = operation.Method.IsServerStreaming;
        var token = platform.MintToken(person.Name, person.Roles, person.Teams, person.Employee);
        var options = new CallOptions(new Metadata { { "authorization", $"Bearer {token}" } },
            DateTime.UtcNow + (isStream && !operation.Method.IsClientStreaming && !isToBeRefused ? LongestStream : LongestAnswer));
        try
        {
            await CallAsync(Invoker(operation.Service), operation, messages, options);
            return new Answer(StatusCode.OK, "");
        }
        catch (RpcException refusal)
        {
            var goesOn = isStream && refusal.StatusCode == StatusCode.DeadlineExceeded;
            return new Answer(goesOn ? StatusCode.OK : refusal.StatusCode, refusal.Status.Detail);
        }
    }

    public void Dispose() => _channels.ForEach(channel => channel.Dispose());

    private static async Task CallAsync(CallInvoker calls, Operation operation, IReadOnlyList<byte[]> messages, CallOptions options)
    {
        switch (operation.Method.IsClientStreaming, operation.Method.IsServerStreaming)
        {
            case (false, false):
                await calls.AsyncUnaryCall(MethodOf(MethodType.Unary), null, options, messages[0]);
                break;
            case (false, true):
                using (var call = calls.AsyncServerStreamingCall(MethodOf(MethodType.ServerStreaming), null, options, messages[0]))
                    await ReadAsync(call.ResponseStream);
                break;
            case (true, false):
                using (var call = calls.AsyncClientStreamingCall(MethodOf(MethodType.ClientStreaming), null, options))
                {
                    await WriteAsync(call.RequestStream, messages);
                    await call.ResponseAsync;
                }

                break;
            default:
                using (var call = calls.AsyncDuplexStreamingCall(MethodOf(MethodType.DuplexStreaming), null, options))
                {
                    await WriteAsync(call.RequestStream, messages);
                    await ReadAsync(call.ResponseStream);
                }

                break;
        }

        Method<byte[], byte[]> MethodOf(MethodType type) =>
            new(type, operation.Method.Service.FullName, operation.Method.Name, Raw, Raw);
    }

    private static Marshaller<byte[]> Raw { get; } = Marshallers.Create(bytes => bytes, bytes => bytes);

    private static async Task WriteAsync(IClientStreamWriter<byte[]> stream, IReadOnlyList<byte[]> messages)
    {
        try
        {
            foreach (var message in messages)
                await stream.WriteAsync(message);
            await stream.CompleteAsync();
        }
        catch (Exception ended) when (ended is RpcException or InvalidOperationException or IOException)
        {
            // The service has answered before it had all: what it said is read next.
        }
    }

    private static async Task ReadAsync(IAsyncStreamReader<byte[]> stream)
    {
        while (await stream.MoveNext(CancellationToken.None))
        {
        }
    }

    private CallInvoker Invoker(string service)
    {
        lock (_lock)
        {
            if (!_services.TryGetValue(service, out var calls))
            {
                var channel = GrpcChannel.ForAddress(platform.Endpoints.Services[service].Grpc);
                _channels.Add(channel);
                _services[service] = calls = channel.CreateCallInvoker();
            }

            return calls;
        }
    }
}
