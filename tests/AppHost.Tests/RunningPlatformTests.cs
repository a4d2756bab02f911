using System.Net;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Npgsql;
using RabbitMQ.Client;

namespace SalesPlatform.AppHost.Tests;

/// <summary>What a running platform promises to services, to people at its buttons, and to whoever looks for secrets.</summary>
[Collection(PlatformOfTwo.Name)]
public sealed class RunningPlatformTests(PlatformOfTwo running) : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly HttpClient _client = new();
    private readonly RunningPlatform _platform = running.Platform;

    public void Dispose() => _client.Dispose();

    [Fact]
    public void A_service_is_told_its_ports_database_broker_and_peers_and_nothing_of_others()
    {
        var told = Told("planning");

        told["services__team-performance__grpc__0"].Should().Be(_platform.Endpoints.Services["team-performance"].Grpc);
        told["Kestrel__Endpoints__grpc__Url"].Should().Be(_platform.Endpoints.Services["planning"].Grpc);
        told["Kestrel__Endpoints__http__Url"].Should().Be(_platform.Endpoints.Services["planning"].Http);
        told["ConnectionStrings__planning"].Should().Be(_platform.ConnectionString("planning"));
        told["ConnectionStrings__rabbitmq"].Should().Be(_platform.BrokerUri.OriginalString);
        told["Greeting"].Should().Be("hello");
        told.Keys.Where(name => name.StartsWith("ConnectionStrings__", StringComparison.Ordinal)).Should().HaveCount(2);
        told.Keys.Should().NotContain("services__scorecards__grpc__0", "a service that is left out is not known");
        Told("team-performance")["services__planning__grpc__0"].Should().Be(_platform.Endpoints.Services["planning"].Grpc);
    }

    [Fact]
    public async Task A_service_reaches_its_own_database_and_no_other()
    {
        var own = _platform.ConnectionString("planning");
        (await ScalarAsync(own, "SELECT current_user::text")).Should().Be("planning");
        var foreign = new NpgsqlConnectionStringBuilder(own) { Database = "team_performance" }.ConnectionString;
        var reach = () => ScalarAsync(foreign, "SELECT 1");
        (await reach.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Durability_is_on_and_only_loopback_listens() => (await ScalarAsync(_platform.AdminConnectionString,
        "SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings "
        + "WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses')")).Should().Be("on on 127.0.0.1 on");

    [Fact]
    public async Task No_password_is_on_a_command_line_or_in_a_log()
    {
        string[] passwords =
        [
            new NpgsqlConnectionStringBuilder(_platform.AdminConnectionString).Password!,
            new NpgsqlConnectionStringBuilder(_platform.ConnectionString("planning")).Password!,
            _platform.BrokerUri.UserInfo.Split(':')[1],
        ];
        var commands = LocalServers.Leftovers.Of(_platform.DataFolder).Select(pid => File.ReadAllText($"/proc/{pid}/cmdline")).ToList();
        var logs = Directory.GetFiles(Path.Combine(_platform.DataFolder, "logs"));
        var written = await Task.WhenAll(logs.Select(file => File.ReadAllTextAsync(file, Token)));

        commands.Should().HaveCountGreaterThan(4);
        written.Should().HaveCountGreaterThan(4);
        commands.Concat(written).Where(text => passwords.Any(text.Contains)).Should().BeEmpty();
    }

    [Fact]
    public void Passwords_are_parameters_that_the_dashboard_masks()
    {
        var parameters = _platform.Model.Resources.OfType<ParameterResource>().ToList();
        parameters.Select(parameter => parameter.Name).Should().Contain(["planning-database-password", "rabbitmq-password"]);
        parameters.Should().OnlyContain(parameter => parameter.Secret);
    }

    [Fact]
    public async Task A_service_that_crashed_is_started_again()
    {
        var before = _platform.PidOf("planning")!.Value;
        await RunningPlatform.SignalAsync(before, "KILL");

        await AnotherProcessAsync("planning", before);
        await _platform.ReadyAsync("planning", Token);
    }

    [Fact]
    public async Task A_service_that_hangs_is_started_again_and_one_that_a_person_stopped_is_not()
    {
        await _platform.StopAsync("team-performance");
        var hung = _platform.PidOf("planning")!.Value;
        await RunningPlatform.SignalAsync(hung, "STOP");

        await AnotherProcessAsync("planning", hung);
        File.Exists($"/proc/{hung}/stat").Should().BeFalse("the one that hung is gone");

        // More than a minute has passed; a crash is answered within seconds.
        _platform.PidOf("team-performance").Should().BeNull();
        await _platform.StartAsync("team-performance", Token);
        await _platform.ReadyAsync("planning", Token);
    }

    [Fact]
    public async Task A_killed_service_stays_dead_until_it_is_started()
    {
        await _platform.KillAsync("planning");
        _platform.PidOf("planning").Should().BeNull();
        await _platform.StartAsync("planning", Token);
        (await ReadyAsync("planning")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Servers_come_back_on_the_same_ports_with_their_data_although_sessions_were_open()
    {
        await ScalarAsync(_platform.AdminConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
        await PublishAsync("kept", "hello");
        await using var session = new NpgsqlConnection(_platform.AdminConnectionString);
        await session.OpenAsync(Token);

        await Task.WhenAll(_platform.StopPostgresAsync(), _platform.StopBrokerAsync());
        await Task.WhenAll(_platform.StartPostgresAsync(Token), _platform.StartBrokerAsync(Token));

        (await ScalarAsync(_platform.AdminConnectionString, "SELECT answer FROM kept")).Should().Be(42);
        (await GetAsync("kept")).Should().Be("hello");
    }

    [Fact]
    public async Task A_database_is_backed_up_at_the_press_of_a_button()
    {
        var pressed = await _platform.PressAsync("planning-database", "backup");

        pressed.Success.Should().BeTrue(pressed.Message);
        var dump = Directory.GetFiles(Path.Combine(_platform.DataFolder, "backups")).Should().ContainSingle().Subject;
        (await LocalServers.Tool.RunAsync(["pg_restore", "--list", dump], Token)).Should().Contain("mt_events");
    }

    [Fact]
    public async Task A_token_is_signed_at_the_press_of_a_button()
    {
        var pressed = await _platform.PressAsync("salesctl", "token");
        pressed.Success.Should().BeTrue(pressed.Message);
        pressed.Data!.Value.Split('.').Should().HaveCount(3);
    }

    [Fact]
    public async Task Servers_that_are_given_are_used_and_a_wrong_address_or_password_is_named()
    {
        using var folder = new TemporaryFolder();
        var given = new Dictionary<string, string>
        {
            ["ConnectionStrings__postgres"] = _platform.AdminConnectionString,
            ["ConnectionStrings__rabbitmq"] = _platform.BrokerUri.OriginalString,
        };
        await using (var second = await AppHostProcess.StartAsync(folder.Path, given, "--only", "servers"))
            second.Output.Should().Contain("given by connection string").And.NotContain(_platform.BrokerUri.UserInfo);

        given["ConnectionStrings__postgres"] = "Host=127.0.0.1;Port=1;Username=nobody";
        var absent = await AppHostProcess.RunAsync(folder.Path, given, "--only", "servers");
        absent.Exit.Should().Be(1);
        absent.Output.Should().Contain("The postgres that was given by connection string does not answer");

        given["ConnectionStrings__postgres"] = _platform.AdminConnectionString + "0";
        var refused = await AppHostProcess.RunAsync(folder.Path, given, "--only", "servers");
        refused.Exit.Should().Be(1);
        refused.Output.Should().Contain("does not accept the password");
    }

    private Task<int?> AnotherProcessAsync(string service, int before) => Eventually.GetAsync(
        $"{service} to run as another process", () => Task.FromResult(_platform.PidOf(service)), pid => pid is { } now && now != before,
        TimeSpan.FromMinutes(3));

    private Dictionary<string, string> Told(string service) => File.ReadAllText($"/proc/{_platform.PidOf(service)}/environ")
        .Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=', 2))
        .ToDictionary(entry => entry[0], entry => entry[1]);

    private async Task<HttpStatusCode> ReadyAsync(string service)
    {
        using var answer = await _client.GetAsync(new Uri($"{_platform.Endpoints.Services[service].Http}/ready"), Token);
        return answer.StatusCode;
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
        await channel.BasicPublishAsync("", queue, true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(text), Token);
    }

    private async Task<string> GetAsync(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = _platform.BrokerUri }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        var message = await channel.BasicGetAsync(queue, autoAck: true, Token);
        return Encoding.UTF8.GetString(message!.Body.Span);
    }
}
