using System.Text.RegularExpressions;
using SalesPlatform.LocalServers;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The commands of docs/operations.md, run as a reader types them, in a folder that has what the root of the repository has. Only
/// ports, and the configuration the services were built in, are other ones.</summary>
internal sealed partial class Manual : IDisposable
{
    private const string Administrator = "who speaks to PostgreSQL";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Built.RepositoryRoot, "docs", "operations.md"));
    private readonly TemporaryFolder _folder = new();
    private IReadOnlyList<(string Printed, string Here)> _differences = [];

    public Manual(string dataFolder)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, ".local"), dataFolder);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "services"), Path.Combine(Built.RepositoryRoot, "services"));
    }

    /// <summary>The platform it is about, which has other ports at each start.</summary>
    public void Follow(RunningPlatform platform) => _differences =
    [
        ("17432", $"{platform.EndpointOf("postgres", "tcp").Port}"), ("17672", $"{platform.BrokerUri.Port}"),
        ("17674", $"{new Uri(platform.Endpoints.BrokerAdministration!.Url).Port}"),
        ("/bin/Debug/", $"/bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/"),
    ];

    /// <summary>Runs the block of commands that begins with this comment, and answers what it printed.</summary>
    public Task<string> RunAsync(string title) => TypeAsync(Block(title));

    /// <summary>Runs commands, and answers what they printed.</summary>
    public async Task<string> TypeAsync(string commands)
    {
        var (exit, output) = await TryAsync(commands);
        exit.Should().Be(0, "this ends well:\n{0}\n{1}", commands, output);
        return output;
    }

    /// <summary>The same, however it ends.</summary>
    public async Task<(int Exit, string Output)> TryAsync(string commands)
    {
        var typed = _differences.Aggregate($"{Block(Administrator)}\n{commands}", (text, each) => text.Replace(each.Printed, each.Here));
        var path = $"{Path.Combine(_folder.Path, ".local", "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var patience = new CancellationTokenSource(Patience);
        var run = await Tool.TryRunAsync(
            ["env", "--chdir", _folder.Path, $"PATH={path}", "bash", "-euo", "pipefail", "-c", typed], patience.Token);
        return (run!.ExitCode, run.Output);
    }

    public void Dispose() => _folder.Dispose();

    public static string Block(string title)
    {
        var begin = Array.FindIndex(Lines, line => Comment().Match(line).Groups[1].Value is var comment
            && (comment == title || comment.StartsWith($"{title}:", StringComparison.Ordinal)
                || comment.StartsWith($"{title};", StringComparison.Ordinal)));
        begin.Should().BePositive("docs/operations.md has a block of commands '# {0}'", title);
        return string.Join('\n', Lines.Skip(begin).TakeWhile(line => !line.TrimStart().StartsWith("```", StringComparison.Ordinal)));
    }

    [GeneratedRegex("^ *# (.+)$")]
    private static partial Regex Comment();
}
