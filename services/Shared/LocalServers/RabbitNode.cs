using System.Globalization;
using static System.IO.Path;

namespace SalesPlatform.LocalServers;

/// <summary>Distribution: other Erlang nodes (rabbitmqctl is one); the mapper tells them the way.</summary>
internal sealed record BrokerPorts(int Amqp, int Administration, int Distribution, int PortMapper);

internal sealed class RabbitNode
{
    public const string Name = "rabbitmq";
    public const string User = "salesplatform";
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
        string programs, BrokerPorts ports, DataFolder data, Action<string> tell, CancellationToken cancellation)
    {
        var home = await ServerHome.OpenAsync(data, Name, Account, tell, cancellation);
        var node = new RabbitNode(programs, ports, home);
        data.RequireSecretOf(Name, node.Path);
        await home.WriteFileAsync(home.In("rabbitmq.conf"), Configuration(ports, data.Secret(Name)), cancellation);
        await home.WriteFileAsync(home.In("enabled_plugins"), "[rabbitmq_management].\n", cancellation);
        await home.WriteFileAsync(home.In("rabbitmq-env.conf"), "", cancellation);
        return node;
    }

    /// <summary>In the foreground: the one the node would start turns into a daemon nobody stops.</summary>
    public ServerProgram PortMapper() => new("epmd", "epmd", ["-port", Text(_ports.PortMapper), "-address", "127.0.0.1"])
    {
        User = _home.User,
        Environment = Environment(),
    };

    public ServerProgram Server() => new(Name, Combine(_programs, "rabbitmq-server"), ["-noinput"])
    {
        User = _home.User,
        Environment = Environment(),
    };

    public ServerProgram Control(IReadOnlyList<string> arguments) => new("rabbitmqctl", Combine(_programs, "rabbitmqctl"), arguments)
    {
        User = _home.User,
        Environment = Environment(),
    };

    /// <summary>The user applies when the data is first made. With one named, RabbitMQ makes no guest.</summary>
    private static string Configuration(BrokerPorts ports, string password) => $"""
        listeners.tcp.local = 127.0.0.1:{Text(ports.Amqp)}
        # Accounts of departments are made through it.
        management.tcp.ip = 127.0.0.1
        management.tcp.port = {Text(ports.Administration)}
        default_user = {User}
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
        // The start script becomes the Erlang machine, whose id we signal; -noinput takes the input away again.
        ["RABBITMQ_ALLOW_INPUT"] = "true",
        ["RABBITMQ_LOG"] = "-color", // It colours its log even where that is a file.
        ["ERL_EPMD_PORT"] = Text(_ports.PortMapper),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
    };
}
