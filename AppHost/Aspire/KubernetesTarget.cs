using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Servers;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>
/// A Helm chart. What Aspire leaves to its caller: volumes that outlive a pod, requests and limits, a security context, and an init container that
/// prepares the database, since Kubernetes knows no start order.
/// </summary>
internal static partial class KubernetesTarget
{
    private const long ContainerUser = 1654; // "app" of the .NET images.

    public static void Add(IDistributedApplicationBuilder builder, PlatformServers servers, PlatformServices services)
    {
        builder.AddKubernetesEnvironment("k8s").WithProperties(environment =>
        {
            environment.DefaultStorageType = "pvc";
            environment.DefaultStorageSize = "10Gi";
        });
        Server(builder, servers.Postgres, cpu: "250m", memory: "1Gi");
        Server(builder, servers.Broker, cpu: "250m", memory: "1Gi");
        foreach (var plan in ServicePlan.Of(Topology.Services))
        {
            // A value that only stands within a connection string is not listed in values.yaml; one that a variable of its own needs is.
            services.Projects[plan.Name].WithEnvironment("Database__Password", servers.Passwords[plan.Name])
                .PublishAsKubernetesService(resource => Complete(resource, plan));
        }
    }

    private static void Server(IDistributedApplicationBuilder builder, IResourceBuilder<IResource> server, string cpu, string memory)
    {
        if (server.Resource is not ContainerResource container)
            throw new InvalidOperationException($"{server.Resource.Name} is published as a container.");
        builder.CreateResourceBuilder(container).PublishAsKubernetesService(resource =>
        {
            var pod = PodOf(resource);
            pod.AutomountServiceAccountToken = false;
            // The directory RabbitMQ's data is in is named after the host.
            pod.Hostname = server.Resource.Name;
            pod.TerminationGracePeriodSeconds = 60;
            pod.Containers[0].Resources = Requests(cpu, memory);
            Demand(resource.Secret?.StringData);
        });
    }

    private static void Complete(KubernetesResource resource, ServicePlan plan)
    {
        var pod = PodOf(resource);
        var container = pod.Containers[0];
        container.StartupProbe = Probe(plan, ServicePlan.LivePath, seconds: 2, failures: 60);
        container.LivenessProbe = Probe(plan, ServicePlan.LivePath, seconds: 10, failures: 3);
        container.ReadinessProbe = Probe(plan, ServicePlan.ReadyPath, seconds: 5, failures: 2);
        container.Resources = Requests("100m", "256Mi", $"{plan.Definition.MemoryMegabytes}Mi");
        container.SecurityContext = Locked();
        pod.AutomountServiceAccountToken = false;
        pod.TerminationGracePeriodSeconds = 30;
        pod.SecurityContext = new PodSecurityContextV1 { RunAsNonRoot = true, RunAsUser = ContainerUser };
        pod.InitContainers.Add(Preparing(container, Requests("100m", "256Mi")));
        // 13.5 leaves these out of a service that another, earlier one refers to.
        if (resource.ConfigMap is { } config)
        {
            config.Data.TryAdd("OTEL_EXPORTER_OTLP_ENDPOINT", "http://k8s-dashboard-service:18889");
            config.Data.TryAdd("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
            config.Data.TryAdd("OTEL_SERVICE_NAME", plan.Name);
        }

        Demand(resource.ConfigMap?.Data);
        Demand(resource.Secret?.StringData);
    }

    /// <summary>
    /// Has Helm name a value that is missing instead of installing an empty password, and has services share the broker's credentials instead of
    /// asking for them once each.
    /// </summary>
    private static void Demand(Dictionary<string, string>? entries)
    {
        foreach (var (name, template) in entries?.ToList() ?? [])
        {
            entries![name] = Value().Replace(template, match => match.Groups["path"].Value switch
            {
                var path when path.EndsWith(".rabbitmq_user", StringComparison.Ordinal) => "{{ .Values.config.rabbitmq.rabbitmq_user }}",
                var path when path.EndsWith(".rabbitmq_password", StringComparison.Ordinal) => Required("secrets.rabbitmq.rabbitmq_password"),
                var path when path.StartsWith("secrets.", StringComparison.Ordinal) || path.EndsWith(".oidc_authority", StringComparison.Ordinal)
                    || path.EndsWith(".oidc_client_id", StringComparison.Ordinal) => Required(path),
                _ => match.Value,
            });
        }
    }

    private static string Required(string path) => $"{{{{ required `{path} is not set` .Values.{path} }}}}";

    [GeneratedRegex(@"\{\{ \.Values\.(?<path>[\w.]+) \}\}")]
    private static partial Regex Value();

    // Aspire's own probes are a health check each, refuse two on one path, and spell the scheme in a way the API server does not take.
    private static ProbeV1 Probe(ServicePlan plan, string path, int seconds, int failures) => new()
    {
        HttpGet = new HttpGetActionV1
        {
            Path = path,
            Port = plan.Endpoints.Single(endpoint => endpoint.Name == ServicePlan.Http).ContainerPort,
            Scheme = "HTTP",
        },
        PeriodSeconds = seconds,
        FailureThreshold = failures,
        TimeoutSeconds = 5,
    };

    private static ContainerV1 Preparing(ContainerV1 service, ResourceRequirementsV1 resources)
    {
        var prepare = new ContainerV1
        {
            Name = "prepare-database",
            Image = service.Image,
            ImagePullPolicy = service.ImagePullPolicy,
            SecurityContext = Locked(),
            Resources = resources,
        };
        prepare.Args.Add(ServicePlan.PrepareArgument);
        prepare.EnvFrom.AddRange(service.EnvFrom);
        prepare.Env.AddRange(service.Env);
        prepare.Env.Add(new EnvVarV1
        {
            Name = "POSTGRES_ADMIN_PASSWORD",
            ValueFrom = new EnvVarSourceV1 { SecretKeyRef = new SecretKeySelectorV1 { Name = "postgres-secrets", Key = "POSTGRES_PASSWORD" } },
        });
        prepare.Env.Add(new EnvVarV1
        {
            Name = "ConnectionStrings__postgres",
            Value = "Host=postgres-service;Port=5432;Database=postgres;Username=postgres;Password=$(POSTGRES_ADMIN_PASSWORD)",
        });
        return prepare;
    }

    private static PodSpecV1 PodOf(KubernetesResource resource) => resource.Workload?.PodTemplate.Spec
        ?? throw new InvalidOperationException($"{resource.Name} has no workload.");

    private static SecurityContextV1 Locked() => new()
    {
        AllowPrivilegeEscalation = false,
        RunAsNonRoot = true,
        Capabilities = new CapabilitiesV1 { Drop = { "ALL" } },
    };

    private static ResourceRequirementsV1 Requests(string cpu, string memory, string? limit = null)
    {
        var requirements = new ResourceRequirementsV1();
        requirements.Requests["cpu"] = cpu;
        requirements.Requests["memory"] = memory;
        requirements.Limits["memory"] = limit ?? memory;
        return requirements;
    }
}
