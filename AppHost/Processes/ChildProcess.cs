using System.ComponentModel;
using System.Diagnostics;

namespace SalesPlatform.AppHost.Processes;

/// <summary>
/// A started child: in a session of its own, so that the terminal's Ctrl-C reaches the launcher alone and the stop is ordered.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan LastOutput = TimeSpan.FromSeconds(1);

    // Meant for the launcher; a service that inherited them would listen or connect where the launcher was told to.
    private static readonly string[] NotInherited =
        ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_LAUNCH_PROFILE", "NOTIFY_SOCKET"];

    private readonly Process _process;
    private readonly ChildCommand _command;
    private readonly ProcessIdentity? _identity;

    private ChildProcess(Process process, ChildCommand command, Action<string> onLine)
    {
        _process = process;
        _command = command;
        _identity = ProcessIdentity.Of(process.Id);
        process.StandardInput.Close();
        Exited = ExitAsync(Task.WhenAll(PumpAsync(process.StandardOutput, onLine), PumpAsync(process.StandardError, onLine)));
    }

    /// <summary>Completes with the exit code once the process has ended and its last lines are read.</summary>
    public Task<int> Exited { get; }

    public int Pid => _process.Id;

    public static ChildProcess Start(ChildCommand command, ProcessLedger ledger, Action<string> onLine)
    {
        var start = new ProcessStartInfo("setsid", [.. ledger.Registering(command), .. command.AsUser()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingDirectory ?? "/",
        };
        foreach (var name in start.Environment.Keys.Where(IsNotInherited).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;
        try
        {
            return new ChildProcess(Process.Start(start)!, command, onLine);
        }
        catch (Win32Exception failure)
        {
            throw new LauncherException($"{command.Name} cannot be started: {failure.Message}", failure);
        }
    }

    /// <summary>Asks it to stop and kills it, with all it started, when it has not after the grace time or when it must hurry.</summary>
    public async Task StopAsync(TimeSpan grace, CancellationToken hurry)
    {
        if (_identity is { IsAlive: true })
            Native.Send(Pid, _command.StopSignal);
        try
        {
            await Exited.WaitAsync(grace, hurry);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            await KillAsync();
        }
    }

    public async Task KillAsync()
    {
        if (_identity is { IsAlive: true })
            Native.Send(-Pid, Signal.KILL);
        await Exited;
    }

    public void Dispose() => _process.Dispose();

    private static bool IsNotInherited(string name) =>
        NotInherited.Contains(name) || name.StartsWith("ConnectionStrings__", StringComparison.Ordinal)
        // A launch profile's, for Aspire as the engine.
        || name.StartsWith("ASPIRE_", StringComparison.Ordinal);

    private static async Task PumpAsync(StreamReader output, Action<string> onLine)
    {
        while (await output.ReadLineAsync() is { } line)
            onLine(line);
    }

    private async Task<int> ExitAsync(Task pumps)
    {
        await _process.WaitForExitAsync();
        // Bounded: a grandchild that outlives the process may hold its output open.
        await Task.WhenAny(pumps, Task.Delay(LastOutput));
        return _process.ExitCode;
    }
}
