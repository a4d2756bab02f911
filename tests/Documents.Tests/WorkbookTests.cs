using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Documents;

/// <summary>What a reader of the workbook can calculate with.</summary>
public class WorkbookTests
{
    [Fact]
    public void Numbers_are_numbers_with_their_formats_and_texts_are_no_formulas()
    {
        using var stream =
            new MemoryStream(DocumentRenderer.Render(Sample.Everything(), Sample.Version, Language.English, FileFormat.Xlsx));
        using var document = SpreadsheetDocument.Open(stream, false);
        var sheet = SheetOf(document, "All kinds of data");
        Number(sheet, "B4").Should().Be(-1_000_000.55m);
        FormatOf(document, sheet, "B4").Should().Be("#,##0.00;\"−\"#,##0.00;#,##0.00");
        Number(sheet, "D5").Should().BeApproximately(1 / 7m, 1e-12m);
        FormatOf(document, sheet, "D5").Should().Be("0.0#%;\"−\"0.0#%;0.0#%");
        DateOnly.FromDateTime(DateTime.FromOADate((double)Number(sheet, "F4"))).Should().Be(new DateOnly(2026, 7, 1));
        Number(sheet, "G5").Should().Be(90);
        Cell(sheet, "H6").CellValue.Should().BeNull("what is unknown is no zero");
        Cell(sheet, "H6").InnerText.Should().Be("–");
        document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).Should().BeEmpty();
    }

    [Fact]
    public void Sheets_have_names_that_excel_takes_frozen_headings_and_print_titles()
    {
        using var stream =
            new MemoryStream(DocumentRenderer.Render(Sample.Everything(), Sample.Version, Language.English, FileFormat.Xlsx));
        using var document = SpreadsheetDocument.Open(stream, false);
        var names = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        names.Should().OnlyHaveUniqueItems().And.OnlyContain(
            name => name.Length <= 31 && !System.Text.RegularExpressions.Regex.IsMatch(name, @"[\[\]:*?/\\]"));
        names.Should().Contain("All kinds of data").And.Contain("All kinds of data 2").And.Contain("Chart data");
        SheetOf(document, "All kinds of data").Descendants<Pane>().Single().State!.Value.Should().Be(PaneStateValues.Frozen);
        document.WorkbookPart.Workbook.Descendants<DefinedName>().Should().Contain(name => name.Name == "_xlnm.Print_Titles");
    }

    [Fact]
    public void Charts_draw_the_cells_beside_them()
    {
        using var stream =
            new MemoryStream(DocumentRenderer.Render(Sample.Everything(), Sample.Version, Language.English, FileFormat.Xlsx));
        using var document = SpreadsheetDocument.Open(stream, false);
        var part = document.WorkbookPart!.WorksheetParts.Single(each => each.DrawingsPart is not null);
        var charts = part.DrawingsPart!.ChartParts.ToList();
        charts.Should().HaveCount(4);
        foreach (var formula in charts.SelectMany(
            chart => chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberReference>()))
        {
            var range = formula.Formula!.Text.Split('!')[1].Replace("$", "").Split(':');
            var first = formula.NumberingCache!.Elements<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>().First();
            var cell = $"{range[0][..1]}{int.Parse(range[0][1..], CultureInfo.InvariantCulture) + first.Index!.Value}";
            decimal.Parse(first.NumericValue!.Text, CultureInfo.InvariantCulture).Should().Be(Number(part.Worksheet!, cell));
        }
    }

    internal static Worksheet SheetOf(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(each => each.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!;
    }

    private static Cell Cell(Worksheet sheet, string reference) =>
        sheet.Descendants<Cell>().Single(cell => cell.CellReference == reference);

    private static decimal Number(Worksheet sheet, string reference) =>
        decimal.Parse(Cell(sheet, reference).CellValue!.Text, CultureInfo.InvariantCulture);

    private static string FormatOf(SpreadsheetDocument document, Worksheet sheet, string reference)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)Cell(sheet, reference).StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>()
            .Single(each => each.NumberFormatId!.Value == format.NumberFormatId!.Value).FormatCode!.Value!;
    }
}
