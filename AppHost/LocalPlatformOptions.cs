using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Ports;

namespace SalesPlatform.AppHost;

/// <summary>What to run locally, and where.</summary>
public sealed record LocalPlatformOptions
{
    /// <summary>Where everything is kept. As root, its parents should let others pass, or servers keep their data under /var/lib.</summary>
    public required string DataFolder { get; init; }

    public PortChoice Ports { get; init; } = PortChoice.Auto;

    /// <summary>The services to start; empty for servers only. A peer that is not among them is simply not known to the others.</summary>
    public IReadOnlyList<ServiceDefinition> Services { get; init; } = Topology.Services;

    /// <summary>Set for every service, over what the launcher sets.</summary>
    public IReadOnlyDictionary<string, string> ExtraEnvironment { get; init; } = new Dictionary<string, string>();

    /// <summary>Sees every line of the launcher and of the processes it runs. Called from several threads.</summary>
    public Action<LogLine>? Log { get; init; }

    /// <summary>Whether to run the Aspire dashboard, fetching it once if the machine does not have it.</summary>
    public bool Dashboard { get; init; }

    /// <summary>Whether the command line loads the demonstration year once everything is up.</summary>
    public DemoChoice Demo { get; init; } = DemoChoice.Leave;

    /// <summary>Whether to serve what a dashboard reads although none is run here: to one that runs elsewhere, or to a test.</summary>
    public bool ResourceService { get; init; }

    /// <summary>A PostgreSQL that already runs, as a user that may create roles and databases; null to provide one.</summary>
    public string? Postgres { get; init; } = Environment.GetEnvironmentVariable("ConnectionStrings__postgres");

    /// <summary>A RabbitMQ that already runs, as an amqp URI; null to provide one.</summary>
    public string? Broker { get; init; } = Environment.GetEnvironmentVariable("ConnectionStrings__rabbitmq");

    public TimeSpan ServiceStartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Cancelled when the stop must not wait any longer for anything to end by itself.</summary>
    public CancellationToken Hurry { get; init; }
}

/// <summary>Whether the demonstration year is loaded.</summary>
public enum DemoChoice
{
    /// <summary>At the first start on a folder, if the platform is empty then; and later what a start has left unfinished.</summary>
    Offer,

    /// <summary>If it is not there yet, also beside other data.</summary>
    Load,

    /// <summary>Not now, and not offered again on this folder.</summary>
    Leave,
}
