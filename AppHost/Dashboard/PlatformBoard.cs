using Npgsql;
using SalesPlatform.AppHost.Dashboard.Protocol;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Servers;
using SalesPlatform.AppHost.Services;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>What of a platform goes on the board, in the order in which people look for it.</summary>
internal static class PlatformBoard
{
    public const string Clients = "salesctl";

    public static void AddServers(PlatformParts parts, InfrastructurePorts ports)
    {
        var postgres = new NpgsqlConnectionStringBuilder(parts.Postgres.ConnectionString);
        parts.Board.Add(ServerEntry(parts.Postgres, $"tcp://{postgres.Host}:{postgres.Port}", "PostgreSQL", "DatabaseMultiple"));
        var broker = new Uri(parts.Broker.ConnectionString);
        parts.Board.Add(ServerEntry(parts.Broker, $"{broker.Scheme}://{broker.Authority}", "AMQP", "MailMultiple"));
        // The helper goes with the server it is started before; stopping it alone would only break things.
        foreach (var helper in parts.Broker.Processes.SkipLast(1))
        {
            parts.Board.Add(new BoardEntry(helper.Name, BoardEntry.Executable)
            {
                Process = helper,
                Urls = [new("tcp", $"tcp://127.0.0.1:{ports.ErlangPortMapper}", "Erlang port mapper")],
                Links = [new(RabbitServer.Name, BoardLink.Parent)],
            });
        }
    }

    public static void AddService(PlatformParts parts, ServicePlan plan, PortPlan ports)
    {
        var process = parts.Services[plan.Name];
        var own = ports.Services[plan.Name];
        string[] servers = plan.Definition.UsesBroker ? [PostgresServer.Name, RabbitServer.Name] : [PostgresServer.Name];
        parts.Board.Add(new BoardEntry(plan.Name, BoardEntry.Project)
        {
            Process = process,
            Health = process.Spec.Probe,
            Source = ("project.path", Path.Combine(ServiceBuild.RepositoryRoot, plan.Definition.Project)),
            Urls =
            [
                new(ServicePlan.Http, $"http://127.0.0.1:{own.Http}{ServicePlan.ReadyPath}", "Readiness"),
                new(ServicePlan.Grpc, $"http://127.0.0.1:{own.Grpc}", "gRPC (HTTP/2)"),
            ],
            Links =
            [
                .. servers.Concat(plan.Peers).Select(other => new BoardLink(other, BoardLink.Reference)),
                .. servers.Concat(plan.StartsAfter).Select(other => new BoardLink(other, BoardLink.WaitFor)),
            ],
            Commands = BoardCommand.OfProcess(process),
        });
    }

    /// <summary>What people do with the platform as a whole.</summary>
    public static void AddClients(PlatformParts parts, TimeProvider clock) => parts.Board.Add(new BoardEntry(Clients, BoardEntry.Tool)
    {
        Source = ("resource.source", ClientFiles.SalesctlIn(parts.Data)),
        Icon = "WindowConsole",
        Commands = [SignToken(parts, clock), LoadDemonstration(parts)],
    });

    private static BoardCommand SignToken(PlatformParts parts, TimeProvider clock) => new(
        "token", "Sign a token…", "A development token for 12 hours, as 'AppHost -- token' prints it", "Key", (arguments, _) =>
        {
            var role = arguments.GetValueOrDefault("role", "");
            var teams = arguments.GetValueOrDefault("team", "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var identity = new DevelopmentIdentity(role, [role]) { Teams = teams };
            return Task.FromResult<string?>(new DevelopmentTokens(parts.Data.SigningKey, clock).Mint(identity, TimeSpan.FromHours(12)));
        })
    {
        Highlighted = true,
        Inputs =
        [
            new InteractionInput { Name = "role", Label = "Role", InputType = InputType.Text, Required = true, Value = "sales-manager" },
            new InteractionInput { Name = "team", Label = "Teams", InputType = InputType.Text, Placeholder = "north, south" },
        ],
    };

    private static BoardCommand LoadDemonstration(PlatformParts parts) => new(
        "demo", "Load the demonstration year", "As 'salesctl demo load' does, through the public gRPC API", "DatabaseArrowRight",
        async (_, cancellation) => await Tool.RunAsync(
            [ClientFiles.SalesctlIn(parts.Data), "demo", "load"], cancellation, onLine: line => parts.Log.Process(Clients, line)))
    {
        Confirmation = "This records a year of example data. Load it into this platform?",
    };

    private static BoardEntry ServerEntry(ManagedServer server, string address, string label, string icon)
    {
        var process = server.Processes.Count > 0 ? server.Processes[^1] : null;
        var type = server.Image is not null ? BoardEntry.Container : process is not null ? BoardEntry.Executable : BoardEntry.External;
        return new BoardEntry(server.Name, type)
        {
            Process = process,
            Health = process?.Spec.Probe ?? server.Verify,
            Source = server.Image is { } image ? ("container.image", image) : null,
            Urls = [new("tcp", address, label)],
            Icon = icon,
            Commands = process is null ? [] : BoardCommand.OfProcess(process, $"Every service needs {server.Name}. Go on?"),
        };
    }
}
