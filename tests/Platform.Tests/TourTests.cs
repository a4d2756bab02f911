using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SalesPlatform.Tests.Platform;

/// <summary>
/// The walks of docs/tour: both cases of the source document by salesctl alone, typed again on a new platform in each language, and every
/// answer compared. With SALESPLATFORM_WRITE_TOURS=1 the answers are written into the pages instead.
/// </summary>
public sealed partial class TourTests
{
    private const string Prompt = "$ ";
    private static readonly string[] Walks = ["annual-plan", "satisfaction"];
    private static readonly bool Writes = Environment.GetEnvironmentVariable("SALESPLATFORM_WRITE_TOURS") == "1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(Writes ? 2 : 30);

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Both_cases_are_walked_by_salesctl_alone(string language)
    {
        var pages = Walks.Select(walk => Path.Combine(Tour, $"{walk}.{language}.md")).ToList();
        Assert.SkipWhen(!File.Exists(pages[0]), $"The pages of the walks are not at {Tour}.");
        using var folder = new TemporaryFolder();
        await using var platform = await RunningPlatform.StartAsync(folder.Path);
        var desk = Directory.CreateDirectory(Path.Combine(folder.Path, "desk")).FullName;
        foreach (var file in Directory.EnumerateFiles(Tour).Where(file => Path.GetExtension(file) is ".csv" or ".txt"))
            File.Copy(file, Path.Combine(desk, Path.GetFileName(file)));

        foreach (var page in pages)
        {
            var told = await File.ReadAllLinesAsync(page, TestContext.Current.CancellationToken);
            var walked = new List<string>();
            foreach (var (line, answer) in Commands(told))
            {
                walked.Add(line);
                if (!line.StartsWith(Prompt, StringComparison.Ordinal))
                    continue;
                var expected = Settled(string.Join('\n', answer));
                var given = await AnswerAsync(platform, desk, language, line[Prompt.Length..], expected);
                if (!Writes)
                    Settled(given).Should().Be(expected, "{0} answers so in {1}", line, Path.GetFileName(page));
                walked.AddRange(given.Split('\n'));
            }

            if (Writes)
                await File.WriteAllLinesAsync(page, walked, TestContext.Current.CancellationToken);
        }
    }

    private static string Tour => Path.Combine(AppContext.BaseDirectory, "../../../../../docs/tour");

    /// <summary>The lines of a page; of a command with the answer below it.</summary>
    private static IEnumerable<(string Line, IReadOnlyList<string> Answer)> Commands(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Prompt, StringComparison.Ordinal))
            {
                yield return (lines[at], []);
                continue;
            }

            var answer = lines.Skip(at + 1).TakeWhile(line => !line.StartsWith(Prompt, StringComparison.Ordinal) && line != "```").ToList();
            yield return (lines[at], answer);
            at += answer.Count;
        }
    }

    /// <summary>What a command answers. One that only reads, or was refused, is asked again while others have not yet learned what it
    /// rests on.</summary>
    private static async Task<string> AnswerAsync(
        RunningPlatform platform, string desk, string language, string command, string expected)
    {
        var given = "";
        for (var watch = Stopwatch.StartNew(); ;)
        {
            var (exit, output) = await TypeAsync(platform, desk, language, command);
            given = output;
            if (Settled(given) == expected || (exit == 0 && !Reads().IsMatch(command)) || watch.Elapsed > Patience)
                return given;
            using var between = new PeriodicTimer(TimeSpan.FromSeconds(1));
            await between.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(int Exit, string Output)> TypeAsync(RunningPlatform platform, string desk, string language, string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"{command} 2>&1"]) { WorkingDirectory = desk, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{Path.Combine(platform.DataFolder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["SALESPLATFORM_ENDPOINTS"] = Path.Combine(platform.DataFolder, "endpoints.json");
        start.Environment["HOME"] = platform.DataFolder;
        start.Environment["SALESCTL_LANG"] = language;
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shell.ExitCode, output.TrimEnd('\n').Replace($"{desk}/", "", StringComparison.Ordinal)
            .Replace(platform.DataFolder, "~", StringComparison.Ordinal));
    }

    /// <summary>The text without what is another each time: ids, the clock, how long something has been waiting, sizes of files.</summary>
    private static string Settled(string text) => Varying().Replace(text, "…");

    [GeneratedRegex(@"^salesctl (today|approvals --|approvals$|scorecard|\S+ (show|list|results|get))|--help")]
    private static partial Regex Reads();

    [GeneratedRegex("""
        [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} | [0-9a-f]{64} | \d{4}-\d\d-\d\d[ ]\d\d:\d\d:\d\d[ ]UTC | (?<=(since|自)[ ])\d{4}-\d\d-\d\d
        | \d+[ ](h|小时)([ ]\d+[ ](min|分钟?))? | \d+\.\d[ ]KB
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Varying();
}
