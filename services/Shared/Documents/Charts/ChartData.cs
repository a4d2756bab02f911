using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Documents.Reading;

namespace SalesPlatform.Documents.Charts;

/// <param name="Series">Null is a gap. Large amounts are in thousands, millions or 万: not every program shows a unit that a number format
/// only implies.</param>
/// <param name="IsRatio">0.5 is shown as 50 %.</param>
internal sealed record ChartData(
    string Form, string Title, IReadOnlyList<string> Categories, IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> Series,
    string NumberFormat, bool IsRatio)
{
    private const int MostLabels = 16;
    private const decimal Wan = 10_000;
    private const decimal Yi = 100_000_000;

    public bool HasLabels =>
        Categories.Count * Series.Count <= MostLabels && Form != "lines" || Form == "lines" && Series.Count == 1 && Categories.Count <= 12;

    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null));

    public decimal Largest => Series.SelectMany(series => series.Values).Max(value => value) ?? 0;

    public decimal Smallest => Series.SelectMany(series => series.Values).Min(value => value) ?? 0;

    public static ChartData Of(Reader reader, Chart chart)
    {
        var points = chart.Series.SelectMany(each => each.Points)
            .Select(point => point.Value.TryToDecimal(out var value) ? decimal.Abs(value) : 0);
        var largest = points.DefaultIfEmpty().Max();
        var (divisor, unit) = chart.ValueKind == "money" ? Unit(reader, largest) : (1m, "");
        var series = chart.Series.Select(each => (reader.Text(each.Name),
            (IReadOnlyList<decimal?>)[.. each.Points.Select(
                point => point.Value.TryToDecimal(out var value) ? value / divisor : (decimal?)null)])).ToList();
        var format = chart.ValueKind switch
        {
            "ratio" => "0%",
            "count" => "#,##0",
            "money" => largest / divisor >= 100 ? "#,##0" : "#,##0.0",
            _ => "#,##0.##",
        };
        return new ChartData(chart.Form, reader.Text(chart.Title) + unit,
            [.. chart.Categories.Select(category => reader.Cell(category, null))], series, format, chart.ValueKind == "ratio");
    }

    public string Label(decimal value) => IsRatio ? $"{Reader.Format(value * 100, "0.#")}%" : Reader.Format(value, NumberFormat);

    private static (decimal Divisor, string Unit) Unit(Reader reader, decimal largest)
    {
        var currency = reader.CurrencyName(reader.Content.Currency);
        if (reader.IsChinese)
        {
            // 人民币元 is 元 where it follows a number.
            var name = reader.Content.Currency == "CNY" ? "元" : currency;
            return largest >= 10 * Yi ? (Yi, $"（亿{name}）") : largest >= 10 * Wan ? (Wan, $"（万{name}）") : (1, $"（{name}）");
        }

        return largest >= 10_000_000 ? (1_000_000, $" ({currency} million)") : largest >= 100_000
            ? (1_000, $" ({currency} thousand)") : (1, $" ({currency})");
    }
}
