namespace SalesPlatform.Documents.Reading;

internal sealed class TableShape
{
    // From here on cents make columns of amounts too wide for a page.
    private const decimal Large = 1_000_000m;

    private readonly Reader _reader;
    private readonly int?[] _decimals;

    public TableShape(Reader reader, DocumentTable table)
    {
        (_reader, Table) = (reader, table);
        var amounts = table.Rows.SelectMany(row => row.Cells).Where(cell => cell.KindCase == Value.KindOneofCase.Money)
            .Select(cell => cell.Money.ToAmount()).ToList();
        HasAmounts = amounts.Count > 0;
        var hasCents = amounts.Exists(amount => amount != decimal.Truncate(amount));
        IsRounded = hasCents && amounts.Exists(amount => decimal.Abs(amount) >= Large);
        int? cents = hasCents && !IsRounded ? 2 : 0;
        _decimals = [.. table.Columns.Select((_, i) => PercentDecimals(table.Rows.Select(row => row.Cells[i])) ?? cents)];
        var total = table.Columns.Sum(WeightOf);
        Widths = [.. table.Columns.Select(column => (double)WeightOf(column) / total)];
    }

    public DocumentTable Table { get; }

    public bool HasAmounts { get; }

    public bool IsRounded { get; }

    public bool HasFlags => Table.FlagNote is not null && Table.Rows.Any(row => row.Flagged);

    /// <summary>They add to 1.</summary>
    public IReadOnlyList<double> Widths { get; }

    public string Cell(Row row, int column) => _reader.Cell(row.Cells[column], _decimals[column]);

    public bool IsRightAligned(int column) => Table.Columns[column].Kind is not ("text" or "date" or "");

    public string Note()
    {
        var notes = new List<string>();
        if (HasAmounts)
            notes.Add($"{_reader.Labels.AmountsIn}{_reader.CurrencyName(CurrencyOf())}{(_reader.IsChinese ? "。" : ".")}");
        if (IsRounded)
            notes.Add(_reader.Labels.WholeUnits);
        if (HasFlags)
            notes.Add($"▲ {_reader.Text(Table.FlagNote)}");
        if (Table.Note is not null)
            notes.Add(_reader.Text(Table.Note));
        return string.Join(_reader.IsChinese ? "" : " ", notes);
    }

    private string CurrencyOf() =>
        Table.Rows.SelectMany(row => row.Cells).First(cell => cell.KindCase == Value.KindOneofCase.Money).Money.CurrencyCode;

    // Null where there is no percentage in the column.
    private static int? PercentDecimals(IEnumerable<Value> cells) => cells.Where(cell => cell.KindCase == Value.KindOneofCase.Ratio)
        .Select(cell => cell.Ratio.TryToDecimal(out var ratio) ? decimal.Round(ratio * 1_000, 1, MidpointRounding.AwayFromZero) % 1 == 0
            ? 1 : 2 : (int?)null).Max();

    private static int WeightOf(Column column) => column.Weight > 0 ? column.Weight : 1;
}
