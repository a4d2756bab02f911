using System.Globalization;
using System.Text;
using System.Xml;

namespace SalesPlatform.Documents.Xlsx;

/// <summary>Rows are written one by one, so that a long table never stands in memory as a whole.</summary>
internal sealed class SheetWriter : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    // Height of a line of text in points.
    private const double LineHeight = 16.5;

    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<double> _widths;
    private readonly List<string> _merged = [];
    private readonly List<(CellStyle Style, RowTone Tone, string Text, decimal? Number)> _cells = [];
    private int _row;
    private double _lines;

    public SheetWriter(Stream stream, IReadOnlyList<double> widths, int frozenRows = 0)
    {
        _widths = widths;
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        _xml.WriteStartDocument(true);
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
        Element("sheetPr", () => Element("pageSetUpPr", () => _xml.WriteAttributeString("fitToPage", "1")));
        Element("sheetViews", () => Element("sheetView", () =>
        {
            _xml.WriteAttributeString("showGridLines", "0");
            _xml.WriteAttributeString("workbookViewId", "0");
            if (frozenRows > 0)
                Element("pane",
                    () => Attributes(("ySplit", $"{frozenRows}"), ("topLeftCell", $"A{frozenRows + 1}"), ("activePane", "bottomLeft"),
                        ("state", "frozen")));
        }));
        Element("sheetFormatPr", () => _xml.WriteAttributeString("defaultRowHeight", "16"));
        Element("cols", () =>
        {
            for (var i = 0; i < widths.Count; i++)
                Element("col",
                    () => Attributes(("min", $"{i + 1}"), ("max", $"{i + 1}"),
                        ("width", widths[i].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1")));
        });
        _xml.WriteStartElement("sheetData", Main);
    }

    public int LastRow => _row;

    public void Row(params IEnumerable<Action<SheetWriter>> cells) => Write(null, cells);

    public void TitleRow(string title) => Write("30", [row => row.Text(title, CellStyle.Title)]);

    public void TextRow(string text, CellStyle style = CellStyle.Paragraph, RowTone tone = RowTone.Plain) => Write(null,
    [
        row =>
        {
            row.Cell(style, tone, text, null, _widths.Sum());
            for (var i = 1; i < _widths.Count; i++)
                row.Cell(style, tone, "", null, 0);
            if (_widths.Count > 1)
                _merged.Add($"A{_row}:{ColumnName(_widths.Count - 1)}{_row}");
        },
    ]);

    private void Write(string? height, IEnumerable<Action<SheetWriter>> cells)
    {
        _row++;
        _cells.Clear();
        _lines = 1;
        foreach (var cell in cells)
            cell(this);
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", $"{_row}");
        // Not every program makes a row as high as its text.
        if (height is not null || _lines > 1)
            Attributes(("ht", height ?? (_lines * LineHeight).ToString("0.##", CultureInfo.InvariantCulture)), ("customHeight", "1"));
        for (var i = 0; i < _cells.Count; i++)
            WriteCell(i);
        _xml.WriteEndElement();
    }

    public void Text(string text, CellStyle style = CellStyle.Text, RowTone tone = RowTone.Plain) =>
        Cell(style, tone, text, null, SheetStyles.Wraps(style) && _cells.Count < _widths.Count ? _widths[_cells.Count] : 0);

    public void Number(decimal number, CellStyle style, RowTone tone = RowTone.Plain) => Cell(style, tone, "", number, 0);

    private void Cell(CellStyle style, RowTone tone, string text, decimal? number, double width)
    {
        _cells.Add((style, tone, text, number));
        if (width > 0)
            _lines = double.Max(_lines, text.Split('\n')
                .Sum(line => double.Max(1, double.Ceiling(CellWriter.WidthOf(line) * 1.08 / (width - 1)))));
    }

    private void WriteCell(int column)
    {
        var (style, tone, text, number) = _cells[column];
        _xml.WriteStartElement("c", Main);
        Attributes(("r", $"{ColumnName(column)}{_row}"), ("s", $"{SheetStyles.IndexOf(style, tone)}"));
        if (number is { } known)
        {
            _xml.WriteElementString("v", Main, known.ToExactString());
        }
        else if (text.Length > 0)
        {
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is", Main);
            _xml.WriteStartElement("t", Main);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(text);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    public void Day(DateOnly day, RowTone tone = RowTone.Plain) => Number(day.DayNumber - DayZero.DayNumber, CellStyle.Date, tone);

    public void End(string? drawing = null)
    {
        _xml.WriteEndElement();
        if (_merged.Count > 0)
        {
            Element("mergeCells", () =>
            {
                _xml.WriteAttributeString("count", $"{_merged.Count}");
                foreach (var range in _merged)
                    Element("mergeCell", () => _xml.WriteAttributeString("ref", range));
            });
        }

        Element("pageMargins",
            () => Attributes(("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3")));
        Element("pageSetup", () => Attributes(("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0")));
        Element("headerFooter", () => _xml.WriteElementString("oddFooter", Main, "&C&P / &N"));
        if (drawing is not null)
            Element("drawing", () => _xml.WriteAttributeString("r", "id", Relations, drawing));
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>A for 0, AA for 26.</summary>
    public static string ColumnName(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : $"{ColumnName(index / 26 - 1)}{(char)('A' + index % 26)}";

    private void Attributes(params IEnumerable<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            _xml.WriteAttributeString(name, value);
    }

    private void Element(string name, Action content)
    {
        _xml.WriteStartElement(name, Main);
        content();
        _xml.WriteEndElement();
    }
}
