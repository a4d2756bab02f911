using System.Reflection;
using System.Text;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesPlatform.AppHost;
using SalesPlatform.Budget;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.ServiceDefaults.Inbox;
using SalesPlatform.ServiceDefaults.Messaging;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Budget.Database.RunningBudget))]

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>
/// The whole service on servers of its own, on 20 November 2026 of a fiscal year that began in July. The services it learns from do not run:
/// a test hands their events to the inbox itself. Tests keep apart by their teams.
/// </summary>
public sealed class RunningBudget : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"salesplatform-tests-{Guid.NewGuid():N}");
    private LocalPlatform _servers = null!;
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;
    private int _teams;

    public IServiceProvider Services => _app.Services;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        _servers = await LocalPlatform.StartAsync(new LocalPlatformOptions { DataFolder = _folder, Services = [] }, CancellationToken.None);
        _app = Build(await _servers.EnsureDatabaseAsync("budget", CancellationToken.None));
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.First());
        await LearnAsync("organisation", 1, new OrganisationSet(7, "CNY", "Asia/Shanghai"));
    }

    /// <summary>A team of the test's own.</summary>
    public async Task<string> TeamAsync()
    {
        var team = $"team-{Interlocked.Increment(ref _teams)}";
        await LearnAsync($"team/{team}", 1, new TeamAdded(team, team));
        return team;
    }

    /// <summary>Calls of a person in a role.</summary>
    public CallInvoker As(string person, string role, string team = "*")
    {
        var token = _servers.MintToken(person, [role], [team], null);
        return _channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
    }

    /// <summary>Takes in an event of another service, as it arrives from the broker.</summary>
    public async Task LearnAsync(string stream, long sequence, object data, Guid? id = null)
    {
        var type = data.GetType().GetCustomAttribute<EventAttribute>()!;
        var json = Services.GetRequiredService<IDocumentStore>().Options.Serializer().ToJson(data);
        var wire = new WireEvent(id ?? Guid.CreateVersion7(), type.TypeName, type.Service, stream, sequence, 0, Time.GetUtcNow(),
            Encoding.UTF8.GetBytes(json), new Dictionary<string, string> { [EventHeaders.Actor] = "somebody" });
        await Services.GetRequiredService<EventInbox>().HandleAsync([wire], CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
        await _servers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private WebApplication Build(string connection)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:budget"] = connection,
            ["ConnectionStrings:rabbitmq"] = _servers.BrokerUri.ToString(),
            ["Auth:DevelopmentKeyFile"] = _servers.Endpoints.Token.KeyFile,
        });
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.AddBudget();
        builder.Services.AddSingleton<TimeProvider>(Time);
        return builder.Build().MapBudget();
    }
}
