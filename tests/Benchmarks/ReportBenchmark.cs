using System.Diagnostics;
using Npgsql;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>Time of reports over half a million facts of one team in two years: 5,000 customers, 300 products, 40 product lines, 10
/// regions. The facts are put into the view's own table: recording them one by one takes longer than the measurement and is measured
/// elsewhere.</summary>
internal static class ReportBenchmark
{
    private const int Facts = 500_000;
    private const int Calls = 9;

    public static async Task<IReadOnlyList<Figure>> RunAsync(RunningPlatform platform, BenchmarkClient client)
    {
        await FillAsync(platform.ConnectionString("sales-monitoring"));
        return
        [
            new Figure("a year's figures by rep, 500,000 facts", "ms",
                await MedianAsync(() => FiguresAsync(client, "FY2026", SalesDimension.Rep))),
            new Figure("a month's figures by customer, 500,000 facts", "ms",
                await MedianAsync(() => FiguresAsync(client, "FY2026-M03", SalesDimension.Customer))),
            new Figure("a year's figures by customer, 500,000 facts", "ms",
                await MedianAsync(() => FiguresAsync(client, "FY2026", SalesDimension.Customer))),
            new Figure("a quarter's whole performance report, 500,000 facts", "ms", await MedianAsync(async () =>
                await client.Reports.GetAsync(new GetReportRequest { Team = BenchmarkClient.Team, Period = "FY2026-Q1" }))),
        ];
    }

    private static async Task FiguresAsync(BenchmarkClient client, string period, SalesDimension by) =>
        await client.Reports.GetFiguresAsync(
        new GetFiguresRequest { Team = BenchmarkClient.Team, Period = period, By = by });

    private static async Task<Samples> MedianAsync(Func<Task> call)
    {
        var times = new List<double>();
        for (var i = 0; i < Calls; i++)
        {
            var watch = Stopwatch.StartNew();
            await call();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Samples(times);
    }

    private static async Task FillAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var fill = source.CreateCommand($"""
            insert into store.credit_fact (event_id, rep, kind, source, external_id, revision, order_number, occurred_on, recorded_at, customer, product,
                region, product_line, quantity, amount, rows)
            select gen_random_uuid(), '{BenchmarkClient.Rep}', 'sale', 'bench-reports', i::text, 1, i::text, date '2025-01-01' + i % 730, now(),
                'C' || i % 5000, 'P' || i % 300, 'R' || i % 10, 'L' || i % 40, 1, 10.5, 1
            from generate_series(1, {Facts}) i
            """);
        fill.CommandTimeout = 300;
        await fill.ExecuteNonQueryAsync();
        // What autovacuum does of itself before long.
        await using var vacuum = source.CreateCommand("vacuum analyze store.credit_fact");
        vacuum.CommandTimeout = 300;
        await vacuum.ExecuteNonQueryAsync();
    }
}
