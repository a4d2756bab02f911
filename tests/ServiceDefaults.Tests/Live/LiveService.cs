using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Npgsql;
using SalesPlatform.Company;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>A service of the shared part alone, with its store, relay, inbox and feed, on the servers of the tests. It can be stopped, its
/// database put back to a backup, and started again at the same address.</summary>
internal sealed class LiveService(Servers servers, string name, Action<SalesServiceBuilder> declare, LiveService? source = null,
    int statementTimeout = 30)
    : IAsyncDisposable
{
    private string _name = $"live-{Guid.NewGuid():N}"[..20];
    private string _database = "";
    private WebApplication? _app;
    private GrpcChannel? _channel;
    private string _url = "http://127.0.0.1:0";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public IServiceProvider Services => _app!.Services;

    public NpgsqlDataSource Database => Services.GetRequiredService<NpgsqlDataSource>();

    public InboxBarrier Barrier => Services.GetRequiredService<InboxBarrier>();

    /// <summary>The owner of teams.</summary>
    public static LiveService OfTeams(Servers servers) => new(servers, "team-performance", _ => { });

    /// <summary>A service that knows the teams of another one.</summary>
    /// <param name="servers">The servers.</param>
    /// <param name="teams">The owner.</param>
    /// <param name="statementTimeout">How long a statement may take, in seconds.</param>
    public static LiveService Knowing(Servers servers, LiveService teams, int statementTimeout = 30) =>
        new(servers, $"probe-{Guid.NewGuid():N}"[..12], service => service.KnowingTeams(), teams, statementTimeout);

    /// <summary>Another replica, on the same database and at an address of its own.</summary>
    /// <param name="differently">What its version declares.</param>
    public LiveService Beside(Action<SalesServiceBuilder> differently) =>
        new(servers, name, differently, source, statementTimeout) { _name = _name };

    public async Task<LiveService> StartAsync()
    {
        var connection = await servers.Platform.EnsureDatabaseAsync(_name, Token);
        _database = new NpgsqlConnectionStringBuilder(connection).Database!;
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ConnectionStrings:{name}"] = $"{connection};Command Timeout={statementTimeout}",
            ["ConnectionStrings:rabbitmq"] = servers.Broker,
            ["Auth:DevelopmentKeyFile"] = servers.Platform.SigningKey,
            ["Messaging:ProbeInterval"] = "00:00:01",
            ["Messaging:PublishTimeout"] = "00:00:05",
            ["services:team-performance:grpc:0"] = source?._url,
        });
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(_url);
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.AddSalesService(name, declare);
        _app = builder.Build();
        _app.MapSalesService(_ => { });
        await _app.StartAsync(Token);
        _url = _app.Urls.First();
        _channel = GrpcChannel.ForAddress(_url);
        return this;
    }

    public async Task StopAsync()
    {
        if (_app is null)
            return;
        _channel!.Dispose();
        var database = Database;
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        // Its pool would keep connections, and a database in use cannot be copied.
        await database.DisposeAsync();
        _app = null;
    }

    public EventFeed.EventFeedClient Feed(string person = "department", string role = Roles.DataAnalysis) => new(Calls(person, role));

    public CallInvoker Calls(string person, string role)
    {
        var token = servers.Platform.MintToken(person, [role], ["*"]);
        return _channel!.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
    }

    public async Task AddTeamsAsync(params string[] keys)
    {
        foreach (var key in keys)
            await RecordAsync($"team/{key}", new TeamAdded(key, key));
    }

    public async Task RecordAsync(string stream, object e)
    {
        var works = Services.GetRequiredService<UnitOfWorkFactory>();
        await using var work = works.Begin(new CommandContext("hal", [Roles.Hr], ["*"], null, "test", works.Time.GetUtcNow()));
        work.Append(await work.LoadAsync(new Aggregate<object>("test", new object(), (state, _) => state), stream, null, Token), e);
        await works.CommitAsync(work);
    }

    /// <summary>The teams it knows from the other service, by its view.</summary>
    public async Task<IReadOnlyList<string>> KnownTeamsAsync()
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession();
        return [.. (await session.Query<KnownTeam>().ToListAsync(Token)).Select(team => team.Name).Order(StringComparer.Ordinal)];
    }

    public Task KnowsAsync(params string[] teams) =>
        Eventually.GetAsync($"the teams {string.Join(' ', teams)}", async () => string.Join(' ', await KnownTeamsAsync()),
            known => known == string.Join(' ', teams));

    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Token))!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    public async Task<string> ReadinessAsync()
    {
        var report = await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);
        return $"{report.Status} {string.Join("; ", report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => $"{entry.Key}: {entry.Value.Description}"))}".Trim();
    }

    /// <summary>Copies its database; it must be stopped.</summary>
    public Task BackUpAsync() => AdministerAsync($"create database \"{_database}-backup\" template \"{_database}\"");

    /// <summary>Puts the copy in the place of its database; it must be stopped.</summary>
    public Task RestoreAsync() => AdministerAsync($"drop database \"{_database}\" with (force)",
        $"create database \"{_database}\" template \"{_database}-backup\" owner \"{_database}\"");

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task AdministerAsync(params string[] statements)
    {
        await using var administrator = NpgsqlDataSource.Create(servers.Platform.AdminConnectionString);
        foreach (var statement in statements)
        {
            await using var command = administrator.CreateCommand(statement);
            await command.ExecuteNonQueryAsync(Token);
        }
    }
}
