using System.Collections.Concurrent;
using System.Net;
using Npgsql;
using RabbitMQ.Client;

namespace SalesPlatform.AppHost.Tests;

/// <summary>A platform with two stand-in services, started once for the tests that use it one after the other.</summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public LocalPlatform Platform { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        const string project = "tests/EchoService/EchoService.csproj";
        Platform = await LocalPlatform.StartAsync(new LocalPlatformOptions
        {
            DataFolder = _folder.Path,
            Postgres = null,
            Broker = null,
            Services = [new("first", project, new(1, 2)), new("second-one", project, new(3, 4)) { ReadsFeedsOf = ["first"] }],
            ResourceService = true,
            ExtraEnvironment = new Dictionary<string, string> { ["Greeting"] = "hello" },
        }, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        _folder.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class RunningPlatformCollection : ICollectionFixture<RunningPlatform>
{
    public const string Name = "running platform";
}

[Collection(RunningPlatformCollection.Name)]
public sealed class RunningPlatformTests(RunningPlatform running) : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly HttpClient _client = new();
    private readonly LocalPlatform _platform = running.Platform;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Services_are_ready_and_know_their_peers()
    {
        (await AskAsync("second-one", "services__first__grpc__0")).Should().Be(_platform.Endpoints.Services["first"].Grpc);
        (await AskAsync("second-one", "ConnectionStrings__second-one")).Should().Be(_platform.ConnectionString("second-one"));
        (await AskAsync("second-one", "ConnectionStrings__rabbitmq")).Should().Be(_platform.BrokerUri.OriginalString);
        (await AskAsync("first", "Greeting")).Should().Be("hello");
    }

    [Fact]
    public async Task A_service_reaches_its_own_database_and_no_other()
    {
        (await ScalarAsync(_platform.ConnectionString("first"), "CREATE TABLE t (); SELECT current_user")).Should().Be("first");
        var foreign = new NpgsqlConnectionStringBuilder(_platform.ConnectionString("first")) { Database = "second_one" }.ConnectionString;
        var reach = () => ScalarAsync(foreign, "SELECT 1");
        (await reach.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_test_can_have_a_database_for_a_service_it_hosts_itself()
    {
        var database = await _platform.EnsureDatabaseAsync("hosted-here", Token);
        (await ScalarAsync(database, "CREATE TABLE t (); SELECT current_database()")).Should().Be("hosted_here");
        (await _platform.EnsureDatabaseAsync("hosted-here", Token)).Should().Be(database);
    }

    [Fact]
    public async Task Servers_that_are_given_are_used_and_their_passwords_not_logged()
    {
        using var folder = new TemporaryFolder();
        var lines = new ConcurrentQueue<string>();
        await using var second = await LocalPlatform.StartAsync(new LocalPlatformOptions
        {
            DataFolder = folder.Path,
            Postgres = _platform.AdminConnectionString,
            Broker = _platform.BrokerUri.OriginalString,
            Services = [],
            Log = line => lines.Enqueue(line.Text),
        }, Token);
        second.BrokerUri.Should().Be(_platform.BrokerUri);
        var password = new NpgsqlConnectionStringBuilder(_platform.AdminConnectionString).Password;
        lines.Should().NotBeEmpty().And.NotContain(line => line.Contains(password!) || line.Contains(_platform.BrokerUri.UserInfo));
        var stop = second.StopPostgresAsync;
        await stop.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_given_server_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        var start = () => LocalPlatform.StartAsync(new LocalPlatformOptions
        {
            DataFolder = folder.Path,
            Postgres = "Host=127.0.0.1;Port=1;Username=nobody",
            Broker = _platform.BrokerUri.OriginalString,
            Services = [],
        }, Token);
        await start.Should().ThrowAsync<LauncherException>().WithMessage("The postgres that was given*");
    }

    [Fact]
    public async Task Durability_is_on_and_only_loopback_listens()
    {
        (await ScalarAsync(_platform.AdminConnectionString,
            "SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings "
            + "WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses')"))
            .Should().Be("on on 127.0.0.1 on");
        (await _platform.ControlBrokerAsync(["list_users", "--silent"], Token)).Should().StartWith("salesplatform").And.NotContain("guest");
        (await _platform.ControlBrokerAsync(["status"], Token)).Should().NotContain("interface: [::]").And.NotContain("interface: 0.0.0.0");
    }

    [Fact]
    public async Task A_crashed_service_is_started_again()
    {
        var before = _platform.ServicePid("first");
        var crash = () => _client.PostAsync(Address("first", "crash"), null, Token);
        await crash.Should().ThrowAsync<HttpRequestException>();
        await Eventually.BeAsync("first runs again as another process", async () =>
            _platform.ServicePid("first") is { } now && now != before && await IsReadyAsync("first"));
    }

    [Fact]
    public async Task A_killed_service_stays_dead_until_it_is_started()
    {
        await _platform.KillServiceAsync("second-one");
        _platform.ServicePid("second-one").Should().BeNull();
        (await IsReadyAsync("second-one")).Should().BeFalse();
        await _platform.StartServiceAsync("second-one", Token);
        (await IsReadyAsync("second-one")).Should().BeTrue();
    }

    [Fact]
    public async Task A_stopped_service_can_be_started_again()
    {
        await _platform.StopServiceAsync("second-one");
        await _platform.StartServiceAsync("second-one", Token);
        (await IsReadyAsync("second-one")).Should().BeTrue();
    }

    [Fact]
    public async Task Servers_come_back_on_the_same_ports_with_their_data()
    {
        await ScalarAsync(_platform.AdminConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
        await PublishAsync("kept", "hello");

        await Task.WhenAll(_platform.StopPostgresAsync(), _platform.StopBrokerAsync());
        await Task.WhenAll(_platform.StartPostgresAsync(Token), _platform.StartBrokerAsync(Token));

        (await ScalarAsync(_platform.AdminConnectionString, "SELECT answer FROM kept")).Should().Be(42);
        (await GetAsync("kept")).Should().Be("hello");
    }

    private Uri Address(string service, string path) => new($"{_platform.Endpoints.Services[service].Http}/{path}");

    private Task<string> AskAsync(string service, string variable) =>
        _client.GetStringAsync(Address(service, "environment/" + variable), Token);

    private async Task<bool> IsReadyAsync(string service)
    {
        try
        {
            using var answer = await _client.GetAsync(Address(service, "ready"), Token);
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<object?> ScalarAsync(string connectionString, string query)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(query);
        return await command.ExecuteScalarAsync(Token);
    }

    private async Task PublishAsync(string queue, string text)
    {
        await using var connection = await new ConnectionFactory { Uri = _platform.BrokerUri }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Token);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);
        var body = System.Text.Encoding.UTF8.GetBytes(text);
        await channel.BasicPublishAsync("", queue, true, new BasicProperties { Persistent = true }, body, Token);
    }

    private async Task<string> GetAsync(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = _platform.BrokerUri }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        var message = await channel.BasicGetAsync(queue, autoAck: true, Token);
        return System.Text.Encoding.UTF8.GetString(message!.Body.Span);
    }
}
