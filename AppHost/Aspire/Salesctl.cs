using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SalesPlatform.AppHost.Processes;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>The command-line client as a resource that runs nothing: it carries the commands people use on the platform as a whole.</summary>
internal sealed class Salesctl(string name) : Resource(name)
{
    public static void AddTo(IDistributedApplicationBuilder builder, DataFolder data, TimeProvider clock) => builder
        .AddResource(new Salesctl("salesctl"))
        .ExcludeFromManifest()
        .WithInitialState(new CustomResourceSnapshot
        {
            ResourceType = "Tool",
            Properties = [new ResourcePropertySnapshot("resource.source", ClientFiles.SalesctlIn(data))],
            State = KnownResourceStates.Active,
        })
        .WithCommand("token", "Sign a manager's token", _ =>
        {
            var identity = new DevelopmentIdentity("sales-manager", ["sales-manager"]) { Teams = ["*"] };
            var token = new DevelopmentTokens(data.SigningKey, clock).Mint(identity, TimeSpan.FromHours(12));
            return Task.FromResult(new ExecuteCommandResult
            {
                Success = true,
                Message = "A development token, valid for 12 hours",
                Data = new CommandResultData { Value = token, Format = CommandResultFormat.Text, DisplayImmediately = true },
            });
        }, new CommandOptions { IconName = "Key", IsHighlighted = true, Description = "Others: dotnet run --project AppHost -- token" })
        .WithCommand("demo", "Load the demonstration year", async context =>
        {
            var loaded = await Tool.TryRunAsync([ClientFiles.SalesctlIn(data), "demo", "load"], context.CancellationToken);
            return new ExecuteCommandResult { Success = loaded is { ExitCode: 0 }, Message = loaded?.Output ?? "salesctl cannot be run." };
        }, new CommandOptions
        {
            IconName = "DatabaseArrowRight",
            ConfirmationMessage = "This records a year of example data. Load it into this platform?",
        });
}
