using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>What happens to one replica of several.</summary>
internal static class ReplicaFaults
{
    private const string Service = "sales-monitoring";
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(60);

    // docs/operations.md says 30 s; the machine of a test may be busy.
    private static readonly TimeSpan LongestUntilAnotherLeads = TimeSpan.FromSeconds(40);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("cut-off", "a replica of SalesMonitoring that is called and leads the relay, without PostgreSQL and RabbitMQ for 60 s",
            CutOffAsync),
        new("rolling", "every service restarted, one replica after the other", RollAsync) { Replicas = 2 },
    ];

    private static async Task CutOffAsync(Scene scene)
    {
        await using var replica = await BehindForwarders.StartAsync(scene.Platform, Service);
        var others = Scene.ReplicasOf(scene.Platform, Service);
        foreach (var other in others)
            await scene.Platform.StopServiceAsync(other);
        await Eventually.GetAsync("the replica behind forwarders to lead", () => LeaderAsync(scene),
            leader => leader == BehindForwarders.Name, Scene.Patience);
        foreach (var other in others)
            await scene.Platform.StartServiceAsync(other, CancellationToken.None);
        using (scene.Commands.AlsoAt(Service, replica.Grpc))
        {
            await Scene.PassAsync(Together);
            replica.Cut();
            var watch = Stopwatch.StartNew();
            await Eventually.GetAsync(
                "another replica to lead", () => LeaderAsync(scene), leader => leader == Service, LongestUntilAnotherLeads);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  another leads after {watch.Elapsed.TotalSeconds:0.0} s"));
            await Scene.PassAsync(Apart - watch.Elapsed);
            replica.Heal();
            await Scene.PassAsync(Together);
        }
    }

    private static async Task RollAsync(Scene scene)
    {
        foreach (var replica in Scene.Services.SelectMany(service => Scene.ReplicasOf(scene.Platform, service)))
        {
            await scene.Platform.StopServiceAsync(replica);
            await scene.Platform.StartServiceAsync(replica, CancellationToken.None);
        }
    }

    // The session that holds the relay's lock, by its name.
    private static async Task<string?> LeaderAsync(Scene scene)
    {
        await using var connection = await scene.Platform.ConnectAsync(Service, CancellationToken.None);
        await using var command = new NpgsqlCommand(
            """
            select application_name from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and classid = x'5A1E5'::int and objid = 1 and granted
                and pg_locks.database = (select oid from pg_database where datname = current_database())
            """, connection);
        return (string?)await command.ExecuteScalarAsync();
    }
}
