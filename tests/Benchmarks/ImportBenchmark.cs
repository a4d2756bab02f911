using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>Rows per second of an imported file against COPY of the same rows into a plain table, and what comes behind: until the
/// scorecard counts them all, and what a row costs all processes.</summary>
internal static class ImportBenchmark
{
    private const int LinesAnOrder = 8;
    private const int Days = 31;
    private static readonly DateOnly FirstDay = new(2026, 3, 1);

    public static async Task<IReadOnlyList<Figure>> RunAsync(RunningPlatform platform, BenchmarkClient client, int rows)
    {
        var times = new ProcessTimes(platform);
        var content = File(rows);
        var copy = await CopyAsync(platform.ConnectionString("sales-monitoring"), content, rows);
        var known = await client.FactsAsync();
        var before = times.Read();
        var watch = Stopwatch.StartNew();
        var batch = await client.ImportAsync($"bench-{rows}", content);
        var imported = watch.Elapsed;
        if (batch.Recorded != rows)
            throw new InvalidOperationException($"Only {batch.Recorded} of {rows} rows were recorded.");
        var memory = ProcessTimes.ResidentMegabytes(platform.PidOf("sales-monitoring")!.Value);
        await client.WaitForScorecardAsync(known + rows, TimeSpan.FromMinutes(20));
        var after = times.Read();
        var of = $"file of {rows:N0}";
        return
        [
            new Figure($"rows imported, {of}", "1/s", rows / imported.TotalSeconds, "COPY of the same rows", copy),
            new Figure($"until the scorecard counts them, {of}", "s", watch.Elapsed.TotalSeconds, "the import", imported.TotalSeconds),
            new Figure($"memory of sales-monitoring behind it, {of}", "MB", memory),
            new Figure($"processor time of a row, all processes, {of}", "ms",
                after.Sum(part => part.Value - before[part.Key]) * 1000 / rows),
            .. after.Select(part => (part.Key, Used: (part.Value - before[part.Key]) * 1000 / rows)).Where(part => part.Used >= 0.005)
                .OrderByDescending(part => part.Used).Select(part => new Figure($"  of it in {part.Key}", "ms", part.Used)),
        ];
    }

    private static byte[] File(int rows)
    {
        var text = new StringBuilder("order,line,date,rep,customer,product,region,quantity,net_amount\n");
        for (var i = 0; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"B{i / LinesAnOrder},{i % LinesAnOrder + 1},{FirstDay.AddDays((int)((long)i * Days / rows)):yyyy-MM-dd},")
                .Append(CultureInfo.InvariantCulture,
                    $"{BenchmarkClient.Rep},C{i % 700},P{i % 300},R{i % 10},{i % 9 + 1},{i % 1000}.25\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task<double> CopyAsync(string connectionString, byte[] content, int rows)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var create = new NpgsqlCommand(
            """
            drop table if exists raw_copy;
            create table raw_copy ("order" text, line int, date date, rep text, customer text, product text, region text, quantity numeric, net_amount numeric)
            """, connection))
            await create.ExecuteNonQueryAsync();
        var watch = Stopwatch.StartNew();
        await using (var copy = await connection.BeginTextImportAsync("copy raw_copy from stdin (format csv, header)"))
            await copy.WriteAsync(Encoding.UTF8.GetString(content));
        return rows / watch.Elapsed.TotalSeconds;
    }
}
