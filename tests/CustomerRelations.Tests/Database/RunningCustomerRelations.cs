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
using SalesPlatform.Contracts;
using SalesPlatform.CustomerRelations;
using SalesPlatform.ServiceDefaults.Inbox;
using SalesPlatform.ServiceDefaults.Messaging;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.CustomerRelations.Database.RunningCustomerRelations))]

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>The whole service on servers of its own, on a clock that a test moves. What it learns of others a test hands to the inbox.</summary>
public sealed class RunningCustomerRelations : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"salesplatform-tests-{Guid.NewGuid():N}");
    private LocalPlatform _servers = null!;
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    public FakeTimeProvider Clock { get; } = new(Story.At("2026-03-02T02:00Z"));

    public IDocumentStore Store => _app.Services.GetRequiredService<IDocumentStore>();

    public async ValueTask InitializeAsync()
    {
        _servers = await LocalPlatform.StartAsync(new LocalPlatformOptions { DataFolder = _folder, Services = [] }, CancellationToken.None);
        _app = Build(await _servers.EnsureDatabaseAsync("customer-relations", CancellationToken.None));
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.First());
    }

    /// <summary>Calls as somebody.</summary>
    public CallInvoker As(string person, string role, string team = "*", string? employee = null)
    {
        var token = _servers.MintToken(person, [role], [team], employee);
        return _channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
    }

    /// <summary>Hands an event of another service to the inbox.</summary>
    public Task LearnAsync(string stream, object data)
    {
        var type = data.GetType().GetCustomAttribute<EventAttribute>()!;
        var body = Encoding.UTF8.GetBytes(Store.Options.Serializer().ToJson(data));
        return _app.Services.GetRequiredService<EventInbox>().HandleAsync(
            [new WireEvent(Guid.CreateVersion7(), type.TypeName, type.Service, stream, 1, 0, Clock.GetUtcNow(), body, new Dictionary<string, string>())],
            CancellationToken.None);
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
            ["ConnectionStrings:customer-relations"] = connection,
            ["ConnectionStrings:rabbitmq"] = _servers.BrokerUri.ToString(),
            ["Auth:DevelopmentKeyFile"] = _servers.Endpoints.Token.KeyFile,
        });
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.AddCustomerRelations();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        return builder.Build().MapCustomerRelations();
    }
}
