using System.Diagnostics;
using SalesPlatform.Benchmarks;
using SalesPlatform.Tests.Hosting;
using Spectre.Console;

// Measures the platform as it runs, each figure beside a ceiling taken in the same run on the same servers: on a busy or slow machine both
// move, the ratio stays. Run with: dotnet run -c Release --project tests/Benchmarks [-- commands imports lag reports documents]
string[] parts = ["commands", "imports", "lag", "reports", "documents"];
if (args.Except(parts).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {string.Join(", ", unknown)}; there are {string.Join(", ", parts)}.");
    return 1;
}

var folder = Directory.CreateTempSubdirectory("salesplatform-benchmarks-");
var table = new Table().AddColumns("figure", "value", "ceiling", "ratio");
var watch = Stopwatch.StartNew();
await using (var platform = await RunningPlatform.StartAsync(folder.FullName))
{
    Add("start of the whole platform on new data", $"{watch.Elapsed.TotalSeconds:0.0} s");
    var client = new BenchmarkClient(platform);
    await client.PrepareAsync();
    if (IsAsked("commands"))
    {
        foreach (var writers in new[] { 1, 16, 64 })
            AddMeasured(await CommandBenchmark.RunAsync(platform, client, writers));
    }

    if (IsAsked("imports"))
        AddMeasured(await ImportBenchmark.RunAsync(platform, client));
    if (IsAsked("lag"))
    {
        var lag = await LagBenchmark.RunAsync(client);
        Add("commit to scorecard, p50", $"{lag.P50:0} ms");
        Add("commit to scorecard, p99", $"{lag.P99:0} ms");
    }

    if (IsAsked("reports"))
    {
        foreach (var (figure, milliseconds) in await ReportBenchmark.RunAsync(platform, client))
            Add($"{figure}, 500,000 facts", $"{milliseconds:0} ms");
    }

    if (IsAsked("documents"))
    {
        foreach (var row in await DocumentBenchmark.RunAsync(platform, client))
            AddMeasured(row);
    }

    foreach (var service in platform.Endpoints.Services.Keys)
        Add($"memory of {service} after all this", $"{ResidentMegabytes(platform.PidOf(service)!.Value)} MB");
}

folder.Delete(recursive: true);
AnsiConsole.Write(table);
return 0;

bool IsAsked(string part) => args.Length == 0 || args.Contains(part);

void AddMeasured((string Figure, string Value, string Ceiling, string Ratio) row) => Add(row.Figure, row.Value, row.Ceiling, row.Ratio);

void Add(string figure, string value, string ceiling = "", string ratio = "")
{
    table.AddRow(figure, value, ceiling, ratio);
    Console.WriteLine($"{figure}: {value} {ceiling} {ratio}");
}

static long ResidentMegabytes(int pid)
{
    using var process = Process.GetProcessById(pid);
    return process.WorkingSet64 / 1024 / 1024;
}
