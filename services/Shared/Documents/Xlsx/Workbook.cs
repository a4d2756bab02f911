using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesPlatform.Documents.Xlsx;

internal sealed class Workbook : IDisposable
{
    private const int LongestName = 31;

    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _part;
    private readonly List<(string Name, int Headings)> _sheets = [];

    public Workbook(Stream package, bool isChinese, string currency)
    {
        _document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        _part = _document.AddWorkbookPart();
        _document.ChangeIdOfPart(_part, "rId1");
        _part.AddNewPart<WorkbookStylesPart>("styles").Fill(SheetStyles.Of(isChinese, currency));
    }

    public CoreFilePropertiesPart AddProperties()
    {
        var properties = _document.AddCoreFilePropertiesPart();
        _document.ChangeIdOfPart(properties, "rId2");
        return properties;
    }

    /// <param name="name">Made to fit the rules of Excel, and different from the others.</param>
    /// <param name="headings">Row of the headings, repeated on each printed page; 0 for none.</param>
    public WorksheetPart AddSheet(string name, int headings = 0)
    {
        _sheets.Add((Unique(name), headings));
        return _part.AddNewPart<WorksheetPart>($"sheet{_sheets.Count}");
    }

    public string LastName => _sheets[^1].Name;

    public void Dispose()
    {
        XNamespace main = SheetWriter.Main, relations = SheetWriter.Relations;
        var titles = _sheets.Select((sheet, i) => (sheet, i)).Where(item => item.sheet.Headings > 0)
            .Select(item => new XElement(main + "definedName",
            new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", item.i),
            $"'{item.sheet.Name}'!${item.sheet.Headings}:${item.sheet.Headings}")).ToList();
        _part.Fill(new XElement(main + "workbook", new XAttribute(XNamespace.Xmlns + "r", relations.NamespaceName),
            new XElement(main + "bookViews", new XElement(main + "workbookView", new XAttribute("activeTab", 0))),
            new XElement(
                main + "sheets",
                _sheets.Select(
                    (sheet, i) => new XElement(main + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", i + 1),
                new XAttribute(relations + "id", $"sheet{i + 1}")))),
            titles.Count == 0 ? null : new XElement(main + "definedNames", titles)));
        _document.Dispose();
    }

    private string Unique(string name)
    {
        var safe = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? '-' : c)).Trim();
        safe = Shortened(safe.Length == 0 ? "-" : safe, LongestName);
        var unique = safe;
        for (var i = 2; _sheets.Exists(sheet => string.Equals(sheet.Name, unique, StringComparison.OrdinalIgnoreCase)); i++)
            unique = $"{Shortened(safe, LongestName - 4)} {i}";
        return unique;
    }

    // Never in the middle of a character that takes two code units.
    private static string Shortened(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();
}
