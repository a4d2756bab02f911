using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>An address of a resource, with the words people know it by.</summary>
internal sealed record BoardUrl(string Endpoint, string Url, string Label);

/// <summary>A resource of another, as the dashboard draws it.</summary>
internal sealed record BoardLink(string To, string Kind)
{
    public const string Reference = "Reference";
    public const string WaitFor = "WaitFor";
    public const string Parent = "Parent";
}

/// <summary>Something the dashboard lists: a service, a server, a helper of one.</summary>
/// <param name="Name">What people call it; the log lines are under it too.</param>
/// <param name="Type">Aspire's word for the kind: it decides the icon and where the dashboard looks for the source.</param>
internal sealed record BoardEntry(string Name, string Type)
{
    public const string Project = "Project";
    public const string Executable = "Executable";
    public const string Container = "Container";
    public const string External = "ExternalService";
    public const string Tool = "Tool";

    /// <summary>The process behind it; null where there is none of ours.</summary>
    public SupervisedProcess? Process { get; init; }

    /// <summary>Asks whether it is well. Absent where there is nothing to ask.</summary>
    public Func<CancellationToken, Task<Readiness>>? Health { get; init; }

    public IReadOnlyList<BoardUrl> Urls { get; init; } = [];

    public IReadOnlyList<BoardLink> Links { get; init; } = [];

    /// <summary>What to show as its source, by Aspire's property name: <c>project.path</c>, <c>container.image</c>.</summary>
    public (string Property, string Value)? Source { get; init; }

    public IReadOnlyList<BoardCommand> Commands { get; init; } = [];

    public string? Icon { get; init; }
}
