using System.Diagnostics;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>The services of the topology as Aspire's projects.</summary>
internal sealed class PlatformServices(IDistributedApplicationBuilder builder, PlatformServers servers)
{
    private readonly Dictionary<string, IResourceBuilder<ProjectResource>> _projects = [];

    public IReadOnlyDictionary<string, IResourceBuilder<ProjectResource>> Projects => _projects;

    private bool Publishing => builder.ExecutionContext.IsPublishMode;

    /// <summary>Adds all of them, and then what they know of each other: two may know one another.</summary>
    public void Add(IReadOnlyList<ServicePlan> plans, PortPlan ports)
    {
        foreach (var plan in plans)
            _projects[plan.Name] = Add(plan, ports.Services[plan.Name]);
        foreach (var plan in plans)
            Connect(plan);
    }

    private IResourceBuilder<ProjectResource> Add(ServicePlan plan, ServicePorts ports)
    {
        var path = Path.GetFullPath(Path.Combine(ServiceBuild.RepositoryRoot, plan.Definition.Project));
        // Kestrel's own settings say where to listen, as under the local launcher; ASPNETCORE_URLS could not say which one is HTTP/2 only.
        var project = BuiltProject.AddTo(builder, plan.Name, path).WithEndpointsInEnvironment(_ => false).WithReplicas(plan.Definition.Replicas);
        foreach (var endpoint in plan.Endpoints)
        {
            project.WithHttpEndpoint(
                port: Publishing ? endpoint.ContainerPort : PortOf(endpoint, ports), targetPort: Publishing ? endpoint.ContainerPort : null,
                name: endpoint.Name);
            if (endpoint.Http2)
                project.WithEndpoint(endpoint.Name, each => each.Transport = "http2");
        }

        return Publishing ? project : project
            .WithHttpHealthCheck(ServicePlan.ReadyPath, endpointName: ServicePlan.Http)
            .WithUrlForEndpoint(ServicePlan.Http, url =>
            {
                url.Url += ServicePlan.ReadyPath;
                url.DisplayText = "Readiness";
            })
            .WithUrlForEndpoint(ServicePlan.Grpc, url => url.DisplayText = "gRPC (HTTP/2)");
    }

    private void Connect(ServicePlan plan)
    {
        var project = _projects[plan.Name];
        foreach (var (name, setting) in plan.Settings)
            project.WithEnvironment(name, ValueOf(project, plan, setting));
        project.WithReferenceRelationship(servers.Postgres).WaitFor(servers.Postgres);
        if (plan.Definition.UsesBroker)
            project.WithReferenceRelationship(servers.Broker).WaitFor(servers.Broker);
        foreach (var peer in plan.Peers)
            project.WithReferenceRelationship(_projects[peer]);
        foreach (var earlier in plan.StartsAfter)
            project.WaitFor(_projects[earlier]);
    }

    private ReferenceExpression ValueOf(IResourceBuilder<ProjectResource> project, ServicePlan plan, Setting setting) => setting switch
    {
        Setting.Text text => ReferenceExpression.Create($"{text.Value}"),
        Setting.ListenAt own when Publishing => ReferenceExpression.Create($"http://*:{TargetPort(project, own.Endpoint)}"),
        Setting.ListenAt own => ReferenceExpression.Create($"http://127.0.0.1:{TargetPort(project, own.Endpoint)}"),
        Setting.AddressOf other => ReferenceExpression.Create($"{_projects[other.Service].GetEndpoint(other.Endpoint)}"),
        Setting.OwnDatabase => servers.Databases[plan.Name],
        Setting.Broker => servers.BrokerUri,
        _ => throw new UnreachableException(),
    };

    private static EndpointReferenceExpression TargetPort(IResourceBuilder<ProjectResource> project, string endpoint) =>
        project.GetEndpoint(endpoint).Property(EndpointProperty.TargetPort);

    private static int PortOf(EndpointPlan endpoint, ServicePorts ports) => endpoint.Name == ServicePlan.Grpc ? ports.Grpc : ports.Http;
}
