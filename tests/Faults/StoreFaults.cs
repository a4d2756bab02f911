using System.Diagnostics;
using Npgsql;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>What databases do to those who rely on them.</summary>
internal static class StoreFaults
{
    private const string Draw = "select nextval('store.mt_events_sequence')";
    private static readonly TimeSpan Cutting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenCuts = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("cut-commits", "every connection that is at work cut, again and again for 5 s: many within COMMIT", CutAsync),
        new("open-transaction", "a transaction that has drawn a position stays open for 15 s, and is rolled back", HoldAsync),
        new("rolled-back", "two hundred transactions draw positions and are rolled back", RollBackAsync),
        new("postgres-kill", "PostgreSQL killed", scene => scene.KillAsync("postgres")),
        new("postgres-restart", "PostgreSQL restarted", RestartAsync),
        new("postgres-gone", "PostgreSQL away for 20 s", scene => AwayAsync(scene, Gone)),
        new("wrong-order", "everything stopped; services started before the servers they need", WrongOrderAsync),
        new("restore-running", "SalesMonitoring's store put back to a backup; those who learn from it run",
            scene => RestoreAsync(scene, [])),
        new("restore-stopped", "the same; they are stopped meanwhile",
            scene => RestoreAsync(scene, ["budget", "scorecards", "customer-relations"])),
    ];

    private static async Task CutAsync(Scene scene)
    {
        await using var connection = new NpgsqlConnection($"{scene.Platform.AdminConnectionString};Pooling=false");
        await connection.OpenAsync();
        using var between = new PeriodicTimer(BetweenCuts);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Cutting)
        {
            await using var cut = new NpgsqlCommand(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname <> 'postgres' and state <> 'idle'", connection);
            await cut.ExecuteNonQueryAsync();
            await between.WaitForNextTickAsync();
        }
    }

    private static async Task HoldAsync(Scene scene)
    {
        await using var connection = await scene.Platform.ConnectAsync("sales-monitoring", CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var draw = new NpgsqlCommand(Draw, connection, transaction);
        await draw.ExecuteNonQueryAsync();
        await Scene.PassAsync(Held);
        await transaction.RollbackAsync();
    }

    private static async Task RollBackAsync(Scene scene)
    {
        await using var connection = await scene.Platform.ConnectAsync("sales-monitoring", CancellationToken.None);
        for (var i = 0; i < 200; i++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var draw = new NpgsqlCommand(Draw, connection, transaction);
            await draw.ExecuteNonQueryAsync();
            await transaction.RollbackAsync();
        }
    }

    private static async Task RestartAsync(Scene scene)
    {
        for (var i = 0; i < scene.Times; i++)
            await AwayAsync(scene, null);
    }

    private static async Task AwayAsync(Scene scene, TimeSpan? time)
    {
        await scene.Platform.StopPostgresAsync();
        if (time is { } gone)
            await Scene.PassAsync(gone);
        await scene.Platform.StartPostgresAsync(CancellationToken.None);
    }

    private static async Task WrongOrderAsync(Scene scene)
    {
        foreach (var name in Scene.Services.Append("rabbitmq").Append("postgres"))
            await scene.Platform.StopAsync(name);
        var services = Scene.Services.Select(name => scene.Platform.StartAsync(name, CancellationToken.None)).ToList();
        await scene.Platform.StartBrokerAsync(CancellationToken.None);
        await scene.Platform.StartPostgresAsync(CancellationToken.None);
        await Task.WhenAll(services);
    }

    /// <summary>What was recorded since the backup is lost, as restoring means; its commands are not the callers' of this run.</summary>
    private static async Task RestoreAsync(Scene scene, IReadOnlyList<string> stopped)
    {
        var dump = Path.Combine(scene.Platform.DataFolder, $"{Guid.NewGuid():n}.dump");
        // The callers pause: what is acknowledged between the backup and the restore is lost by it, and rightly.
        await scene.Load.StopAsync();
        await RunAsync(scene, "pg_dump", "--format=custom", "--file", dump);
        for (var i = 0; i < 20; i++)
            await scene.Commands.SendAsync("sales-monitoring", $"lost-{Guid.NewGuid():n}");
        await Eventually.BeAsync(
            "the others to have what is lost next", async () => (await scene.Stores.GapsAsync()).Count == 0, Scene.Patience);
        foreach (var name in stopped)
            await scene.Platform.StopServiceAsync(name);
        await scene.Platform.StopServiceAsync("sales-monitoring");
        await RunAsync(scene, "pg_restore", "--clean", "--if-exists", "--exit-on-error", dump);
        await scene.Platform.StartServiceAsync("sales-monitoring", CancellationToken.None);
        scene.Load.Start();
        foreach (var name in stopped)
            await scene.Platform.StartServiceAsync(name, CancellationToken.None);
    }

    private static async Task RunAsync(Scene scene, string program, params IReadOnlyList<string> arguments)
    {
        var database = new NpgsqlConnectionStringBuilder(scene.Platform.ConnectionString("sales-monitoring"));
        var start = new ProcessStartInfo(program,
            ["--no-password", "--host", database.Host!, "--port", $"{database.Port}", "--username", database.Username!,
                "--dbname", database.Database!, "--schema=store", .. arguments])
        {
            RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = database.Password!;
        using var run = Process.Start(start)!;
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {run.ExitCode}: {error}");
    }
}
