using Npgsql;
using SalesPlatform.LocalServers;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>One more replica of a service of the platform, which reaches PostgreSQL and the broker through forwarders.</summary>
internal sealed class BehindForwarders : IAsyncDisposable
{
    /// <summary>What its sessions are called.</summary>
    public const string Name = "behind-forwarders";

    private readonly Forwarder _postgres;
    private readonly Forwarder _broker;
    private readonly StartedProgram _program;

    private BehindForwarders(Forwarder postgres, Forwarder broker, StartedProgram program, Uri grpc) =>
        (_postgres, _broker, _program, Grpc) = (postgres, broker, program, grpc);

    public Uri Grpc { get; }

    /// <summary>Starts it with the settings of the running replica.</summary>
    public static async Task<BehindForwarders> StartAsync(RunningPlatform platform, string service)
    {
        var pid = platform.PidOf(service)!.Value;
        var settings = (await File.ReadAllTextAsync($"/proc/{pid}/environ")).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('=', 2)).ToDictionary(entry => entry[0], entry => entry[1]);
        var command = (await File.ReadAllTextAsync($"/proc/{pid}/cmdline")).Split('\0');
        var database = new NpgsqlConnectionStringBuilder(settings[$"ConnectionStrings__{service}"]);
        var broker = new UriBuilder(settings["ConnectionStrings__rabbitmq"]);
        var (toPostgres, toBroker) = (new Forwarder(database.Port), new Forwarder(broker.Port));
        (database.Port, database.ApplicationName, broker.Port) = (toPostgres.Port, Name, toBroker.Port);
        var ports = new FreePorts();
        var grpc = new Uri($"http://127.0.0.1:{ports.Next()}");
        settings[$"ConnectionStrings__{service}"] = database.ConnectionString;
        settings["ConnectionStrings__rabbitmq"] = broker.Uri.OriginalString;
        settings["Kestrel__Endpoints__grpc__Url"] = grpc.OriginalString;
        settings["Kestrel__Endpoints__http__Url"] = $"http://127.0.0.1:{ports.Next()}";
        var program = StartedProgram.Start(command.Single(word => word.EndsWith(".dll", StringComparison.Ordinal)), settings);
        return new BehindForwarders(toPostgres, toBroker, program, grpc);
    }

    public void Cut()
    {
        _postgres.Cut();
        _broker.Cut();
    }

    public void Heal()
    {
        _postgres.Heal();
        _broker.Heal();
    }

    public async ValueTask DisposeAsync()
    {
        Heal();
        await _program.DisposeAsync();
        await _postgres.DisposeAsync();
        await _broker.DisposeAsync();
    }
}
