using System.Diagnostics;
using System.Globalization;
using System.Text;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>The performance report of a team of 200 people and 100,000 facts, against that of a tenth of both: content over gRPC and all
/// six files. The time and the memory of the larger one show whether they follow the facts or the pages.</summary>
internal static class DocumentBenchmark
{
    private const string Period = "FY2026-Q1";
    private const int LinesAnOrder = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<IReadOnlyList<Figure>> RunAsync(RunningPlatform platform, BenchmarkClient client)
    {
        var small = await MeasureAsync(platform, client, "docs-small", people: 20, facts: 10_000);
        var large = await MeasureAsync(platform, client, "docs-large", people: 200, facts: 100_000);
        return
        [
            new Figure("report of 200 people and 100,000 facts, 6 files", "s", large.Seconds, "a tenth of both", small.Seconds),
            new Figure("allocated in rendering them", "MB", large.Megabytes, "a tenth of both", small.Megabytes),
            new Figure("growth of the service in writing it", "MB", large.Growth, "a tenth of both"),
        ];
    }

    private static async Task<(double Seconds, double Megabytes, long Growth)> MeasureAsync(
        RunningPlatform platform, BenchmarkClient client, string team, int people, int facts)
    {
        await client.HireAsync(team, people);
        var batch = await client.ImportAsync(team, File(team, people, facts));
        if (batch.Recorded != facts)
            throw new InvalidOperationException($"Only {batch.Recorded} of {facts} rows were recorded.");
        // The roster comes by the broker: the sales count for the team once it is there.
        await client.WaitForFactsAsync(team, Period, facts, Patience);
        var before = Resident(platform);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var content = await client.Documents("sales-monitoring")
            .GetAsync(new GetDeliverableRequest { Kind = "sales-performance-report", Team = team, Period = Period });
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var format in Enum.GetValues<FileFormat>())
                DocumentRenderer.Render(content, null, language, format, Stream.Null);
        }

        return (watch.Elapsed.TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / 1024.0,
            Math.Max(0, Resident(platform) - before));
    }

    private static byte[] File(string team, int people, int facts)
    {
        var text = new StringBuilder("order,line,date,rep,customer,product,region,quantity,net_amount\n");
        for (var i = 0; i < facts; i++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays((int)((long)i * 89 / facts));
            text.Append(CultureInfo.InvariantCulture,
                $"{team}-{i / LinesAnOrder},{i % LinesAnOrder + 1},{day:yyyy-MM-dd},{team}-{i % people},C{i % 700},P{i % 300},R{i % 10},"
                + $"{i % 9 + 1},{i % 1000}.25\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static long Resident(RunningPlatform platform)
    {
        using var process = Process.GetProcessById(platform.PidOf("sales-monitoring")!.Value);
        return process.WorkingSet64 / 1024 / 1024;
    }
}
