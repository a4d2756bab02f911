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
internal static class KubernetesTarget
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
            services.Projects[plan.Name].PublishAsKubernetesService(resource => Complete(resource, plan));
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
        pod.InitContainers.Add(Preparing(container));
    }

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

    private static ContainerV1 Preparing(ContainerV1 service)
    {
        var prepare = new ContainerV1
        {
            Name = "prepare-database",
            Image = service.Image,
            ImagePullPolicy = service.ImagePullPolicy,
            SecurityContext = Locked(),
            Resources = service.Resources,
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
