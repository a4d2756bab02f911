using System.Collections.Concurrent;
using System.Diagnostics;
using SalesPlatform.LocalServers;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The AppHost as people run it: a process of its own.</summary>
internal sealed class AppHostProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;
    private IAsyncDisposable? _turn;

    private AppHostProcess(string folder, IReadOnlyDictionary<string, string>? environment, IReadOnlyList<string> args)
    {
        // Tests that run under nohup ignore SIGHUP and would hand that on, and an AppHost under nohup rightly ignores it as well.
        var start = new ProcessStartInfo("env",
        [
            "--default-signal=HUP", "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "AppHost.dll"), "--data", folder,
            "--no-demo", "--no-dashboard", .. args.Contains("--ports") ? args : ["--ports", "auto", .. args],
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment.Remove("ConnectionStrings__postgres");
        start.Environment.Remove("ConnectionStrings__rabbitmq");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public int Pid => _process.Id;

    /// <summary>Starts it and returns when it has published its endpoints.</summary>
    public static async Task<AppHostProcess> StartAsync(
        string folder, IReadOnlyDictionary<string, string>? environment, params IReadOnlyList<string> args)
    {
        var turn = await PlatformTurn.TakeAsync(args);
        var endpoints = Path.Combine(folder, "endpoints.json");
        File.Delete(endpoints); // A killed one leaves its own.
        var started = new AppHostProcess(folder, environment, args) { _turn = turn };
        await Eventually.GetAsync("the AppHost to have published its endpoints", () => Task.FromResult(File.Exists(endpoints)),
            there => there
            || (started._process.HasExited
                ? throw new InvalidOperationException($"It ended with {started._process.ExitCode}:\n{started.Output}") : false),
            TimeSpan.FromMinutes(3));
        return started;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Exit, string Output)> RunAsync(
        string folder, IReadOnlyDictionary<string, string>? environment, params IReadOnlyList<string> args)
    {
        await using var run = new AppHostProcess(folder, environment, args);
        await run._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (run._process.ExitCode, run.Output);
    }

    /// <summary>Sends it a signal and waits for its end; answers the exit code.</summary>
    public async Task<int> EndAsync(Signal signal)
    {
        Native.Send(Pid, signal).Should().BeTrue();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Native.Send(Pid, Signal.INT);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        if (_turn is not null)
            await _turn.DisposeAsync();
    }
}
