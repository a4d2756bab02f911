using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Docker.Resources;
using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Servers;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>
/// Docker Compose. What Aspire leaves to its caller: health checks to wait for, replicas, limits, and a one-shot container that prepares each
/// service's database before the service starts.
/// </summary>
internal static partial class ComposeTarget
{
    private const string Healthy = "service_healthy";
    private const string Done = "service_completed_successfully";
    private const string Started = "service_started";

    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["RABBITMQ_USER"] = RabbitServer.User, ["OIDC_AUDIENCE"] = PublishParameters.UsualAudience,
    };

    public static void Add(IDistributedApplicationBuilder builder, PlatformServers servers, PlatformServices services)
    {
        builder.AddDockerComposeEnvironment("compose").ConfigureComposeFile(file => Complete(file));
        Server(builder, servers.Postgres, ["CMD-SHELL", "pg_isready -U postgres -h 127.0.0.1"], memory: "1g");
        Server(builder, servers.Broker, ["CMD", "rabbitmq-diagnostics", "-q", "check_port_connectivity"], memory: "1g");
        foreach (var (name, project) in services.Projects)
        {
            var plan = ServicePlan.Of(Topology.Services).Single(each => each.Name == name);
            project.PublishAsDockerComposeService((_, service) =>
            {
                service.Restart = "unless-stopped";
                service.StopGracePeriod = "30s";
                service.ReadOnly = true;
                service.Tmpfs = ["/tmp"];
                service.CapDrop = ["ALL"];
                service.SecurityOpt = ["no-new-privileges:true"];
                service.Deploy = new Deploy
                {
                    Replicas = plan.Definition.Replicas,
                    Resources = Limits($"{plan.Definition.MemoryMegabytes}m"),
                };
            });
        }
    }

    private static void Server(IDistributedApplicationBuilder builder, IResourceBuilder<IResource> server, List<string> test, string memory)
    {
        if (server.Resource is not ContainerResource container)
            throw new InvalidOperationException($"{server.Resource.Name} is published as a container.");
        builder.CreateResourceBuilder(container).PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "unless-stopped";
            // The directory RabbitMQ's data is in is named after the host.
            service.Hostname = server.Resource.Name;
            service.ShmSize = "256m";
            service.StopGracePeriod = "1m";
            service.Healthcheck = new Healthcheck { Test = test, Interval = "5s", Timeout = "5s", Retries = 12, StartPeriod = "60s" };
            service.Deploy = new Deploy { Resources = Limits(memory) };
            // Nothing outside needs them; 'docker compose exec' reaches them all the same.
            service.Ports = [];
        });
    }

    /// <summary>Runs on the finished file: the preparing containers are no resources of Aspire's, and share their service's image.</summary>
    private static void Complete(ComposeFile file)
    {
        foreach (var plan in ServicePlan.Of(Topology.Services))
        {
            var service = file.Services[plan.Name];
            var prepare = Preparing(plan, service);
            file.AddService(prepare);
            if (plan.Definition.Replicas == 1)
            {
                // For callers on this host; the same number as on a developer's machine.
                service.Ports = [.. plan.Endpoints.Where(each => each.Http2).Select(each => $"127.0.0.1:{each.Port}:{each.ContainerPort}")];
            }

            service.DependsOn = new Dictionary<string, ServiceDependency> { [prepare.Name] = new() { Condition = Done } };
            if (plan.Definition.UsesBroker)
                service.DependsOn[RabbitServer.Name] = new() { Condition = Healthy };
            // The chiselled image has no shell to ask /ready with; a service waits for its sources by itself, so that their start is enough.
            foreach (var earlier in plan.StartsAfter)
                service.DependsOn[earlier] = new() { Condition = Started };
        }

        foreach (var service in file.Services.Values)
        {
            service.Image = Demanding(service.Image!);
            foreach (var (name, value) in service.Environment.ToList())
                service.Environment[name] = Demanding(value);
        }
    }

    /// <summary>An empty value would be an empty password: Compose is told to name the variable and stop, or to use what we would.</summary>
    private static string Demanding(string value) => Placeholder().Replace(value, match => Defaults.TryGetValue(match.Groups[1].Value, out var usual)
        ? $"${{{match.Groups[1].Value}:-{usual}}}"
        : $"${{{match.Groups[1].Value}:?is not set in .env}}");

    [GeneratedRegex(@"\$\{([A-Z0-9_]+)\}")]
    private static partial Regex Placeholder();

    private static Service Preparing(ServicePlan plan, Service service)
    {
        var prepare = new Service
        {
            Name = plan.Name + "-prepare",
            Image = service.Image,
            Command = [ServicePlan.PrepareArgument],
            Environment = new Dictionary<string, string>(service.Environment)
            {
                ["ConnectionStrings__postgres"] =
                    "Host=postgres;Port=5432;Database=postgres;Username=postgres;Password=${POSTGRES_PASSWORD}",
            },
            Networks = [.. service.Networks],
            Restart = "on-failure",
            ReadOnly = true,
            Tmpfs = ["/tmp"],
            CapDrop = ["ALL"],
            SecurityOpt = ["no-new-privileges:true"],
        };
        prepare.DependsOn[PostgresServer.Name] = new() { Condition = Healthy };
        return prepare;
    }

    private static Resources Limits(string memory) => new() { Limits = new ResourceSpec { Memory = memory } };
}
