using System.Globalization;
using System.Security.Cryptography;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace SalesPlatform.Demo.Loading;

/// <summary>Each command's idempotency key is made of what it says, so that a load that was broken off is told again from the start: what
/// is there answers as it did, what is missing is added. A call that repeats an earlier one and shall have an effect of its own names its
/// occasion.</summary>
internal sealed class PersonInvoker(Stage stage, IDemoPlatform platform, Person person, string service = "", string occasion = "")
    : CallInvoker
{
    // What another service has just been told is on its way. A report of a period that is over the platform drafts a while after it heard
    // of the period's sales.
    private static readonly string[] NotHeardOfYet =
        ["unknown-team", "unknown-rep", "unknown-employee", "organisation-not-set", "report-not-found"];
    private const string MetSomebody = "version-conflict";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var key = $"demo-{Convert.ToHexStringLower(SHA256.HashData(((IMessage)request).ToByteArray()))}{occasion}";
        var invoker = platform.To(ServiceOf(method), person);
        var reply = SendAsync(
            () => invoker.AsyncUnaryCall(method, host, Timed(options, new Metadata.Entry("idempotency-key", key)), request));
        return new AsyncUnaryCall<TResponse>(reply, Task.FromResult(new Metadata()), () => Grpc.Core.Status.DefaultSuccess,
            () => [], () => { });
    }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options,
        TRequest request) =>
        throw new NotSupportedException("The story is told without blocking a thread.");

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        platform.To(ServiceOf(method), person)
            .AsyncServerStreamingCall(method, host, Timed(options), request);

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        platform.To(ServiceOf(method), person).AsyncClientStreamingCall(method, host, Timed(options));

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        platform.To(ServiceOf(method), person).AsyncDuplexStreamingCall(method, host, Timed(options));

    private CallOptions Timed(CallOptions options, params IEnumerable<Metadata.Entry> more)
    {
        IEnumerable<Metadata.Entry> stated = stage.StatesTimes
            ? [new("recorded-at", stage.Clock.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))] : [];
        return options.WithHeaders([.. options.Headers ?? [], .. more, .. stated]).WithCancellationToken(stage.Cancellation);
    }

    private async Task<TResponse> SendAsync<TResponse>(Func<AsyncUnaryCall<TResponse>> call)
    {
        using var place = await stage.TakePlaceAsync();
        for (var waited = TimeSpan.Zero; ; waited += Between)
        {
            try
            {
                return await call();
            }
            catch (RpcException overtaken) when (stage.IsOvertaken(overtaken))
            {
                // Made again, as of now.
            }
            catch (RpcException refused) when (waited < Patience && IsToBeRepeated(refused))
            {
                await Task.Delay(Between, stage.Cancellation);
            }
            catch (RpcException cancelled) when (stage.Cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException("The load was broken off.", cancelled, stage.Cancellation);
            }
        }
    }

    private static bool IsToBeRepeated(RpcException refused) => refused.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason is { } reason
        && (reason == MetSomebody || NotHeardOfYet.Contains(reason));

    /// <summary><c>salesplatform.teamperformance.v1.Teams</c> belongs to the service team-performance.</summary>
    private string ServiceOf(IMethod method) => service.Length > 0 ? service : method.ServiceName.Split('.')[1] switch
    {
        "teamperformance" => "team-performance",
        "salesmonitoring" => "sales-monitoring",
        "customerrelations" => "customer-relations",
        "launchcoordination" => "launch-coordination",
        var same => same,
    };
}
