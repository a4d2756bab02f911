using System.Diagnostics.CodeAnalysis;
using SalesPlatform.AppHost.Output;

namespace SalesPlatform.AppHost.Processes;

/// <summary>Keeps one process running: waits until it is ready, starts it again after a crash, stops it in order.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim holds nothing to dispose of until its wait handle is asked for.")]
internal sealed class SupervisedProcess(
    ProcessSpec spec, ProcessLedger ledger, PlatformLog log, TimeProvider clock, CancellationToken hurry)
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _control = new(1);
    private volatile ProcessStatus _status = new(ProcessState.Waiting);
    private Supervision? _current;

    public string Name => spec.Command.Name;

    public ProcessSpec Spec => spec;

    /// <summary>Where it is now.</summary>
    public ProcessStatus Status => _status;

    /// <summary>The id of the running process, null between two of them.</summary>
    public int? Pid => _current?.Child?.Pid;

    public Task StartAsync(CancellationToken cancellation) => ControlledAsync(async () =>
    {
        if (_current is not null)
            throw new InvalidOperationException($"{Name} already runs.");
        var supervision = _current = new Supervision();
        supervision.Loop = SuperviseAsync(supervision);
        try
        {
            await supervision.FirstReady.Task.WaitAsync(spec.StartTimeout, clock, cancellation);
        }
        catch (TimeoutException)
        {
            throw new LauncherException($"{Name} was not ready within {spec.StartTimeout.TotalSeconds:0} s: {_status.Reason}\n"
                + log.Tail(Name));
        }
    });

    public Task StopAsync() => EndAsync(kill: false);

    /// <summary>Kills it with SIGKILL and leaves it dead: for tests of what a crash does.</summary>
    public Task KillAsync() => EndAsync(kill: true);

    private Task EndAsync(bool kill) => ControlledAsync(async () =>
    {
        if (_current is not { } supervision)
            return;
        supervision.Kill = kill;
        _status = _status with { State = ProcessState.Stopping };
        await supervision.Stopping.CancelAsync();
        await supervision.Loop;
        supervision.Stopping.Dispose();
        _current = null;
        _status = _status with { State = ProcessState.Stopped, StoppedAt = clock.GetUtcNow(), Reason = null };
    });

    private async Task ControlledAsync(Func<Task> action)
    {
        await _control.WaitAsync(CancellationToken.None);
        try
        {
            await action();
        }
        finally
        {
            _control.Release();
        }
    }

    /// <summary>
    /// Never throws: what goes wrong before the first readiness goes to whoever waits for it, what comes later to the log.
    /// </summary>
    private async Task SuperviseAsync(Supervision supervision)
    {
        var stopping = supervision.Stopping.Token;
        var backoff = new Backoff(clock);
        try
        {
            while (true)
            {
                await spec.Prepare(stopping);
                var code = await RunOnceAsync(supervision, backoff, stopping);
                _status = _status with { State = ProcessState.Crashed, StoppedAt = clock.GetUtcNow(), ExitCode = code };
                if (spec.MustStartAtOnce && !supervision.FirstReady.Task.IsCompleted)
                    throw new LauncherException($"{Name} ended with code {code} before it was ready:\n{log.Tail(Name)}");
                var delay = backoff.AfterCrash();
                log.Launcher(Name, $"ended with code {code}; starting it again in {delay.TotalSeconds:0} s");
                await Task.Delay(delay, clock, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            supervision.FirstReady.TrySetException(new LauncherException($"{Name} was stopped before it was ready."));
        }
        catch (Exception failure)
        {
            _status = _status with { State = ProcessState.Crashed, Reason = failure.Message };
            if (!supervision.FirstReady.TrySetException(failure))
                log.Launcher(Name, $"is no longer supervised: {failure.Message}");
        }

        // Observed here, since nobody may be waiting any more.
        _ = supervision.FirstReady.Task.Exception;
    }

    /// <summary>
    /// One life of the process. Whatever ends it early, it is this method that ends the child, so that none can slip through.
    /// </summary>
    private async Task<int> RunOnceAsync(Supervision supervision, Backoff backoff, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        using var child = ChildProcess.Start(spec.Command, ledger, line => log.Process(Name, line));
        supervision.Child = child;
        _status = new ProcessStatus(ProcessState.Starting) { StartedAt = clock.GetUtcNow(), Reason = "it has not answered yet" };
        try
        {
            if (await BecomesReadyAsync(child, supervision, stopping))
            {
                backoff.Ready();
                if (!stopping.IsCancellationRequested)
                    _status = _status with { State = ProcessState.Running, Reason = null };
                supervision.FirstReady.TrySetResult();
            }

            return await child.Exited.WaitAsync(stopping);
        }
        catch
        {
            await (supervision.Kill ? child.KillAsync() : child.StopAsync(spec.StopGrace, hurry));
            throw;
        }
        finally
        {
            supervision.Child = null;
        }
    }

    private async Task<bool> BecomesReadyAsync(ChildProcess child, Supervision supervision, CancellationToken stopping)
    {
        var reported = clock.GetTimestamp();
        while (!child.Exited.IsCompleted)
        {
            var answer = await spec.Probe(stopping);
            if (answer.IsReady)
                return true;
            _status = _status with { Reason = answer.Reason };
            if (clock.GetElapsedTime(reported) >= ReportInterval)
            {
                reported = clock.GetTimestamp();
                log.Launcher(Name, $"not ready yet: {answer.Reason}");
            }

            await Task.WhenAny(child.Exited, Task.Delay(ProbeInterval, clock, stopping));
            stopping.ThrowIfCancellationRequested();
        }

        return false;
    }

    /// <summary>What belongs to one start and ends with its stop.</summary>
    private sealed class Supervision
    {
        public TaskCompletionSource FirstReady { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenSource Stopping { get; } = new();

        public Task Loop { get; set; } = Task.CompletedTask;

        public ChildProcess? Child { get; set; }

        public bool Kill { get; set; }
    }
}
