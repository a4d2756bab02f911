using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Servers;

/// <summary>
/// The ports of a RabbitMQ node: clients, its administration over HTTP, other Erlang nodes (rabbitmqctl is one), and the mapper that tells
/// them the way.
/// </summary>
internal sealed record BrokerPorts(int Amqp, int Administration, int Distribution, int PortMapper);

/// <summary>RabbitMQ for one local platform: given, in a container, or from binaries as a node of its own.</summary>
internal static class RabbitServer
{
    public const string Name = "rabbitmq";
    public const string User = "salesplatform";
    private const string Image = "docker.io/library/rabbitmq:4.3-management";

    public static async Task<ManagedServer> PrepareAsync(
        ServerSource source, BrokerPorts ports, ServerContext context, CancellationToken cancellation)
    {
        if (source is ServerSource.Given given)
            return new ManagedServer(Name, given.ConnectionString, given.Description, [])
            {
                Verify = token => ProbeAsync(given.ConnectionString, token),
            };
        if (source is ServerSource.Binaries { Directory: var programs })
        {
            var node = await RabbitNode.OpenAsync(programs, ports, context, cancellation);
            var mapper = context.Supervise(new ProcessSpec(
                node.PortMapperCommand(), token => Readiness.OfPortAsync(ports.PortMapper, token))
            {
                MustStartAtOnce = true,
                StopGrace = TimeSpan.FromSeconds(5),
            });
            return Managed(node.ServerCommand(), node.Path, [mapper], _ => Task.CompletedTask) with { Control = node.ControlCommand };
        }

        var engine = ((ServerSource.Container)source).Engine;
        var container = context.ContainerName(Name);
        return Managed(ContainerCommand(engine, container, ports, context.Data.Secret(Name)), $"volume {container}", [],
            // A container outlives its client when that is killed; the name must be free again.
            async token => await Tool.TryRunAsync([engine, "rm", "--force", container], token)) with
        { Image = Image };

        ManagedServer Managed(ChildCommand command, string location, SupervisedProcess[] before, Func<CancellationToken, Task> prepare)
        {
            var uri = $"amqp://{User}:{context.Data.Secret(Name)}@127.0.0.1:{ports.Amqp}/";
            var broker = context.Supervise(new ProcessSpec(command, token => ProbeAsync(uri, token))
            {
                Prepare = prepare,
                MustStartAtOnce = true,
                StartTimeout = TimeSpan.FromMinutes(5),
                StopGrace = TimeSpan.FromSeconds(30),
            });
            return new ManagedServer(Name, uri, location, [.. before, broker])
            {
                Administration = $"http://127.0.0.1:{ports.Administration}",
            };
        }
    }

    private static ChildCommand ContainerCommand(string engine, string container, BrokerPorts ports, string password) => new(Name, engine,
    [
        "run", "--rm", "--name", container, "--publish", $"127.0.0.1:{ports.Amqp}:5672",
        "--publish", $"127.0.0.1:{ports.Administration}:15672",
        "--volume", $"{container}:/var/lib/rabbitmq", "--env", "RABBITMQ_NODENAME", "--env", "RABBITMQ_DEFAULT_USER", "--env", "RABBITMQ_DEFAULT_PASS",
        Image,
    ])
    {
        Stage = StopStage.Servers,
        Environment = new Dictionary<string, string>
        {
            // The directory the data is in is named after the node. This is what Aspire calls it: both engines find the same queues.
            ["RABBITMQ_NODENAME"] = $"{Name}@localhost", ["RABBITMQ_DEFAULT_USER"] = User, ["RABBITMQ_DEFAULT_PASS"] = password,
        },
    };

    /// <summary>Ready is a session with the service's own credentials: the port opens before users and queues are loaded.</summary>
    private static async Task<Readiness> ProbeAsync(string uri, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory
        {
            Uri = new Uri(uri),
            AutomaticRecoveryEnabled = false,
            ClientProvidedName = "launcher",
            RequestedConnectionTimeout = TimeSpan.FromSeconds(2),
        };
        try
        {
            await using var connection = await factory.CreateConnectionAsync(cancellation);
            return Readiness.Ready;
        }
        catch (BrokerUnreachableException refused) when (refused.InnerException is AuthenticationFailureException)
        {
            throw new LauncherException(
                $"RabbitMQ does not accept the password it was made with, or given: {refused.InnerException.Message}");
        }
        catch (BrokerUnreachableException notYet)
        {
            return Readiness.NotYet(notYet.InnerException?.Message ?? notYet.Message);
        }
    }
}
