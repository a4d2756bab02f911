using System.CommandLine;

namespace SalesPlatform.AppHost;

/// <summary>The command line: 'dotnet run --project AppHost' runs the platform, its 'token' command signs a development token.</summary>
internal static class CommandLine
{
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Where everything is kept",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Built.RepositoryRoot, ".local")),
    };

    private static readonly Option<PortChoice> Ports = new("--ports")
    {
        Description = "'fixed' uses the numbers of Program.cs, 'auto' free ones",
        DefaultValueFactory = _ => PortChoice.Fixed,
    };

    private static readonly Option<int> Replicas = new("--replicas")
    {
        Description = "How many of every service run; those after the first get free ports",
        DefaultValueFactory = _ => 1,
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int>() is < 1 or > 8)
                    result.AddError("--replicas takes a number from 1 to 8.");
            },
        },
    };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Load the demonstration year; the default at the first start, on an empty platform",
    };

    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Leave an empty platform empty" };

    private static readonly Option<bool> NoDashboard = new("--no-dashboard") { Description = "Do not run the Aspire dashboard" };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Start these of the services and the portal only; 'servers' for none",
        Hidden = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Set = new("--set") { Description = "NAME=VALUE for every service", Hidden = true };

    public static async Task<int> RunAsync(string[] args, Func<PlatformOptions, IReadOnlyList<string>, Task<int>> run)
    {
        var root = new RootCommand("Runs SalesPlatform on this machine: PostgreSQL, RabbitMQ and all services.")
        {
            Data, Ports, Replicas, Demo, NoDemo, NoDashboard, Only, Set, TokenCommand.Create(Data),
        };
        root.Validators.Add(result =>
        {
            if (result.GetValue(Demo) && result.GetValue(NoDemo))
                result.AddError("--demo and --no-demo exclude each other.");
        });
        // What is not ours may be Aspire's: its tools pass arguments of their own on to the AppHost, all of the form --NAME=VALUE.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, _) => run(OptionsFrom(parsed), Aspires(parsed.UnmatchedTokens)));
        // Our own signal handling: the library's gives two seconds, and PostgreSQL may need longer to write its checkpoint.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
        return await root.Parse(args).InvokeAsync(invocation);
    }

    private static IReadOnlyList<string> Aspires(IReadOnlyList<string> unmatched) => unmatched.FirstOrDefault(
        token => !token.StartsWith("--", StringComparison.Ordinal) || !token.Contains('=')) is { } unknown
        ? throw new PlatformException($"'{unknown}' is not understood. 'dotnet run --project AppHost -- --help' lists the options.")
        : unmatched;

    private static PlatformOptions OptionsFrom(ParseResult parsed) => new(parsed.GetValue(Data)!.FullName)
    {
        Ports = parsed.GetValue(Ports),
        Replicas = parsed.GetValue(Replicas),
        Dashboard = !parsed.GetValue(NoDashboard),
        Demo = parsed.GetValue(Demo) ? DemoChoice.Load : parsed.GetValue(NoDemo) ? DemoChoice.Leave : DemoChoice.Offer,
        Only = parsed.GetValue(Only) ?? [],
        Environment = parsed.GetValue(Set) ?? [],
    };
}
