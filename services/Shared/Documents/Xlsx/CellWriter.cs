namespace SalesPlatform.Documents.Xlsx;

/// <summary>Numbers stay numbers and dates dates, so that a reader can go on calculating.</summary>
internal static class CellWriter
{
    public static Action<SheetWriter> Cell(Reader reader, Value value, RowTone tone = RowTone.Plain) => row =>
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.Money:
                row.Number(value.Money.ToAmount(), value.Change ? CellStyle.MoneyChange : CellStyle.Money, tone);
                break;
            case Value.KindOneofCase.Count:
                row.Number(value.Count, CellStyle.Count, tone);
                break;
            case Value.KindOneofCase.Number when value.Number.TryToDecimal(out var number):
                row.Number(number, CellStyle.Number, tone);
                break;
            case Value.KindOneofCase.Ratio when value.Ratio.TryToDecimal(out var ratio):
                row.Number(ratio, value.Change ? CellStyle.RatioChange : CellStyle.Ratio, tone);
                break;
            case Value.KindOneofCase.Points when value.Points.TryToDecimal(out var points):
                row.Number(points, CellStyle.Points, tone);
                break;
            case Value.KindOneofCase.Minutes when value.Minutes.TryToDecimal(out var minutes):
                row.Number(minutes, CellStyle.Minutes, tone);
                break;
            case Value.KindOneofCase.Date when value.Date.TryToDay(out var day):
                row.Day(day, tone);
                break;
            default:
                row.Text(reader.Cell(value, null), CellStyle.Text, tone);
                break;
        }
    };

    /// <summary>Width of a text in characters; a Chinese one takes two.</summary>
    public static double WidthOf(string text) => text.Sum(c => c < 0x2E80 ? 1.0 : 1.9);
}
