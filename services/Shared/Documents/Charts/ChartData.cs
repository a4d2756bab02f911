namespace SalesPlatform.Documents.Charts;

/// <param name="Series">Null is a gap. Large amounts are in thousands, millions or 万: not every program shows a unit that a number format
/// only implies.</param>
/// <param name="IsRatio">0.5 is shown as 50 %.</param>
internal sealed record ChartData(
    string Form, string Title, IReadOnlyList<string> Categories, IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> Series,
    string NumberFormat, bool IsRatio)
{
    public const string Waterfall = "waterfall";

    private const int MostLabels = 16;
    private const decimal Wan = 10_000;
    private const decimal Yi = 100_000_000;

    public bool HasLabels =>
        Categories.Count * Series.Count <= MostLabels && Form != "lines" || Form == "lines" && Series.Count == 1 && Categories.Count <= 12;

    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null));

    public bool IsBridge => Form == Waterfall;

    public bool IsLying => IsBridge || Form == "bars";

    public IReadOnlyList<BridgeBar> Bars { get; } = Form == Waterfall && Series.Count == 3 ? Bridge.Bars(Series) : [];

    /// <summary>The names of the rows of cells: those of a bridge with their amounts.</summary>
    public IEnumerable<string> RowNames => IsBridge ? Categories.Zip(Bars, (name, bar) => $"{name}  {Label(bar)}") : Categories;

    /// <summary>What a bridge is drawn by where charts know no floating bars.</summary>
    public IReadOnlyList<BridgeStack> Stacks { get; private init; } = [];

    public decimal Largest => IsBridge ? Bars.Max(bar => bar.High)
        : Series.SelectMany(series => series.Values).Max(value => value) ?? 0;

    public decimal Smallest => IsBridge ? Bars.Min(bar => bar.Low)
        : Series.SelectMany(series => series.Values).Min(value => value) ?? 0;

    public IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> Cells =>
        [.. Series, .. Stacks.Select(stack => (stack.Name, stack.Values))];

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
            // The changes of a bridge are small beside its levels.
            "money" when chart.Form == Waterfall && divisor > 1 =>
                largest / divisor >= 1_000 ? "#,##0" : largest / divisor >= 100 ? "#,##0.0" : "#,##0.00",
            "money" => largest / divisor >= 100 ? "#,##0" : "#,##0.0",
            _ => "#,##0.##",
        };
        var data = new ChartData(chart.Form, reader.Text(chart.Title) + unit,
            [.. chart.Categories.Select(category => reader.Cell(category, null))], series, format, chart.ValueKind == "ratio");
        return data.IsBridge ? data with { Stacks = Bridge.Stacks(data, reader.Labels) } : data;
    }

    /// <summary>The amount of a bar of a bridge: a change has its sign.</summary>
    public string Label(BridgeBar bar) => bar.IsLevel ? Label(bar.To) : $"{(bar.To > bar.From ? "+" : "")}{Label(bar.To - bar.From)}";

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
