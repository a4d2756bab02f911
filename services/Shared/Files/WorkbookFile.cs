using System.IO.Compression;
using System.Xml;

namespace SalesPlatform.Files;

/// <summary>A workbook of Excel (ECMA-376, part 1, SpreadsheetML): each visible sheet as the CSV file that it would have been saved as,
/// line for row.</summary>
internal sealed class WorkbookFile : IDisposable
{
    /// <summary>What a file that unpacks itself may grow to; an upload that is not packed may have as much.</summary>
    internal const long MostUnpacked = FileUpload.DefaultLargestFile;

    private readonly ZipArchive _parts;

    private WorkbookFile(ZipArchive parts) => _parts = parts;

    public void Dispose() => _parts.Dispose();

    public static async Task<bool> IsOneAsync(Stream content, CancellationToken cancellation)
    {
        var mark = new byte[4];
        content.Position = 0;
        var length = await content.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, cancellation);
        content.Position = 0;
        return length == mark.Length && mark is [(byte)'P', (byte)'K', 3, 4];
    }

    /// <exception cref="CsvFileException">It is packed, and no workbook.</exception>
    public static WorkbookFile Open(Stream content)
    {
        try
        {
            return new WorkbookFile(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch (InvalidDataException)
        {
            throw Faults.NoText();
        }
    }

    public IReadOnlyList<(string Name, Func<SheetForm, CancellationToken, Task<Stream>> AsCsv)> Sheets() => Read(() =>
    {
        var targets = Targets();
        var (styles, texts) = (new Lazy<CellStyles>(ReadStyles), new Lazy<List<string>>(ReadTexts));
        var (sheets, since1904) = ListSheets();
        return sheets.Where(sheet => targets.ContainsKey(sheet.Id)).Select(sheet =>
        {
            var part = targets[sheet.Id];
            return (sheet.Name, (Func<SheetForm, CancellationToken, Task<Stream>>)((form, cancellation) =>
                CsvOfAsync(part, new CellReading(texts, styles, since1904, form), cancellation)));
        }).ToList();
    });

    private async Task<Stream> CsvOfAsync(string part, CellReading cells, CancellationToken cancellation)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var csv = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            await using (var writer = new StreamWriter(csv, new UTF8Encoding(false), leaveOpen: true))
                Read(() => SheetCsv.Write(() => Part(part), cells, writer, cancellation));
            csv.Position = 0;
            return csv;
        }
        catch (Exception)
        {
            await csv.DisposeAsync();
            throw;
        }
    }

    private (List<(string Name, string Id)> Sheets, bool Since1904) ListSheets()
    {
        var (sheets, since1904) = (new List<(string, string)>(), false);
        using var xml = Part("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                since1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible"
                && Relation(xml) is { } id)
                sheets.Add((xml.GetAttribute("name") ?? "", id));
        }

        return (sheets, since1904);
    }

    // Its namespace differs between the strict and the transitional form of the standard.
    private static string? Relation(XmlReader xml)
    {
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                return xml.Value;
        }

        return null;
    }

    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>();
        using var xml = Part("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        return targets;
    }

    private CellStyles ReadStyles()
    {
        if (_parts.GetEntry("xl/styles.xml") is null)
            return CellStyles.None;
        using var xml = Part("xl/styles.xml");
        return CellStyles.Read(xml);
    }

    private List<string> ReadTexts()
    {
        var (texts, size) = (new List<string>(), 0L);
        if (_parts.GetEntry("xl/sharedStrings.xml") is null)
            return texts;
        using var xml = Part("xl/sharedStrings.xml");
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            texts.Add(CellReading.TextWithin(xml));
            size += texts[^1].Length + 32;
            if (size > MostUnpacked / 8)
                throw TooLarge();
        }

        return texts;
    }

    private XmlReader Part(string name) => XmlReader.Create(
        _parts.GetEntry(name)?.Open() ?? throw Faults.NoText(), new XmlReaderSettings
        {
            CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostUnpacked,
            IgnoreComments = true, IgnoreProcessingInstructions = true,
        });

    internal static CsvFileException TooLarge() => CsvFileException.At(0, "", "file-too-large",
        $"A workbook may have {MostUnpacked} bytes when it is unpacked; this one has more. Split it.");

    private static void Read(Action read) => Read(() =>
    {
        read();
        return true;
    });

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw CsvFileException.At(0, "", "not-text",
                "The file is a workbook that cannot be read to its end: save it anew in the spreadsheet, and send it again.");
        }
    }
}
