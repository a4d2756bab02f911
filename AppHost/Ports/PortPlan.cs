namespace SalesPlatform.AppHost.Ports;

/// <summary>Where the port numbers come from.</summary>
public enum PortChoice
{
    /// <summary>Those of the topology: the same at every start, so that they can be written into a client's configuration.</summary>
    Fixed,

    /// <summary>Free ones: for tests, and for a second platform on one machine.</summary>
    Auto,
}

/// <summary>The port of everything one platform starts.</summary>
internal sealed record PortPlan(InfrastructurePorts Infrastructure, IReadOnlyDictionary<string, ServicePorts> Services)
{
    public static PortPlan For(PortChoice choice, IReadOnlyList<ServiceDefinition> services)
    {
        if (choice is PortChoice.Fixed)
            return new PortPlan(Topology.Infrastructure, services.ToDictionary(service => service.Name, service => service.Ports));
        var free = new FreePorts();
        return new PortPlan(
            new InfrastructurePorts(
                free.Next(), free.Next(), free.Next(), free.Next(), free.Next(), free.Next(), free.Next(), free.Next(),
                free.Next()),
            services.ToDictionary(service => service.Name, _ => new ServicePorts(free.Next(), free.Next())));
    }

    /// <summary>Refuses ports that are taken, naming who has them: the error of whoever fails to bind later names neither.</summary>
    public static void RequireFree(IEnumerable<(string For, int Port)> wanted)
    {
        var taken = wanted.Where(each => !FreePorts.IsFree(each.Port))
            .Select(each => $"  {each.Port} (for {each.For}) is held by {PortHolder.Describe(each.Port)}").ToArray();
        if (taken.Length > 0)
            throw new LauncherException($"Ports are taken:\n{string.Join('\n', taken)}\nEnd what holds them, or start with --ports auto.");
    }
}
