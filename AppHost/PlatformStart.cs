using SalesPlatform.AppHost.Dashboard;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Servers;
using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost;

/// <summary>The order in which a platform comes up: servers side by side, databases, then the services wave by wave.</summary>
internal static class PlatformStart
{
    public static async Task<PlatformEndpoints> RunAsync(PlatformParts parts, LocalPlatformOptions options, CancellationToken cancellation)
    {
        var ports = PortPlan.For(options.Ports, options.Services);
        var ledger = parts.Ledger = await ProcessLedger.OpenAsync(parts.Data.Ledgers, cancellation);
        var context = new ServerContext(parts.Data, ledger, parts.Log, options.Clock, options.Hurry);
        await PrepareServersAsync(parts, options, ports, context, cancellation);
        PlatformBoard.AddServers(parts, ports.Infrastructure);
        await BeginDashboardAsync(parts, options, ports.Infrastructure, context, cancellation);
        await Task.WhenAll(
            TimedAsync(parts, options, PostgresServer.Name, () => parts.Postgres.StartAsync(cancellation)),
            TimedAsync(parts, options, RabbitServer.Name, () => parts.Broker.StartAsync(cancellation)));
        parts.Databases = await PostgresDatabases.EnsureAsync(
            parts.Postgres.ConnectionString, options.Services.Select(service => service.Name), parts.Data, cancellation);

        var environment = new ServiceEnvironment(ports, parts.Databases, parts.Broker.ConnectionString, parts.Data.SigningKey)
        {
            Telemetry = parts.Dashboard is { } dashboard
                ? new TelemetryTarget(dashboard.Telemetry, dashboard.Keys.Telemetry, parts.Board.Instance)
                : null,
            Extra = options.ExtraEnvironment,
        };
        await StartServicesAsync(parts, options, environment, context, cancellation);
        var endpoints = Publish(parts, options, ports);
        PlatformBoard.AddClients(parts, options.Clock);
        return endpoints;
    }

    private static async Task PrepareServersAsync(
        PlatformParts parts, LocalPlatformOptions options, PortPlan ports, ServerContext context, CancellationToken cancellation)
    {
        var locator = new ServerLocator(parts.Log, context.Clock);
        var postgres = await locator.FindAsync(ServerLocator.Wanted.Postgres, options.Postgres, cancellation);
        var broker = await locator.FindAsync(ServerLocator.Wanted.RabbitMq, options.Broker, cancellation);
        PortPlan.RequireFree(Needed(options, ports, postgres, broker));
        parts.Log.Launcher(PostgresServer.Name, $"preparing: {postgres}");
        parts.Postgres = await PostgresServer.PrepareAsync(postgres, ports.Infrastructure.Postgres, context, cancellation);
        parts.Log.Launcher(RabbitServer.Name, $"preparing: {broker}");
        var brokerPorts = new BrokerPorts(
            ports.Infrastructure.Broker, ports.Infrastructure.BrokerAdministration, ports.Infrastructure.ErlangDistribution,
            ports.Infrastructure.ErlangPortMapper);
        parts.Broker = await RabbitServer.PrepareAsync(broker, brokerPorts, context, cancellation);
    }

    private static IEnumerable<(string For, int Port)> Needed(
        LocalPlatformOptions options, PortPlan ports, ServerSource postgres, ServerSource broker)
    {
        if (postgres is not ServerSource.Given)
            yield return (PostgresServer.Name, ports.Infrastructure.Postgres);
        if (broker is not ServerSource.Given)
        {
            yield return (RabbitServer.Name, ports.Infrastructure.Broker);
            yield return ("rabbitmq's administration", ports.Infrastructure.BrokerAdministration);
        }

        if (broker is ServerSource.Binaries)
        {
            yield return ("rabbitmq's Erlang node", ports.Infrastructure.ErlangDistribution);
            yield return ("rabbitmq's port mapper", ports.Infrastructure.ErlangPortMapper);
        }

        foreach (var service in options.Services)
        {
            yield return (service.Name, ports.Services[service.Name].Grpc);
            yield return (service.Name, ports.Services[service.Name].Http);
        }
    }

    /// <summary>The list the dashboard shows is served before anything starts; the dashboard itself comes when it comes.</summary>
    private static async Task BeginDashboardAsync(
        PlatformParts parts, LocalPlatformOptions options, InfrastructurePorts ports, ServerContext context, CancellationToken cancellation)
    {
        if (!options.Dashboard && !options.ResourceService)
            return;
        var key = DashboardKeys.In(parts.Data).Resources;
        parts.Resources = await ResourceServer.StartAsync(parts.Board, ports.Resources, key, options.Clock, cancellation);
        if (options.Dashboard)
            parts.Dashboard = DashboardProcess.Begin(ports, parts.Resources, parts.Board, context);
    }

    private static async Task StartServicesAsync(
        PlatformParts parts, LocalPlatformOptions options, ServiceEnvironment environment, ServerContext context,
        CancellationToken cancellation)
    {
        parts.Waves = StartOrder.Waves(options.Services);
        foreach (var plan in ServicePlan.Of(options.Services))
        {
            var service = plan.Definition;
            var command = new ChildCommand(service.Name, "dotnet", ["exec", ServiceBuild.AssemblyOf(service.Project)])
            {
                Environment = environment.For(plan),
                WorkingDirectory = Path.GetDirectoryName(ServiceBuild.AssemblyOf(service.Project)),
            };
            var port = environment.Ports.Services[service.Name].Http;
            parts.Services[service.Name] = context.Supervise(new ProcessSpec(command, token => parts.Probe.AskAsync(port, token))
            {
                StartTimeout = options.ServiceStartTimeout,
            });
            PlatformBoard.AddService(parts, plan, environment.Ports);
        }

        foreach (var wave in parts.Waves)
            await Task.WhenAll(wave.Select(service =>
                TimedAsync(parts, options, service.Name, () => parts.Services[service.Name].StartAsync(cancellation))));
    }

    private static PlatformEndpoints Publish(PlatformParts parts, LocalPlatformOptions options, PortPlan ports)
    {
        var services = options.Services.ToDictionary(service => service.Name, service => new ServiceEndpoints(
            $"http://127.0.0.1:{ports.Services[service.Name].Grpc}", $"http://127.0.0.1:{ports.Services[service.Name].Http}"));
        var broker = new Uri(parts.Broker.ConnectionString);
        var endpoints = new PlatformEndpoints(
            services, $"{broker.Scheme}://{broker.Authority}", TokenEndpoint.Development(parts.Data.SigningKey))
        {
            Dashboard = parts.Dashboard?.Frontend,
            BrokerAdministration = parts.Broker.Administration is { } address
                ? new BrokerAdministration(address, RabbitServer.User, parts.Data.SecretFile(RabbitServer.Name))
                : null,
        };
        ClientFiles.Write(parts.Data, endpoints);
        return endpoints;
    }

    private static async Task TimedAsync(PlatformParts parts, LocalPlatformOptions options, string name, Func<Task> start)
    {
        parts.Log.Launcher(name, "starting");
        var began = options.Clock.GetTimestamp();
        await start();
        parts.Log.Launcher(name, $"ready after {options.Clock.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
