using System.Diagnostics;
using System.Globalization;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>A program of ours, started as people start it, and asked to end as Ctrl-C asks.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];

    private StartedProgram(Process process) => _process = process;

    /// <summary>What it has printed.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return string.Join('\n', _said);
        }
    }

    public bool HasEnded => _process.HasExited;

    public static StartedProgram Start(string assembly, IReadOnlyDictionary<string, string> environment,
        params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var program = new StartedProgram(process);
        process.OutputDataReceived += (_, line) => program.Note(line.Data);
        process.ErrorDataReceived += (_, line) => program.Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var asked = Process.Start("kill", ["-s", "TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await asked.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.Add(line);
    }
}
