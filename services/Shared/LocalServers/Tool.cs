using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SalesPlatform.LocalServers;

internal static class Tool
{
    public sealed record Result(int ExitCode, string Output);

    public static async Task<string> RunAsync(IEnumerable<string> command, CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null, Action<string>? onLine = null)
    {
        var words = command.ToArray();
        var result = await TryRunAsync(words, cancellation, environment, onLine)
            ?? throw new PlatformException($"The command '{words[0]}' is not on this machine.");
        return result.ExitCode == 0
            ? result.Output
            : throw new PlatformException($"'{string.Join(' ', words)}' failed with code {result.ExitCode}:\n{result.Output}");
    }

    public static async Task<Result?> TryRunAsync(IEnumerable<string> command, CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null, Action<string>? onLine = null)
    {
        var words = command.ToArray();
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null; // Not found or not executable: the caller asks whether it can be used, and this is a no.
        }

        using (process)
        {
            process.StandardInput.Close();
            var output = new StringBuilder();
            try
            {
                await Task.WhenAll(CollectAsync(process.StandardOutput), CollectAsync(process.StandardError)).WaitAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            return new Result(process.ExitCode, output.ToString().Trim());

            async Task CollectAsync(StreamReader reader)
            {
                while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
                {
                    lock (output)
                        output.AppendLine(line);
                    onLine?.Invoke(line);
                }
            }
        }
    }
}
