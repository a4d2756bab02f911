using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Servers;
using SalesPlatform.AppHost.Services;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>
/// The declared topology, run by Aspire's orchestrator or published by it. Every Aspire type is in this folder, which is compiled only where
/// Aspire's packages are.
/// </summary>
internal static class AspireEngine
{
    /// <summary>Runs it, or publishes it when the arguments say so (<c>--operation publish</c>, as <c>aspire publish</c> passes).</summary>
    /// <param name="args">What Aspire is told: the arguments that are not the launcher's own.</param>
    /// <param name="options">Data folder, ports and services.</param>
    /// <param name="target">What a publish makes.</param>
    public static async Task<int> RunAsync(string[] args, LocalPlatformOptions options, PublishTarget target)
    {
        var ports = PortPlan.For(options.Ports, options.Services);
        TellAspireItsPorts(ports.Infrastructure, always: options.Ports is PortChoice.Auto);
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = args,
            ProjectDirectory = Path.Combine(ServiceBuild.RepositoryRoot, "AppHost"),
            DashboardApplicationName = "SalesPlatform",
            DisableDashboard = !options.Dashboard,
            AllowUnsecuredTransport = true,
            // Everything is plain HTTP on loopback; without this Aspire warns of a certificate nobody needs.
            DeveloperCertificateDefaultHttpsTerminationEnabled = false,
            TrustDeveloperCertificate = false,
        });
        // Each call of the dashboard would be four lines.
        builder.Services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        if (builder.ExecutionContext.IsPublishMode)
        {
            Publishing.Add(builder, target, ports);
            await builder.Build().RunAsync();
            return 0;
        }

        await RunLocallyAsync(builder, options, ports);
        return 0;
    }

    private static async Task RunLocallyAsync(IDistributedApplicationBuilder builder, LocalPlatformOptions options, PortPlan ports)
    {
        if (!OperatingSystem.IsWindows())
            Native.HeedInterrupts();
        var console = new ConsoleLog();
        ServiceBuild.RequireBuilt(options.Services);
        var engine = options.Postgres is null && options.Broker is null ? await ServerLocator.RunningEngineAsync(CancellationToken.None) : null;
        if (engine is not null)
        {
            Environment.SetEnvironmentVariable("ASPIRE_CONTAINER_RUNTIME", engine);
            using var data = DataFolder.Open(options.DataFolder);
            await StartAsync(builder, PlatformServers.InContainers(builder, data, ports.Infrastructure), data, options, ports, console);
            return;
        }

        // Without a container engine, Aspire's containers would be unhealthy for ever, and whatever waits for them would wait as long.
        console.Note("engine     aspire; no container engine answers, so the local launcher runs PostgreSQL and RabbitMQ");
        await using var launcher = await LocalPlatform.StartAsync(
            options with { Services = [], Dashboard = false, Log = console.Write }, CancellationToken.None);
        var servers = await PlatformServers.OfLauncherAsync(
            builder, launcher, options.Services.Select(service => service.Name), CancellationToken.None);
        await StartAsync(builder, servers, launcher.Data, options, ports, console);
    }

    private static async Task StartAsync(
        IDistributedApplicationBuilder builder, PlatformServers servers, DataFolder data, LocalPlatformOptions options, PortPlan ports,
        ConsoleLog console)
    {
        var services = new PlatformServices(builder, servers);
        services.Add(ServicePlan.Of(options.Services), ports);
        foreach (var project in services.Projects.Values)
        {
            project.WithEnvironment("DOTNET_ENVIRONMENT", "Development").WithEnvironment("ASPNETCORE_ENVIRONMENT", "Development")
                .WithEnvironment("Auth__DevelopmentKeyFile", data.SigningKey);
            foreach (var (name, value) in options.ExtraEnvironment)
                project.WithEnvironment(name, value);
        }

        Salesctl.AddTo(builder, data, options.Clock);
        await using var app = builder.Build();
        DevelopmentTokens.LoadOrCreateKey(data.SigningKey);
        await app.StartAsync();
        ClientFiles.Write(data, EndpointsOf(options, ports, servers, data));
        console.Line("salesctl   " + ClientFiles.SalesctlIn(data) + " --help");
        await app.WaitForShutdownAsync();
        File.Delete(data.Endpoints);
    }

    private static PlatformEndpoints EndpointsOf(
        LocalPlatformOptions options, PortPlan ports, PlatformServers servers, DataFolder data) => new(
        options.Services.ToDictionary(service => service.Name, service => new ServiceEndpoints(
            $"http://127.0.0.1:{ports.Services[service.Name].Grpc}", $"http://127.0.0.1:{ports.Services[service.Name].Http}")),
        servers.BrokerAddress, TokenEndpoint.Development(data.SigningKey))
    {
        BrokerAdministration = servers.BrokerAdministration,
        Dashboard = options.Dashboard ? $"http://127.0.0.1:{ports.Infrastructure.Dashboard}" : null,
    };

    /// <summary>The topology's ports for Aspire's own parts, unless a launch profile or the person at the terminal names others.</summary>
    private static void TellAspireItsPorts(InfrastructurePorts ports, bool always)
    {
        Default("DOTNET_ENVIRONMENT", "Development");
        Default("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "true");
        Port("ASPNETCORE_URLS", ports.Dashboard);
        Port("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", ports.Telemetry);
        Port("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", ports.TelemetryHttp);
        Port("ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", ports.Resources);

        void Port(string name, int port)
        {
            if (always)
                Environment.SetEnvironmentVariable(name, null);
            Default(name, $"http://127.0.0.1:{port}");
        }

        static void Default(string name, string value)
        {
            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
                Environment.SetEnvironmentVariable(name, value);
        }
    }
}
