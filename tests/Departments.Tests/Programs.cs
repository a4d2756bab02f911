using System.Collections.Concurrent;
using System.Diagnostics;

namespace SalesPlatform.Tests.Departments;

/// <summary>What a program printed until it ended.</summary>
internal sealed record ProgramRun(int Exit, string Out, string Error);

/// <summary>A program of another system, run as its people run it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _out = new();
    private readonly ConcurrentQueue<string> _error = new();

    private RunningProgram(Process process) => _process = process;

    public IReadOnlyList<string> Lines => [.. _out];

    /// <summary>What it printed as errors so far.</summary>
    public IReadOnlyList<string> Complaints => [.. _error];

    public string Name => _process.StartInfo.FileName;

    public bool HasEnded => _process.HasExited;

    public static RunningProgram Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var program = new RunningProgram(new Process { StartInfo = start });
        program._process.OutputDataReceived += (_, line) => Keep(program._out, line.Data);
        program._process.ErrorDataReceived += (_, line) => Keep(program._error, line.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    public static async Task<ProgramRun> RunAsync(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        using var program = Start(command, environment, folder);
        return await program.EndAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<ProgramRun> EndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(
                $"{_process.StartInfo.FileName} did not end. It printed: {string.Join('\n', _out)}\n{string.Join('\n', _error)}");
        }

        return new ProgramRun(_process.ExitCode, string.Join('\n', _out), string.Join('\n', _error));
    }

    /// <summary>Ends it with SIGKILL: it can do nothing more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
