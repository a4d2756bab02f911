using System.Diagnostics;
using System.Globalization;

namespace SalesPlatform.Tests.Hosting;

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

    public static string Repository { get; } = FindRepository();

    /// <summary>An assembly of this repository, of the same configuration as these tests.</summary>
    public static string Built(string project, string assembly)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.Combine(Repository, project, "bin", built.Parent!.Name, built.Name, $"{assembly}.dll");
    }

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

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesPlatform.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("SalesPlatform.sln is in no folder above the tests.");
        return folder.FullName;
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.Add(line);
    }
}
