using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>
/// Serves the board on loopback, to who knows the key: whoever may call it may stop the platform's processes.
/// </summary>
internal sealed class ResourceServer : IAsyncDisposable
{
    public const string KeyHeader = "x-resource-service-api-key";
    private static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(2);
    private readonly WebApplication _app;

    private ResourceServer(WebApplication app, string address, string key)
    {
        _app = app;
        Address = address;
        Key = key;
    }

    public string Address { get; }

    public string Key { get; }

    public static async Task<ResourceServer> StartAsync(
        ResourceBoard board, int port, string key, TimeProvider clock, CancellationToken cancellation)
    {
        // Slim, and told everything: the launcher's own environment may hold addresses meant for others.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port, at => at.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton<IHostLifetime, WithoutSignals>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LastCalls);
        builder.Services.AddSingleton(board);
        builder.Services.AddSingleton(clock);
        builder.Services.AddGrpc();
        var app = builder.Build();
        var expected = Encoding.UTF8.GetBytes(key);
        app.Use((context, next) =>
        {
            var given = Encoding.UTF8.GetBytes(context.Request.Headers[KeyHeader].ToString());
            if (CryptographicOperations.FixedTimeEquals(given, expected))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        app.MapGrpcService<ResourceService>();
        await app.StartAsync(cancellation);
        return new ResourceServer(app, $"http://127.0.0.1:{port}", key);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>Signals are the launcher's to handle.</summary>
    private sealed class WithoutSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
