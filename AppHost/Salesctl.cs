using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost;

/// <summary>What people do with the platform as a whole, on resources of its own: tokens, and the demonstration year.</summary>
public sealed partial class Platform
{
    private const string Assembly = "salesctl";
    private string? _salesctl;

    public void AddSalesctl<TProject>() where TProject : IProjectMetadata, new()
    {
        _salesctl = Built.AssemblyOf<TProject>(Assembly);
        _builder.AddResource(new ToolResource(Assembly))
            .ExcludeFromManifest()
            .WithInitialState(new CustomResourceSnapshot
            {
                ResourceType = "Tool",
                Properties = [new ResourcePropertySnapshot("resource.source", ClientFiles.SalesctlIn(_data))],
                State = KnownResourceStates.Active,
            })
            .WithIconName("WindowConsole")
            .WithCommand("token", "Sign a token", SignToken, new CommandOptions
            {
                IconName = "Key",
                IsHighlighted = true,
                Description = "A development token for 12 hours, as 'dotnet run --project AppHost -- token' prints it",
                Arguments =
                [
                    new InteractionInput { Name = "role", Label = "Role", InputType = InputType.Text, Required = true,
                        Value = "sales-manager" },
                    new InteractionInput { Name = "team", Label = "Teams", InputType = InputType.Text, Placeholder = "north, south" },
                ],
            });
        if (_options.Only.Count == 0)
            AddDemonstrationYear(_salesctl);
    }

    private Task<ExecuteCommandResult> SignToken(ExecuteCommandContext context)
    {
        var role = context.Arguments.GetString("role") ?? "sales-manager";
        var teams = (context.Arguments.GetString("team") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var token = new DevelopmentTokens(_data.SigningKey, TimeProvider.System)
            .Mint(new DevelopmentIdentity(role, [role]) { Teams = teams }, TimeSpan.FromHours(12));
        return Task.FromResult(CommandResults.Success(
            "Valid for 12 hours", new CommandResultData { Value = token, Format = CommandResultFormat.Text, DisplayImmediately = true }));
    }

    /// <summary>The year as a resource that runs to its end; where it is not to be loaded, its start button loads it.</summary>
    private void AddDemonstrationYear(string salesctl)
    {
        var year = new DemonstrationYear(_data);
        var resource = _builder.AddExecutable(DemonstrationYear.Name, "dotnet", Path.GetDirectoryName(salesctl)!, "exec", salesctl)
            .ExcludeFromManifest()
            .WithArgs(context =>
            {
                foreach (var argument in year.Arguments.Concat(["--endpoints", _data.Endpoints]))
                    context.Args.Add(argument);
            })
            .WithEnvironment(Leftovers.Mark, _data.Path)
            .WithIconName("DatabaseArrowRight")
            .OnBeforeResourceStarted(async (_, _, cancellation) =>
            {
                await _published.Task.WaitAsync(cancellation);
                _console.Note(year.Begin());
            })
            .OnResourceStopped((_, stopped, _) =>
            {
                _console.Note(year.End(stopped.ResourceEvent.Snapshot.ExitCode));
                return Task.CompletedTask;
            });
        foreach (var service in _services.SelectMany(service => service.Replicas))
            resource.WaitFor(service, WaitBehavior.WaitOnResourceUnavailable);
        if (!year.IsWanted(_options.Demo))
            resource.WithExplicitStart();
    }
}

/// <summary>Something that runs nothing itself and carries commands.</summary>
internal sealed class ToolResource(string name) : Resource(name);
