using System.Runtime.InteropServices;

namespace SalesPlatform.AppHost;

/// <summary>Ctrl-C, SIGTERM and SIGHUP ask for an ordered stop; a second one of them for a stop at once.</summary>
internal sealed class StopSignals : IAsyncDisposable
{
    private static readonly TimeSpan ParentCheck = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly ITimer _parentWatch;

    public StopSignals()
    {
        Native.HeedInterrupts();
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, Receive))];
        _parentWatch = WatchParent();
    }

    public CancellationToken Stop => _stop.Token;

    public async ValueTask DisposeAsync()
    {
        await _parentWatch.DisposeAsync(); // Waits for a check under way, which may still cancel.
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        context.Cancel = true; // The process ends when the stop is done, not now.
        if (_stop.IsCancellationRequested)
            Environment.Exit(130); // The orchestrator ends what is left.
        _stop.Cancel();
    }

    /// <summary>
    /// 'dotnet run' passes SIGTERM on, but nothing when it is killed itself; the platform it ran for is over all the same. A AppHost
    /// started by a shell is left alone, since it may be meant to outlive that.
    /// </summary>
    private ITimer WatchParent()
    {
        var parent = Native.ParentProcessId();
        var name = File.Exists($"/proc/{parent}/comm") ? File.ReadAllText($"/proc/{parent}/comm").Trim() : "";
        return TimeProvider.System.CreateTimer(_ =>
        {
            if (name == "dotnet" && Native.ParentProcessId() != parent)
                _stop.Cancel();
        }, null, ParentCheck, ParentCheck);
    }
}
