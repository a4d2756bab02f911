using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Npgsql;
using SalesPlatform.AppHost.Dashboard;
using SalesPlatform.AppHost.Dashboard.Protocol;

namespace SalesPlatform.AppHost.Tests;

/// <summary>What the Aspire dashboard gets to see of a running platform, and what it can do to it, asked for as the dashboard asks.</summary>
[Collection(RunningPlatformCollection.Name)]
public sealed class ResourceServiceTests : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly LocalPlatform _platform;
    private readonly GrpcChannel _channel;
    private readonly DashboardService.DashboardServiceClient _client;
    private readonly Metadata _key;
    private readonly HttpClient _http = new();

    public ResourceServiceTests(RunningPlatform running)
    {
        _platform = running.Platform;
        var (address, key) = _platform.ResourceService!.Value;
        _channel = GrpcChannel.ForAddress(address);
        _client = new DashboardService.DashboardServiceClient(_channel);
        _key = new Metadata { { ResourceServer.KeyHeader, key } };
    }

    public void Dispose()
    {
        _channel.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task Every_process_is_listed_with_state_health_and_addresses()
    {
        await using var watch = new Watch(_client, _key);
        await watch.UntilAsync("first is healthy", all => all["first"].HealthReports is [{ Status: HealthStatus.Healthy, HasStatus: true }]);

        watch.Resources.Keys.Should().Contain(["postgres", "rabbitmq", "epmd", "first", "second-one", "salesctl"]);
        watch.Resources.Values.Should().OnlyContain(each => each.State == "Running");
        var second = watch.Resources["second-one"];
        second.ResourceType.Should().Be("Project");
        second.Urls.Select(url => url.FullUrl).Should().Equal(
            _platform.Endpoints.Services["second-one"].Http + "/ready", _platform.Endpoints.Services["second-one"].Grpc);
        second.Relationships.Should().Contain(link => link.ResourceName == "first" && link.Type == "WaitFor")
            .And.Contain(link => link.ResourceName == "rabbitmq" && link.Type == "Reference");
        second.Properties.Single(property => property.Name == "executable.pid").Value.NumberValue
            .Should().Be(_platform.ServicePid("second-one"));
    }

    [Fact]
    public async Task The_environment_is_shown_and_no_secret_leaves()
    {
        await using var watch = new Watch(_client, _key);
        await watch.UntilAsync("the list is there", all => all.ContainsKey("salesctl"));

        var environment = watch.Resources["second-one"].Environment.ToDictionary(each => each.Name, each => each.Value);
        environment["services__first__grpc__0"].Should().Be(_platform.Endpoints.Services["first"].Grpc);
        environment["ConnectionStrings__second-one"].Should().Contain("Database=second_one").And.Contain(Masking.Mask);
        string[] secrets =
        [
            new NpgsqlConnectionStringBuilder(_platform.AdminConnectionString).Password!,
            new NpgsqlConnectionStringBuilder(_platform.ConnectionString("second-one")).Password!,
            _platform.BrokerUri.UserInfo.Split(':')[1],
            _platform.ResourceService!.Value.Key,
        ];
        var everything = string.Join('\n', watch.Resources.Values);
        secrets.Should().OnlyContain(secret => !everything.Contains(secret));
    }

    [Fact]
    public async Task A_service_is_stopped_started_and_restarted_from_the_dashboard()
    {
        await using var watch = new Watch(_client, _key);
        await watch.UntilAsync("first runs", all => all["first"].State == "Running");
        OfferedBy(watch.Resources["first"]).Should().Equal("stop", "restart");
        var before = _platform.ServicePid("first");

        (await RunAsync("first", "stop")).Kind.Should().Be(ResourceCommandResponseKind.Succeeded);
        await watch.UntilAsync("first is finished", all => all["first"].State == "Finished" && OfferedBy(all["first"]) is ["start"]);
        _platform.ServicePid("first").Should().BeNull();
        watch.Resources["first"].Urls.Should().OnlyContain(url => url.IsInactive);

        (await RunAsync("first", "start")).Kind.Should().Be(ResourceCommandResponseKind.Succeeded);
        (await RunAsync("first", "start")).Should().Match<ResourceCommandResponse>(answer =>
            answer.Kind == ResourceCommandResponseKind.Failed && answer.Message.Contains("already runs"));
        var started = _platform.ServicePid("first");
        (await RunAsync("first", "restart")).Kind.Should().Be(ResourceCommandResponseKind.Succeeded);
        await watch.UntilAsync("first runs again", all => all["first"].State == "Running");
        new[] { before, started, _platform.ServicePid("first") }.Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public async Task A_crash_shows_its_exit_code_and_the_way_back()
    {
        await using var watch = new Watch(_client, _key);
        await watch.UntilAsync("second-one runs", all => all["second-one"].State == "Running");
        var crash = () => _http.PostAsync(new Uri(_platform.Endpoints.Services["second-one"].Http + "/crash"), null, Token);
        await crash.Should().ThrowAsync<HttpRequestException>();

        await watch.UntilAsync("the crash is seen", all => all["second-one"] is { State: "Exited", StateStyle: "error" } crashed
            && crashed.Properties.Any(property => property.Name == "resource.exitCode" && property.Value.NumberValue == 3));
        await watch.UntilAsync("it runs again", all => all["second-one"].State == "Running");
    }

    [Fact]
    public async Task Console_logs_begin_with_what_was_and_go_on()
    {
        using var call = _client.WatchResourceConsoleLogs(
            new WatchResourceConsoleLogsRequest { ResourceName = await UniqueNameAsync("first") }, _key, cancellationToken: Token);
        var lines = new List<ConsoleLogLine>();
        await ReadUntilAsync("[launcher] ready after");

        await RunAsync("first", "restart");
        await ReadUntilAsync("Application is shutting down");

        lines.Select(line => line.LineNumber).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();

        async Task ReadUntilAsync(string text)
        {
            while (!lines.Any(line => line.Text.Contains(text)))
            {
                (await call.ResponseStream.MoveNext(Token)).Should().BeTrue($"the log goes on until it says '{text}'");
                lines.AddRange(call.ResponseStream.Current.LogLines);
            }
        }
    }

    [Fact]
    public async Task A_token_can_be_signed_from_the_dashboard()
    {
        var answer = await RunAsync("salesctl", "token", ("role", "sales-manager"), ("team", "north, south"));
        answer.Result.Value.Split('.').Should().HaveCount(3);
        answer.Result.DisplayImmediately.Should().BeTrue();
    }

    [Fact]
    public async Task What_is_not_there_is_an_answer_and_not_an_error()
    {
        (await RunAsync("first", "explode")).Kind.Should().Be(ResourceCommandResponseKind.Failed);
        var answer = await _client.ExecuteResourceCommandAsync(
            new ResourceCommandRequest { ResourceName = "nothing", CommandName = "stop" }, _key, cancellationToken: Token);
        answer.Kind.Should().Be(ResourceCommandResponseKind.Failed);
    }

    [Fact]
    public async Task The_call_for_questions_stays_open()
    {
        // A dashboard takes its end, or that it is missing, for a lost connection.
        using var call = _client.WatchInteractions(_key, cancellationToken: Token);
        await call.ResponseHeadersAsync;
        call.ResponseStream.MoveNext(Token).IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Nobody_without_the_key_sees_or_stops_anything()
    {
        var look = () => _client.GetApplicationInformationAsync(new ApplicationInformationRequest(), cancellationToken: Token).ResponseAsync;
        (await look.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.Unauthenticated);
    }

    private static string[] OfferedBy(Resource resource) =>
        [.. resource.Commands.Where(command => command.State == ResourceCommandState.Enabled).Select(command => command.Name)];

    private async Task<ResourceCommandResponse> RunAsync(string resource, string command, params (string Name, string Value)[] arguments)
    {
        var request = new ResourceCommandRequest { ResourceName = await UniqueNameAsync(resource), CommandName = command };
        foreach (var (name, value) in arguments)
            request.Arguments[name] = Value.ForString(value);
        return await _client.ExecuteResourceCommandAsync(request, _key, cancellationToken: Token);
    }

    private async Task<string> UniqueNameAsync(string resource)
    {
        await using var watch = new Watch(_client, _key);
        await watch.UntilAsync("the list is there", all => all.ContainsKey(resource));
        return watch.Resources[resource].Name;
    }

    /// <summary>The list as a dashboard keeps it: what came first, then every change.</summary>
    private sealed class Watch : IAsyncDisposable
    {
        private readonly AsyncServerStreamingCall<WatchResourcesUpdate> _call;

        public Watch(DashboardService.DashboardServiceClient client, Metadata key) =>
            _call = client.WatchResources(new WatchResourcesRequest(), key, cancellationToken: Token);

        public Dictionary<string, Resource> Resources { get; } = [];

        public async Task UntilAsync(string what, Func<IReadOnlyDictionary<string, Resource>, bool> condition)
        {
            while (Resources.Count == 0 || !condition(Resources))
            {
                (await _call.ResponseStream.MoveNext(Token)).Should().BeTrue($"the list is followed until {what}");
                var update = _call.ResponseStream.Current;
                foreach (var resource in update.InitialData?.Resources ?? update.Changes.Value.Select(change => change.Upsert))
                    Resources[resource.DisplayName] = resource;
            }
        }

        public ValueTask DisposeAsync()
        {
            _call.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
