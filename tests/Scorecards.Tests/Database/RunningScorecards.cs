using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesPlatform.AppHost;
using SalesPlatform.Scorecards;
using SalesPlatform.ServiceDefaults.Messaging;
using SalesPlatform.Tests.Scorecards.Histories;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Scorecards.Database.RunningScorecards))]

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>
/// The whole service on servers of its own, on 1 January 2031. Its sources do not run: a test hands their events to the inbox itself. Tests
/// keep apart by their teams, reps and orders.
/// </summary>
public sealed class RunningScorecards : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"salesplatform-tests-{Guid.NewGuid():N}");
    private LocalPlatform _servers = null!;
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    public IServiceProvider Services => _app.Services;

    /// <summary>What the service published.</summary>
    public Published Broker { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _servers = await LocalPlatform.StartAsync(new LocalPlatformOptions { DataFolder = _folder, Services = [] }, CancellationToken.None);
        _app = Build(await _servers.EnsureDatabaseAsync("scorecards", CancellationToken.None));
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.First());
    }

    /// <summary>Calls in a role.</summary>
    public CallInvoker As(string role, string team = "*", string? employee = null)
    {
        var token = _servers.MintToken($"{role}.one", [role], [team], employee);
        return _channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
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
            ["ConnectionStrings:scorecards"] = connection,
            ["ConnectionStrings:rabbitmq"] = _servers.BrokerUri.ToString(),
            ["Auth:DevelopmentKeyFile"] = _servers.Endpoints.Token.KeyFile,
        });
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.AddScorecards();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Readings.LongAfter));
        builder.Services.AddSingleton<IEventPublisher>(Broker);
        return builder.Build().MapScorecards();
    }

    /// <summary>Keeps what would go to the broker.</summary>
    public sealed class Published : IEventPublisher
    {
        private readonly TaskCompletionSource<WireEvent> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<WireEvent> Events { get; } = new();

        /// <summary>The first event published.</summary>
        public Task<WireEvent> First => _first.Task;

        public Task PublishPageAsync(IReadOnlyList<WireEvent> page, CancellationToken cancellation)
        {
            foreach (var e in page)
                Events.Enqueue(e);
            _first.TrySetResult(page[0]);
            return Task.CompletedTask;
        }
    }
}
