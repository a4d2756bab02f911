namespace SalesPlatform.AppHost;

/// <summary>
/// Fixed port numbers of one service: gRPC speaks HTTP/2 without TLS, which cannot share a port with HTTP/1.1 health checks.
/// </summary>
public sealed record ServicePorts(int Grpc, int Http);

/// <summary>One service of the platform: what it is called, where it is built, and what it needs to run.</summary>
/// <param name="Name">The name others know it by: telemetry, connection strings, log prefix.</param>
/// <param name="Project">Path of its project file, relative to the repository root or absolute.</param>
/// <param name="Ports">The ports it has when ports are fixed.</param>
public sealed record ServiceDefinition(string Name, string Project, ServicePorts Ports)
{
    /// <summary>Its own database and role. Underscores, so that nobody has to quote the name in psql.</summary>
    public string Database => DatabaseOf(Name);

    /// <summary>Whether it publishes to, or reads from, the broker.</summary>
    public bool UsesBroker { get; init; } = true;

    /// <summary>The services whose event feeds it reads to catch up. Soft: it runs without them, and is only started after them.</summary>
    public IReadOnlyList<string> ReadsFeedsOf { get; init; } = [];

    /// <summary>Feeds it reads without being started after them: told their addresses, it catches up once they are there. Two services that
    /// learn from each other name each other in one of these lists each.</summary>
    public IReadOnlyList<string> AlsoReadsFeedsOf { get; init; } = [];

    /// <summary>How many of it run where a machine is not shared with an IDE. They share the database, and one of them leads the relay.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>What a container of it may use at most.</summary>
    public int MemoryMegabytes { get; init; } = 512;

    public static string DatabaseOf(string service) => service.Replace('-', '_');
}

/// <summary>Fixed ports of what is not a service of ours.</summary>
/// <remarks>All below 32768, where Linux begins to give ports to outgoing connections: one from there is taken now and then.</remarks>
public sealed record InfrastructurePorts(
    int Postgres, int Broker, int BrokerAdministration, int ErlangDistribution, int ErlangPortMapper, int Dashboard, int Telemetry,
    int TelemetryHttp, int Resources);

/// <summary>The platform as data, declared once. Both engines, the tests and the endpoints file read it from here.</summary>
public static class Topology
{
    public static InfrastructurePorts Infrastructure { get; } = new(
        Postgres: 17432, Broker: 17672, BrokerAdministration: 17674, ErlangDistribution: 17673, ErlangPortMapper: 17369,
        Dashboard: 18888, Telemetry: 17317, TelemetryHttp: 17318, Resources: 17319);

    public static IReadOnlyList<ServiceDefinition> Services { get; } =
    [
        new("team-performance", "services/TeamPerformance/TeamPerformance.csproj", new(Grpc: 17102, Http: 17202))
        {
            AlsoReadsFeedsOf = ["planning", "scorecards"],
        },
        new("planning", "services/Planning/Planning.csproj", new(Grpc: 17101, Http: 17201))
        {
            ReadsFeedsOf = ["team-performance"],
        },
        new("sales-monitoring", "services/SalesMonitoring/SalesMonitoring.csproj", new(Grpc: 17103, Http: 17203))
        {
            ReadsFeedsOf = ["planning", "team-performance"],
        },
        new("launch-coordination", "services/LaunchCoordination/LaunchCoordination.csproj", new(Grpc: 17107, Http: 17207))
        {
            ReadsFeedsOf = ["planning", "team-performance"],
        },
        new("customer-relations", "services/CustomerRelations/CustomerRelations.csproj", new(Grpc: 17106, Http: 17206))
        {
            ReadsFeedsOf = ["planning", "team-performance"],
            AlsoReadsFeedsOf = ["scorecards"],
        },
        new("budget", "services/Budget/Budget.csproj", new(Grpc: 17105, Http: 17205))
        {
            ReadsFeedsOf = ["planning", "team-performance", "sales-monitoring", "launch-coordination"],
        },
        new("scorecards", "services/Scorecards/Scorecards.csproj", new(Grpc: 17104, Http: 17204))
        {
            ReadsFeedsOf = ["planning", "team-performance", "sales-monitoring", "customer-relations", "budget"],
        },
    ];

    /// <summary>The command-line client: built with the platform, run by people.</summary>
    public static string CliProject => "services/Cli/Cli.csproj";

    public static string CliAssembly => "salesctl";
}
