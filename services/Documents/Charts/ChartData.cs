using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Documents.Reading;

namespace SalesPlatform.Documents.Charts;

/// <summary>A chart with its texts resolved.</summary>
/// <param name="Form"><c>bars</c>, <c>columns</c> or <c>lines</c>.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Categories">Along the axis.</param>
/// <param name="Series">By name; null is a gap.</param>
/// <param name="NumberFormat">Excel's code for the values.</param>
/// <param name="AxisFormat">Excel's code for the axis, in thousands or millions where values are large.</param>
/// <param name="IsRatio">Values are ratios: 0.5 is shown as 50 %.</param>
internal sealed record ChartData(
    string Form, string Title, IReadOnlyList<string> Categories, IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> Series,
    string NumberFormat, string AxisFormat, bool IsRatio)
{
    private const int MostLabels = 16;

    /// <summary>Values are written at their marks only where there is room for them.</summary>
    public bool HasLabels => Categories.Count * Series.Count <= MostLabels && Form != "lines" || Form == "lines" && Series.Count == 1 && Categories.Count <= 12;

    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null));

    public decimal Largest => Series.SelectMany(series => series.Values).Max(value => value) ?? 0;

    public decimal Smallest => Series.SelectMany(series => series.Values).Min(value => value) ?? 0;

    public static ChartData Of(Reader reader, Chart chart)
    {
        var series = chart.Series.Select(each => (reader.Text(each.Name),
            (IReadOnlyList<decimal?>)[.. each.Points.Select(point => point.Value.TryToDecimal(out var value) ? value : (decimal?)null)])).ToList();
        var largest = series.SelectMany(each => each.Item2).Max(value => value is { } known ? decimal.Abs(known) : (decimal?)null) ?? 0;
        var (number, axis) = chart.ValueKind switch
        {
            "ratio" => ("0.0%", "0%"),
            "money" => ("#,##0.00", largest >= 10_000_000 ? reader.IsChinese ? "#,##0.0,,\"百万\"" : "#,##0.0,,\"M\""
                : largest >= 100_000 ? reader.IsChinese ? "#,##0,\"千\"" : "#,##0,\"k\"" : "#,##0"),
            "count" => ("#,##0", "#,##0"),
            _ => ("#,##0.0", "#,##0.##"),
        };
        return new ChartData(chart.Form, reader.Text(chart.Title), [.. chart.Categories.Select(category => reader.Cell(category, null))], series,
            number, axis, chart.ValueKind == "ratio");
    }

    /// <summary>A value as the axis and the marks show it.</summary>
    public string Label(decimal value)
    {
        if (IsRatio)
            return $"{Reader.Format(value * 100, "0.#")}%";
        var (divisor, unit) = AxisFormat.Contains(",,", StringComparison.Ordinal) ? (1_000_000m, Unit()) : AxisFormat.Contains(",\"", StringComparison.Ordinal) ? (1_000m, Unit()) : (1m, "");
        return $"{Reader.Format(value / divisor, divisor == 1_000_000m ? "#,##0.0" : "#,##0.##")}{unit}";
    }

    private string Unit() => AxisFormat.Split('"') is [_, var unit, ..] ? unit : "";
}
