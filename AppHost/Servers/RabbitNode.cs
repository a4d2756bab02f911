using System.Globalization;
using SalesPlatform.AppHost.Processes;
using static System.IO.Path;

namespace SalesPlatform.AppHost.Servers;

/// <summary>
/// A RabbitMQ node whose data, configuration, cookie and ports are all the platform's own, beside whatever the machine runs.
/// </summary>
internal sealed class RabbitNode
{
    private const string Account = "rabbitmq";

    // Short names need a host that always resolves; the machine's own may not, or change with the network.
    private const string NodeName = "salesplatform@localhost";

    private const string LoopbackOnly = "-kernel inet_dist_use_interface {127,0,0,1}";
    private readonly string _programs;
    private readonly BrokerPorts _ports;
    private readonly ServerHome _home;

    private RabbitNode(string programs, BrokerPorts ports, ServerHome home)
    {
        _programs = programs;
        _ports = ports;
        _home = home;
    }

    public string Path => _home.In("data");

    public static async Task<RabbitNode> OpenAsync(
        string programs, BrokerPorts ports, ServerContext context, CancellationToken cancellation)
    {
        var home = await ServerHome.OpenAsync(context.Data, RabbitServer.Name, Account, context.Log, cancellation);
        var node = new RabbitNode(programs, ports, home);
        context.Data.RequireSecretOf(RabbitServer.Name, node.Path);
        var configuration = Configuration(ports, context.Data.Secret(RabbitServer.Name));
        await home.WriteFileAsync(home.In("rabbitmq.conf"), configuration, cancellation);
        await home.WriteFileAsync(home.In("enabled_plugins"), "[rabbitmq_management].\n", cancellation);
        await home.WriteFileAsync(home.In("rabbitmq-env.conf"), "", cancellation);
        return node;
    }

    public ChildCommand PortMapperCommand() => new("epmd", "epmd", ["-port", Text(_ports.PortMapper), "-address", "127.0.0.1"])
    {
        // Run by us, in the foreground: the one the node would start turns into a daemon nobody stops.
        User = _home.User,
        Stage = StopStage.PortMapper,
        Environment = Environment(),
    };

    public ChildCommand ServerCommand() => new(RabbitServer.Name, Combine(_programs, "rabbitmq-server"), ["-noinput"])
    {
        User = _home.User,
        Stage = StopStage.Servers,
        Environment = Environment(),
    };

    /// <summary>rabbitmqctl for this node.</summary>
    public ChildCommand ControlCommand(IReadOnlyList<string> arguments) => new("rabbitmqctl", Combine(_programs, "rabbitmqctl"), arguments)
    {
        User = _home.User,
        Environment = Environment(),
    };

    /// <summary>The default user applies when the data is first made. With one named, RabbitMQ makes no guest.</summary>
    private static string Configuration(BrokerPorts ports, string password) => $"""
        listeners.tcp.local = 127.0.0.1:{Text(ports.Amqp)}
        # Accounts of departments are made through it.
        management.tcp.ip = 127.0.0.1
        management.tcp.port = {Text(ports.Administration)}
        default_user = {RabbitServer.User}
        default_pass = {password}
        # A share of the machine would be too much beside an IDE, and differ from one machine to the next.
        vm_memory_high_watermark.absolute = 1GB
        disk_free_limit.absolute = 256MB
        log.console = true
        log.console.level = info
        log.file = false

        """;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Dictionary<string, string> Environment() => new()
    {
        ["HOME"] = _home.Path, // Where the cookie is, made at first start.
        ["RABBITMQ_NODENAME"] = NodeName,
        ["RABBITMQ_NODE_PORT"] = Text(_ports.Amqp),
        ["RABBITMQ_DIST_PORT"] = Text(_ports.Distribution),
        ["RABBITMQ_MNESIA_BASE"] = Path,
        ["RABBITMQ_LOG_BASE"] = _home.In("log"),
        ["RABBITMQ_PID_FILE"] = _home.In("rabbitmq.pid"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = _home.In("enabled_plugins"),
        ["RABBITMQ_CONFIG_FILE"] = _home.In("rabbitmq.conf"),
        // Otherwise read from /etc/rabbitmq, where they configure the machine's own broker.
        ["RABBITMQ_CONFIG_FILES"] = _home.In("conf.d"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = _home.In("advanced.config"),
        ["RABBITMQ_CONF_ENV_FILE"] = _home.In("rabbitmq-env.conf"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = LoopbackOnly,
        ["RABBITMQ_CTL_ERL_ARGS"] = LoopbackOnly,
        // Makes the start script become the Erlang machine, whose id is then the one we started and signal; -noinput takes the input away
        // again.
        ["RABBITMQ_ALLOW_INPUT"] = "true",
        ["RABBITMQ_LOG"] = "-color", // It colours its log even where that is a file.
        ["ERL_EPMD_PORT"] = Text(_ports.PortMapper),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
    };
}
