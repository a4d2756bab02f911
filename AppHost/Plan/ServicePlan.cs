namespace SalesPlatform.AppHost.Plan;

/// <summary>One address of a service.</summary>
/// <param name="Name">Name in settings and in the engines.</param>
/// <param name="Port">On a developer's machine.</param>
/// <param name="ContainerPort">Within a container, where every service has an address of its own.</param>
/// <param name="Http2">HTTP/2 without negotiation, as gRPC without TLS needs it.</param>
internal sealed record EndpointPlan(string Name, int Port, int ContainerPort, bool Http2);

/// <summary>
/// A service of the topology, as any engine starts it: derived from its declaration and nothing else, so that the engines cannot drift apart.
/// </summary>
internal sealed record ServicePlan(ServiceDefinition Definition)
{
    public const string Grpc = "grpc";
    public const string Http = "http";
    public const string BrokerName = "rabbitmq";

    /// <summary>The process lives.</summary>
    public const string LivePath = "/health";

    /// <summary>It can do its work; its body says why not.</summary>
    public const string ReadyPath = "/ready";

    /// <summary>Has a service prepare its database and end: role, database, schema.</summary>
    public const string PrepareArgument = "--Database:Prepare=true";

    public string Name => Definition.Name;

    public IReadOnlyList<EndpointPlan> Endpoints { get; } =
    [
        new(Http, Definition.Ports.Http, ContainerPort: 8080, Http2: false),
        new(Grpc, Definition.Ports.Grpc, ContainerPort: 8081, Http2: true),
    ];

    /// <summary>The services it must not start before, of those that are started at all.</summary>
    public IReadOnlyList<string> StartsAfter { get; init; } = Definition.ReadsFeedsOf;

    /// <summary>The services whose addresses it is told.</summary>
    public IReadOnlyList<string> Peers { get; init; } = [.. Definition.ReadsFeedsOf, .. Definition.AlsoReadsFeedsOf];

    /// <summary>What it is told through its environment, by variable.</summary>
    public IReadOnlyDictionary<string, Setting> Settings
    {
        get
        {
            var settings = new Dictionary<string, Setting>();
            foreach (var endpoint in Endpoints)
            {
                settings[$"Kestrel__Endpoints__{endpoint.Name}__Url"] = new Setting.ListenAt(endpoint.Name);
                if (endpoint.Http2)
                    settings[$"Kestrel__Endpoints__{endpoint.Name}__Protocols"] = new Setting.Text("Http2");
            }

            settings[$"ConnectionStrings__{Name}"] = new Setting.OwnDatabase();
            if (Definition.UsesBroker)
                settings[$"ConnectionStrings__{BrokerName}"] = new Setting.Broker();
            foreach (var peer in Peers)
                settings[$"services__{peer}__{Grpc}__0"] = new Setting.AddressOf(peer, Grpc);
            return settings;
        }
    }

    /// <summary>The plans of some services; those not among them are not known to the others.</summary>
    public static IReadOnlyList<ServicePlan> Of(IReadOnlyList<ServiceDefinition> services)
    {
        var started = services.Select(service => service.Name).ToHashSet();
        return [.. services.Select(service => new ServicePlan(service)
        {
            StartsAfter = [.. service.ReadsFeedsOf.Where(started.Contains)],
            Peers = [.. service.ReadsFeedsOf.Concat(service.AlsoReadsFeedsOf).Where(started.Contains)],
        })];
    }
}
