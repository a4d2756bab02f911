namespace SalesPlatform.AppHost;

internal enum DemoChoice
{
    /// <summary>At the first start on a folder, if the platform is empty then; and later what a start has left unfinished.</summary>
    Offer,

    /// <summary>If it is not there yet, also beside other data.</summary>
    Load,

    /// <summary>Not now, and not offered again on this folder.</summary>
    Leave,
}

internal enum PortChoice
{
    /// <summary>Those of the topology: the same at every start, so that they can be written into a client's configuration.</summary>
    Fixed,

    /// <summary>Free ones: for tests, and for a second platform on one machine.</summary>
    Auto,
}

internal sealed record PlatformOptions(string DataFolder)
{
    public PortChoice Ports { get; init; }

    public DemoChoice Demo { get; init; }

    public bool Dashboard { get; init; } = true;

    public int Replicas { get; init; } = 1;

    /// <summary>The services to start; empty for all. A peer that is not among them is simply not known to the others.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Set for every service, over everything else, as <c>NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>A PostgreSQL that already runs, as a user that may create roles and databases; null to provide one.</summary>
    public string? Postgres { get; init; } = System.Environment.GetEnvironmentVariable("ConnectionStrings__postgres");

    /// <summary>A RabbitMQ that already runs, as an amqp URI; null to provide one.</summary>
    public string? Broker { get; init; } = System.Environment.GetEnvironmentVariable("ConnectionStrings__rabbitmq");
}
