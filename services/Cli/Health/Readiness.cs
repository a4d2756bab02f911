namespace SalesPlatform.Cli.Health;

/// <summary>Whether one service takes work.</summary>
internal sealed record Readiness(string Service, bool Ready, string State, string? Grpc, string? Http)
{
    private const string NotReady = "not ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The state for people.</summary>
    public string Told() => State.StartsWith(NotReady, StringComparison.Ordinal) ? Say(NotReady) + State[NotReady.Length..] : Say(State);

    /// <summary>Asks all services at once.</summary>
    public static Task<Readiness[]> OfAllAsync(EndpointsFile endpoints, CancellationToken cancellation) =>
        Task.WhenAll(endpoints.Services!.OrderBy(service => service.Key, StringComparer.Ordinal)
            .Select(service => OfAsync(service.Key, service.Value, cancellation)));

    private static async Task<Readiness> OfAsync(string service, ServiceAddress address, CancellationToken cancellation)
    {
        var (ready, state) = Uri.TryCreate(address.Http, UriKind.Absolute, out var http)
            ? await AskAsync(http, cancellation)
            : (false, "no address");
        return new Readiness(service, ready, state, address.Grpc, address.Http);
    }

    private static async Task<(bool Ready, string State)> AskAsync(Uri http, CancellationToken cancellation)
    {
        using var client = new HttpClient(Channels.Handler(http)) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(http, "/ready"), cancellation);
            return answer.IsSuccessStatusCode ? (true, "ready") : (false, $"{NotReady} ({(int)answer.StatusCode})");
        }
        catch (Exception silent) when (silent is HttpRequestException
            || (silent is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return (false, "no answer");
        }
    }
}
