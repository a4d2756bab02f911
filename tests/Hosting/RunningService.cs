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
using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;
using SalesPlatform.LocalServers;

namespace SalesPlatform.Tests.Hosting;

/// <summary>
/// One whole service on servers of its own. The services it learns from do not run: a test hands their events to the inbox itself. A test
/// project compiles this file and derives its fixture from it.
/// </summary>
/// <param name="name">The service's name.</param>
/// <param name="add">Adds what the service consists of.</param>
/// <param name="map">Maps what it offers.</param>
/// <param name="now">The instant its clock starts at; 20 November 2026 when left out.</param>
public abstract class RunningService(
    string name, Action<WebApplicationBuilder> add, Action<WebApplication> map, DateTimeOffset? now = null) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningServers _servers = null!;
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    public IServiceProvider Services => _app.Services;

    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    public FakeTimeProvider Time { get; } = new(now ?? new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    public virtual async ValueTask InitializeAsync()
    {
        _servers = await RunningServers.StartAsync(_folder.Path, CancellationToken.None);
        _app = Build(await _servers.EnsureDatabaseAsync(name, CancellationToken.None));
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.First());
    }

    /// <summary>Calls of a person in a role.</summary>
    public CallInvoker As(string person, string role, string team = "*", string? employee = null) => As(person, [role], team, employee);

    /// <summary>Calls of a person in several roles.</summary>
    public CallInvoker As(string person, IReadOnlyList<string> roles, string team = "*", string? employee = null)
    {
        var token = _servers.MintToken(person, roles, [team], employee);
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
        var json = Store.Options.Serializer().ToJson(data);
        var wire = new WireEvent(id ?? Guid.CreateVersion7(), type.TypeName, type.Service, stream, sequence, 0, Time.GetUtcNow(),
            Encoding.UTF8.GetBytes(json), new Dictionary<string, string> { [EventHeaders.Actor] = "somebody" });
        await Services.GetRequiredService<EventInbox>().HandleAsync([wire], CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
        await _servers.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private WebApplication Build(string connection)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ConnectionStrings:{name}"] = connection,
            ["ConnectionStrings:rabbitmq"] = _servers.BrokerUri.ToString(),
            ["Auth:DevelopmentKeyFile"] = _servers.SigningKey,
        });
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        add(builder);
        builder.Services.AddSingleton<TimeProvider>(Time);
        var app = builder.Build();
        map(app);
        return app;
    }
}
