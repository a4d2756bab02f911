using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SalesPlatform.Tests.Hosting;

/// <summary>Reads a workbook the way a person does: sheet by its name, row by its first cell. A test project compiles this file.</summary>
public sealed class WorkbookReader(byte[] file)
{
    /// <summary>The numbers of a row, the first cell left out; null where there is none.</summary>
    public IReadOnlyList<decimal?> Numbers(string sheet, string firstCell)
    {
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, false);
        var book = document.WorkbookPart!;
        var named = book.Workbook!.Descendants<Sheet>().Single(each => each.Name == sheet);
        var rows = ((WorksheetPart)book.GetPartById(named.Id!)).Worksheet!.Descendants<Row>();
        var row = rows.Single(each => each.Elements<Cell>().FirstOrDefault()?.InnerText == firstCell);
        return [.. row.Elements<Cell>().Skip(1)
            .Select(cell => cell.CellValue is { } value
                ? decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : (decimal?)null)];
    }
}
