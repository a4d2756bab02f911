using System.CommandLine;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost.Commands;

/// <summary>The command line: 'dotnet run --project AppHost' runs the platform, its 'token' command signs a development token.</summary>
internal static class LauncherCommand
{
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Where everything is kept",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(ServiceBuild.RepositoryRoot, ".local")),
    };

    private static readonly Option<PortChoice> Ports = new("--ports")
    {
        Description = "'fixed' uses the numbers of the topology, 'auto' free ones",
        DefaultValueFactory = _ => PortChoice.Fixed,
    };

    private static readonly Option<string?> Engine = new("--engine")
    {
        Description = "What runs the platform; without it Aspire where its packages are to be had, else the local launcher",
        HelpName = "aspire|local",
    };

    private static readonly Option<PublishTarget> Target = new("--target")
    {
        Description = "What 'aspire publish' generates: a Compose file or a Helm chart",
        DefaultValueFactory = _ => PublishTarget.Compose,
    };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Load the demonstration year; the default at the first start, on an empty platform",
    };

    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Leave an empty platform empty" };

    private static readonly Option<bool> NoDashboard = new("--no-dashboard") { Description = "Do not run the Aspire dashboard" };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Start these services only; 'servers' for none",
        Hidden = true,
        AllowMultipleArgumentsPerToken = true,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        Engine.AcceptOnlyFromAmong(Engines.Local, Engines.Aspire);
        var root = new RootCommand("Runs SalesPlatform on this machine: PostgreSQL, RabbitMQ and all services.")
        {
            Data, Ports, Engine, Target, Demo, NoDemo, NoDashboard, Only, TokenCommand.Create(Data),
        };
        root.Validators.Add(result =>
        {
            if (result.GetValue(Demo) && result.GetValue(NoDemo))
                result.AddError("--demo and --no-demo exclude each other.");
        });
        // What is not ours may be Aspire's: 'aspire publish' passes its own arguments on to the AppHost.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, _) => Engines.RunAsync(
            parsed.GetValue(Engine), args, parsed.UnmatchedTokens, OptionsFrom(parsed), parsed.GetValue(Target)));

        // Our own signal handling: the library's gives two seconds, and PostgreSQL may need longer to write its checkpoint.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
        try
        {
            return await root.Parse(args).InvokeAsync(invocation);
        }
        catch (LauncherException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static LocalPlatformOptions OptionsFrom(ParseResult parsed) => new()
    {
        DataFolder = parsed.GetValue(Data)!.FullName,
        Ports = parsed.GetValue(Ports),
        Dashboard = !parsed.GetValue(NoDashboard),
        Demo = parsed.GetValue(Demo) ? DemoChoice.Load : parsed.GetValue(NoDemo) ? DemoChoice.Leave : DemoChoice.Offer,
        Services = Selected(parsed.GetValue(Only) ?? []),
    };

    private static IReadOnlyList<ServiceDefinition> Selected(string[] only)
    {
        if (only.Length == 0)
            return Topology.Services;
        if (only is ["servers"])
            return [];
        var unknown = only.Except(Topology.Services.Select(service => service.Name)).ToArray();
        return unknown.Length == 0
            ? [.. Topology.Services.Where(service => only.Contains(service.Name))]
            : throw new LauncherException($"No such service: {string.Join(", ", unknown)}.");
    }
}
