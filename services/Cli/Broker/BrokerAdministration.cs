using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SalesPlatform.Cli.Broker;

/// <summary>RabbitMQ's administration over HTTP. Every change can be made again: what is there already stays as it is.</summary>
internal sealed class BrokerAdministration(BrokerAccess access, CancellationToken cancellation) : IDisposable
{
    private const string VirtualHost = "%2F";
    private readonly HttpClient _http = Client(access);

    public Task PutUserAsync(string user, string password) => PutAsync($"users/{user}", new { password, tags = "" });

    /// <summary>Lets a user read one queue. Empty patterns match nothing: the user declares, binds and publishes nothing.</summary>
    public Task LetReadAsync(string user, string queue) => PutAsync($"permissions/{VirtualHost}/{user}",
        new { configure = "", write = "", read = $"^{queue.Replace(".", "\\.", StringComparison.Ordinal)}$" });

    /// <summary>Bounds what a user may hold open.</summary>
    public async Task LimitAsync(string user, int connections, int channels)
    {
        await PutAsync($"user-limits/{user}/max-connections", new { value = connections });
        await PutAsync($"user-limits/{user}/max-channels", new { value = channels });
    }

    public Task PutQueueAsync(string queue, IReadOnlyDictionary<string, object> arguments) =>
        PutAsync($"queues/{VirtualHost}/{queue}", new { durable = true, auto_delete = false, arguments });

    public Task PutExchangeAsync(string exchange, string type) =>
        PutAsync($"exchanges/{VirtualHost}/{exchange}", new { type, durable = true, auto_delete = false });

    public Task BindAsync(string exchange, string queue, string pattern) =>
        SendAsync(HttpMethod.Post, $"bindings/{VirtualHost}/e/{exchange}/q/{queue}", new { routing_key = pattern });

    /// <summary>Takes a binding away. What it brought stays in the queue.</summary>
    public async Task UnbindAsync(string exchange, string queue, string pattern)
    {
        var path = $"bindings/{VirtualHost}/e/{exchange}/q/{queue}";
        foreach (var binding in (await GetAsync(path))!.AsArray().Where(each => each!["routing_key"]!.GetValue<string>() == pattern))
            await DeleteAsync($"{path}/{Uri.EscapeDataString(binding!["properties_key"]!.GetValue<string>())}");
    }

    public Task DeleteQueueAsync(string queue) => DeleteAsync($"queues/{VirtualHost}/{queue}");

    public Task DeleteExchangeAsync(string exchange) => DeleteAsync($"exchanges/{VirtualHost}/{exchange}");

    public Task DeleteUserAsync(string user) => DeleteAsync($"users/{user}");

    /// <summary>Lets messages of some queues be looked at any number of times: since version 4 the broker drops what was returned 20
    /// times.</summary>
    /// <param name="pattern">Names of the queues, as a regular expression.</param>
    public Task KeepReturnedAsync(string pattern) => PutAsync($"policies/{VirtualHost}/salesplatform-errors", new Dictionary<string, object>
    {
        ["pattern"] = $"^{pattern}$",
        ["apply-to"] = "queues",
        ["definition"] = new Dictionary<string, object> { ["delivery-limit"] = 1_000_000 },
    });

    public async Task<IReadOnlyList<string>> QueuesAsync() => Names(await GetAsync($"queues/{VirtualHost}?columns=name"));

    public async Task<IReadOnlyList<string>> UsersAsync() => Names(await GetAsync("users?columns=name"));

    /// <summary>The arguments a queue was made with; null when there is none.</summary>
    public async Task<JsonObject?> ArgumentsAsync(string queue) =>
        (await GetAsync($"queues/{VirtualHost}/{queue}", orNull: true))?["arguments"]?.AsObject();

    /// <summary>Patterns by which a queue gets messages of an exchange.</summary>
    public async Task<IReadOnlyList<string>> BindingsAsync(string exchange, string queue) =>
    [
        .. (await GetAsync($"queues/{VirtualHost}/{queue}/bindings"))!.AsArray()
            .Where(binding => binding!["source"]!.GetValue<string>() == exchange)
            .Select(binding => binding!["routing_key"]!.GetValue<string>()).Order(StringComparer.Ordinal),
    ];

    /// <summary>Ends the sessions of a user: a password that was changed opens no session, but does not end one either.</summary>
    public async Task EndSessionsAsync(string user)
    {
        foreach (var connection in (await GetAsync("connections?columns=name,user"))!.AsArray())
        {
            if (connection!["user"]?.GetValue<string>() == user)
                await DeleteAsync($"connections/{Uri.EscapeDataString(connection["name"]!.GetValue<string>())}");
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpClient Client(BrokerAccess access)
    {
        var client = new HttpClient(Channels.Handler(access.Administration))
        {
            BaseAddress = new Uri($"{access.Administration.AbsoluteUri.TrimEnd('/')}/api/"),
            Timeout = TimeSpan.FromSeconds(30),
        };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{access.User}:{access.Password}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return client;
    }

    private static IReadOnlyList<string> Names(JsonNode? list) => [.. list!.AsArray().Select(each => each!["name"]!.GetValue<string>())];

    private Task PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    private async Task DeleteAsync(string path) => (await RequestAsync(HttpMethod.Delete, path, null, orNull: true))?.Dispose();

    private async Task SendAsync(HttpMethod method, string path, object body) =>
        (await RequestAsync(method, path, body, orNull: false))!.Dispose();

    private async Task<JsonNode?> GetAsync(string path, bool orNull = false)
    {
        using var answer = await RequestAsync(HttpMethod.Get, path, null, orNull);
        return answer is null ? null : await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation);
    }

    private async Task<HttpResponseMessage?> RequestAsync(HttpMethod method, string path, object? body, bool orNull)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        HttpResponseMessage answer;
        try
        {
            answer = await _http.SendAsync(request, cancellation);
        }
        catch (Exception silent) when (silent is HttpRequestException
            || (silent is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new CliException($"The broker's administration does not answer at {access}: is the platform running?");
        }

        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
        {
            if (orNull && answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            throw await RefusalAsync(answer);
        }
    }

    private async Task<CliException> RefusalAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is HttpStatusCode.Unauthorized)
            return new CliException($"The broker's administration at {access} does not accept the user '{access.User}'.");
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        return new CliException($"The broker's administration refused it ({(int)answer.StatusCode}): {text}");
    }
}
