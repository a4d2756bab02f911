using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>The topology as a deployment: servers with volumes, services with probes, tokens of an OIDC authority.</summary>
internal static class Publishing
{
    public static void Add(IDistributedApplicationBuilder builder, PublishTarget target, PortPlan ports)
    {
        PublishParameters.RequireAll(Environment.GetEnvironmentVariable);
        var servers = PlatformServers.ForPublishing(builder);
        var services = new PlatformServices(builder, servers);
        services.Add(ServicePlan.Of(Topology.Services), ports);
        Authorise(builder, services);
        if (target is PublishTarget.Kubernetes)
            KubernetesTarget.Add(builder, servers, services);
        else
            ComposeTarget.Add(builder, servers, services);
    }

    /// <summary>Callers' tokens come from the authority; each service asks it for its own, to read the others' feeds with.</summary>
    private static void Authorise(IDistributedApplicationBuilder builder, PlatformServices services)
    {
        var authority = builder.AddParameter(PublishParameters.Authority);
        var audience = builder.AddParameter(PublishParameters.Audience, PublishParameters.UsualAudience, publishValueAsDefault: true);
        var client = builder.AddParameter(PublishParameters.ClientId);
        var secret = builder.AddParameter(PublishParameters.ClientSecret, secret: true);
        foreach (var project in services.Projects.Values)
        {
            project.WithEnvironment("Auth__Authority", authority).WithEnvironment("Auth__Audience", audience)
                .WithEnvironment("Auth__ClientId", client).WithEnvironment("Auth__ClientSecret", secret);
        }
    }
}
