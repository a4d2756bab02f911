using Google.Protobuf.WellKnownTypes;
using SalesPlatform.AppHost.Dashboard.Protocol;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>
/// A resource in the dashboard's words. States and property names are Aspire's: the dashboard knows them and picks icons by them.
/// </summary>
internal static class ResourceSnapshot
{
    public static Resource Of(BoardEntry entry, ResourceBoard board, DateTimeOffset madeAt)
    {
        var status = entry.Process?.Status ?? new ProcessStatus(ProcessState.Running) { StartedAt = madeAt };
        var health = HealthOf(entry, status, board);
        var resource = new Resource
        {
            Name = board.UniqueName(entry.Name),
            Uid = board.UniqueName(entry.Name),
            DisplayName = entry.Name,
            ResourceType = entry.Type,
            State = StateOf(status.State),
            CreatedAt = Timestamp.FromDateTimeOffset(madeAt),
        };
        if (StyleOf(status) is { } style)
            resource.StateStyle = style;
        if (entry.Icon is not null)
            resource.IconName = entry.Icon;
        if (status.StartedAt is { } started)
            resource.StartedAt = Timestamp.FromDateTimeOffset(started);
        if (status.StoppedAt is { } stopped)
            resource.StoppedAt = Timestamp.FromDateTimeOffset(stopped);
        if (health is not null)
            resource.HealthReports.Add(health);
        resource.Urls.AddRange(entry.Urls.Select((url, i) => UrlOf(url, i, status.State)));
        resource.Relationships.AddRange(entry.Links.Select(link => new ResourceRelationship { ResourceName = link.To, Type = link.Kind }));
        resource.Commands.AddRange(entry.Commands.Select(command => CommandOf(command, status.State)));
        resource.Properties.AddRange(PropertiesOf(entry, status, board));
        if (entry.Process is { } process)
        {
            resource.Environment.AddRange(process.Spec.Command.Environment.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each =>
                new EnvironmentVariable { Name = each.Key, Value = Masking.Of(each.Key, each.Value), IsFromSpec = true }));
        }

        return resource;
    }

    private static string StateOf(ProcessState state) => state switch
    {
        ProcessState.Stopped => "Finished",
        ProcessState.Crashed => "Exited",
        _ => state.ToString(),
    };

    private static string? StyleOf(ProcessStatus status) => status.State is ProcessState.Crashed ? "error" : null;

    // While it starts, the launcher itself asks all the time; what it last heard is the report.
    private static HealthReport? HealthOf(BoardEntry entry, ProcessStatus status, ResourceBoard board) => status.State switch
    {
        _ when entry.Health is null => null,
        ProcessState.Running => board.HealthOf(entry),
        ProcessState.Starting => new HealthReport { Key = "start", Status = HealthStatus.Unhealthy, Description = status.Reason ?? "" },
        _ => null,
    };

    private static Url UrlOf(BoardUrl url, int order, ProcessState state) => new()
    {
        EndpointName = url.Endpoint,
        FullUrl = url.Url,
        IsInactive = state is not (ProcessState.Running or ProcessState.Starting),
        DisplayProperties = new UrlDisplayProperties { DisplayName = url.Label, SortOrder = -order },
    };

    private static ResourceCommand CommandOf(BoardCommand command, ProcessState state)
    {
        var shown = new ResourceCommand
        {
            Name = command.Name,
            DisplayName = command.Label,
            DisplayDescription = command.Description,
            IconName = command.Icon,
            IsHighlighted = command.Highlighted,
            State = command.When(state),
        };
        if (command.Confirmation is { } question)
            shown.ConfirmationMessage = question;
        shown.ArgumentInputs.AddRange(command.Inputs);
        return shown;
    }

    private static IEnumerable<ResourceProperty> PropertiesOf(BoardEntry entry, ProcessStatus status, ResourceBoard board)
    {
        yield return Property("resource.displayName", entry.Name);
        yield return Property("resource.state", StateOf(status.State));
        if (board.HealthOf(entry) is { } health && status.State is ProcessState.Running)
            yield return Property("resource.healthState", health.Status.ToString());
        if (status.ExitCode is { } code)
            yield return new ResourceProperty { Name = "resource.exitCode", Value = Value.ForNumber(code) };
        if (entry.Links.FirstOrDefault(link => link.Kind == BoardLink.Parent) is { } parent)
            yield return Property("resource.parentName", board.UniqueName(parent.To));
        if (entry.Source is { } source)
            yield return Property(source.Property, source.Value);
        if (entry.Process is not { } process)
            yield break;
        var command = process.Spec.Command;
        yield return Property("executable.path", command.FileName, "Executable");
        yield return new ResourceProperty
        {
            Name = "executable.args",
            DisplayName = "Arguments",
            Value = Value.ForList([.. command.Arguments.Select(argument => Value.ForString(Masking.Of(argument)))]),
        };
        yield return Property("executable.workDir", command.WorkingDirectory ?? "/", "Working directory");
        if (process.Pid is { } pid)
            yield return new() { Name = "executable.pid", DisplayName = "Process id", Value = Value.ForNumber(pid), IsHighlighted = true };
    }

    private static ResourceProperty Property(string name, string value, string? label = null)
    {
        var property = new ResourceProperty { Name = name, Value = Value.ForString(value) };
        if (label is not null)
            property.DisplayName = label;
        return property;
    }
}
