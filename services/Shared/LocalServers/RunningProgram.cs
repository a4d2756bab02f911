using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace SalesPlatform.LocalServers;

internal sealed class RunningProgram : IAsyncDisposable
{
    private const int TailLines = 40;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _tail = new();
    private readonly Process _process;

    private RunningProgram(ServerProgram program)
    {
        var command = program.Command(withItsParent: true);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        foreach (var (name, value) in program.Environment)
            start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public Task<int> Exited => _exited.Task;

    public string Tail => string.Join('\n', _tail.Select(line => "  " + line));

    public static async Task<RunningProgram> StartAsync(ServerProgram program)
    {
        var running = new RunningProgram(program);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // Not a pool's thread: the program is told when the thread that started it ends.
        new Thread(() => running.Run(started)) { IsBackground = true, Name = program.Name }.Start();
        await started.Task;
        return running;
    }

    private async Task StopAsync()
    {
        if (!Exited.IsCompleted)
            Native.Send(_process.Id, Signal.TERM);
        try
        {
            await Exited.WaitAsync(Grace);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await Exited;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private void Run(TaskCompletionSource started)
    {
        try
        {
            _process.Start();
        }
        catch (Win32Exception missing)
        {
            started.SetException(new PlatformException($"{_process.StartInfo.FileName} cannot be started: {missing.Message}", missing));
            return;
        }

        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        started.SetResult();
        _process.WaitForExit();
        _exited.SetResult(_process.ExitCode);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _tail.Enqueue(line);
        while (_tail.Count > TailLines)
            _tail.TryDequeue(out _);
    }
}
