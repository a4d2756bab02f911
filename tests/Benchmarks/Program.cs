using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SalesPlatform.Benchmarks;
using SalesPlatform.Tests.Hosting;
using Spectre.Console;

// Measures the platform as it runs, each figure beside a ceiling taken in the same run on the same servers: on a busy or slow machine both
// move, the ratio stays. Run with: dotnet run -c Release --project tests/Benchmarks
// [-- rest commands queue queries imports lag reports documents sessions] [--json FILE]; commands-64 is the commands of 64 callers alone,
// and imports-million, a file of a million rows with commands and queries before and behind it and a rebuild, is run only when asked for.
const string Million = "imports-million";
int[] callers = [1, 16, 64, 256];
string[] parts =
[
    "rest", "commands", .. callers.Select(CommandsOf), "queue", "queries", "imports", Million, "lag", "reports", "documents", "sessions",
];
var json = args is [.., "--json", var file] ? file : null;
if (json is not null)
    args = args[..^2];
if (args.Except(parts).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {string.Join(", ", unknown)}; there are {string.Join(", ", parts)}.");
    return 1;
}

using var folder = new TemporaryFolder();
var figures = new List<Figure>();
var watch = Stopwatch.StartNew();
await using (var platform = await RunningPlatform.StartAsync(folder.Path))
{
    Add(new Figure("start of the whole platform on new data", "s", watch.Elapsed.TotalSeconds));
    var client = new BenchmarkClient(platform);
    await client.PrepareAsync();
    if (IsAsked("rest"))
        Add([.. await RestBenchmark.RunAsync(platform)]);
    foreach (var writers in callers.Where(each => IsAsked("commands") || IsAsked(CommandsOf(each))))
        Add([.. await CommandBenchmark.RunAsync(platform, client, writers)]);
    if (IsAsked("queue"))
        Add([.. await QueueBenchmark.RunAsync(platform, client)]);
    if (IsAsked("imports"))
        Add([.. await ImportBenchmark.RunAsync(platform, client, 30_000)]);
    if (IsAsked("queries"))
    {
        Add([.. await ImportBenchmark.RunAsync(platform, client, 100_000)]);
        Add([.. await QueryBenchmark.RunAsync(client, "behind 100,000 facts")]);
        Add([.. await RebuildBenchmark.RunAsync(platform, client)]);
    }

    if (args.Contains(Million))
    {
        Add([.. await QueryBenchmark.RunAsync(client, "before a million rows")]);
        Add([.. await CommandBenchmark.RunAsync(platform, client, 16)]);
        Add([.. await ImportBenchmark.RunAsync(platform, client, 1_000_000)]);
        Add([.. await QueryBenchmark.RunAsync(client, "behind a million rows")]);
        Add([.. await CommandBenchmark.RunAsync(platform, client, 16, "behind a million rows")]);
        Add([.. await RebuildBenchmark.RunAsync(platform, client)]);
    }

    if (IsAsked("lag"))
        Add([.. await LagBenchmark.RunAsync(client)]);
    if (IsAsked("reports"))
        Add([.. await ReportBenchmark.RunAsync(platform, client)]);
    if (IsAsked("documents"))
        Add([.. await DocumentBenchmark.RunAsync(platform, client)]);
    if (IsAsked("sessions"))
        Add([.. await SessionBenchmark.RunAsync(platform, client)]);
    foreach (var service in platform.Endpoints.Services.Keys)
        Add(new Figure($"memory of {service} after all this", "MB", ProcessTimes.ResidentMegabytes(platform.PidOf(service)!.Value)));
}

var table = new Table().AddColumns("figure", "value", "ceiling", "ratio");
foreach (var figure in figures)
    table.AddRow(figure.Name, Value(figure), Ceiling(figure), Ratio(figure));
AnsiConsole.Write(table);
if (json is not null)
    await File.WriteAllTextAsync(
        json, JsonSerializer.Serialize(figures, new JsonSerializerOptions(JsonSerializerOptions.Web) { WriteIndented = true }));
return 0;

static string CommandsOf(int writers) => $"commands-{writers}";

bool IsAsked(string part) => args.Length == 0 || args.Contains(part);

void Add(params Figure[] added)
{
    figures.AddRange(added);
    foreach (var figure in added)
        Console.WriteLine($"{figure.Name}: {Value(figure)} {Ceiling(figure)} {Ratio(figure)}".TrimEnd());
}

static string Value(Figure figure) => $"{figure.Value.Shown(Format(figure.Value))} {figure.Unit}";

static string Ceiling(Figure figure) =>
    figure.CeilingValue is { } value ? $"{value.Shown(Format(value))} {figure.Unit}: {figure.Ceiling}" : "";

static string Ratio(Figure figure) => figure.Ratio?.ToString(figure.Ratio < 0.1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture) ?? "";

static string Format(Samples samples) => samples.Median >= 100 ? "#,##0" : "0.0#";
