using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>Rows per second of an imported file against COPY of the same rows into a plain table.</summary>
internal static class ImportBenchmark
{
    private const int Rows = 30_000;
    private const int LinesAnOrder = 8;

    public static async Task<Figure> RunAsync(RunningPlatform platform, BenchmarkClient client)
    {
        var content = File();
        var copy = await CopyAsync(platform.ConnectionString("sales-monitoring"), content);
        var watch = Stopwatch.StartNew();
        var batch = await client.ImportAsync("bench-import", content);
        var imported = batch.Recorded / watch.Elapsed.TotalSeconds;
        if (batch.Recorded != Rows)
            throw new InvalidOperationException($"Only {batch.Recorded} of {Rows} rows were recorded.");
        return new Figure($"rows imported, file of {Rows:N0}", "1/s", imported, "COPY of the same rows", copy);
    }

    private static byte[] File()
    {
        var text = new StringBuilder("order,line,date,rep,customer,product,region,quantity,net_amount\n");
        for (var i = 0; i < Rows; i++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(i * 60 / Rows);
            text.Append(CultureInfo.InvariantCulture,
                $"B{i / LinesAnOrder},{i % LinesAnOrder + 1},{day:yyyy-MM-dd},{BenchmarkClient.Rep},C{i % 700},P{i % 300},R{i % 10},"
                + $"{i % 9 + 1},{i % 1000}.25\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task<double> CopyAsync(string connectionString, byte[] content)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var create = new NpgsqlCommand(
            """
            create table raw_copy ("order" text, line int, date date, rep text, customer text, product text, region text, quantity numeric, net_amount numeric)
            """, connection))
            await create.ExecuteNonQueryAsync();
        var watch = Stopwatch.StartNew();
        await using (var copy = await connection.BeginTextImportAsync("copy raw_copy from stdin (format csv, header)"))
            await copy.WriteAsync(Encoding.UTF8.GetString(content));
        return Rows / watch.Elapsed.TotalSeconds;
    }
}
