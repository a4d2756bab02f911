using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The launcher as people run it, ended in every way it can end.</summary>
public sealed class LauncherProcessTests : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _output = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Signal.INT)]
    [InlineData(Signal.TERM)]
    [InlineData(Signal.HUP)]
    [InlineData(Signal.KILL)]
    public async Task However_the_launcher_ends_no_process_is_left_and_it_starts_again(object signal)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var launcher = await StartAsync();
            var started = Ledger.Of(_folder.Path);
            started.Should().HaveCount(3, "PostgreSQL, RabbitMQ and its port mapper are entered")
                .And.OnlyContain(process => process.IsAlive);

            Native.Send(launcher.Id, (Signal)signal).Should().BeTrue();
            await Eventually.BeAsync($"the launcher has ended after SIG{signal}", () => launcher.HasExited);

            await Eventually.BeAsync("no process is left", () =>
                !started.Any(process => process.IsAlive) && Ledger.Of(_folder.Path).Count == 0);
            if ((Signal)signal is not Signal.KILL)
                launcher.ExitCode.Should().Be(0);
        }
    }

    [Fact]
    public async Task A_start_after_launcher_and_watchdog_were_killed_cleans_up_and_keeps_the_data()
    {
        using var killed = await StartAsync();
        var left = Ledger.Of(_folder.Path);
        var watchdog = Directory.GetDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _)).Select(int.Parse!)
            .Single(pid => CommandLine(pid) is var line && line.Contains("watchdog.sh") && line.Contains(_folder.Path));
        Native.Send(watchdog, Signal.KILL);
        Native.Send(killed.Id, Signal.KILL);
        await Eventually.BeAsync("the launcher is gone", () => killed.HasExited);
        left.Should().OnlyContain(process => process.IsAlive, "nobody was there to stop them");

        await using (var platform = await LocalPlatform.StartAsync(Servers(), Token))
        {
            left.Should().NotContain(process => process.IsAlive);
            await using var source = NpgsqlDataSource.Create(platform.AdminConnectionString);
            await using var command = source.CreateCommand("SELECT 1");
            (await command.ExecuteScalarAsync(Token)).Should().Be(1);
        }

        Directory.GetFiles(Path.Combine(_folder.Path, "run")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        var start = () => LocalPlatform.StartAsync(Servers() with
        {
            // RabbitMQ needs seconds; PostgreSQL runs by then.
            Log = line =>
            {
                if (line is { Source: "postgres", Text: var text } && text.StartsWith("ready", StringComparison.Ordinal))
                    cancelled.Cancel();
            },
        }, cancelled.Token);
        await start.Should().ThrowAsync<OperationCanceledException>();
        Directory.GetFiles(Path.Combine(_folder.Path, "run")).Should().BeEmpty();
    }

    private static string CommandLine(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private LocalPlatformOptions Servers() => new() { DataFolder = _folder.Path, Services = [], Postgres = null, Broker = null };

    private async Task<Process> StartAsync()
    {
        // Tests that run under nohup ignore SIGHUP and would hand that on, and a launcher under nohup rightly ignores it as well.
        var start = new ProcessStartInfo("env",
        [
            "--default-signal=HUP", "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "AppHost.dll"), "--only", "servers", "--ports", "auto",
            "--no-dashboard", "--data", _folder.Path,
        ]);
        start.Environment.Remove("ConnectionStrings__postgres");
        start.Environment.Remove("ConnectionStrings__rabbitmq");
        start.RedirectStandardOutput = true;
        var endpoints = Path.Combine(_folder.Path, "endpoints.json");
        File.Delete(endpoints); // A killed launcher leaves its own.
        var launcher = Process.Start(start)!;
        launcher.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        launcher.BeginOutputReadLine();
        await Eventually.BeAsync("the launcher has published its endpoints", () =>
            launcher.HasExited
                ? throw new InvalidOperationException($"The launcher ended with code {launcher.ExitCode}:\n{string.Join('\n', _output)}")
                : File.Exists(endpoints));
        return launcher;
    }
}
