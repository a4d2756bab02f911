using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;

namespace SalesPlatform.Files;

/// <summary>Read in bounded memory, twice: what a number means, and whether all is text, only the whole file tells. Behind a stray or
/// unclosed quote reading goes on at the next physical line, so that it cannot swallow good rows.</summary>
public sealed class CsvTable : IAsyncDisposable
{
    /// <summary>More waits for the second pass in a temporary file, which nobody else can read and which goes with the table.</summary>
    private const int MostInMemory = 1 << 20;

    private readonly Stream _content;
    private readonly FileForm _form;
    private readonly CsvSchema _schema;
    private readonly IReadOnlyDictionary<string, string> _columnMap;

    private CsvTable(Stream content, FileForm form, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, CsvHeader header) =>
        (_content, _form, _schema, _columnMap, Header) = (content, form, schema, columnMap, header);

    public CsvHeader Header { get; }

    public long BytesRead => _content.Position;

    public static Task<CsvTable> ReadAsync(FileUpload upload, CsvSchema schema, CancellationToken cancellation) =>
        ReadAsync(upload.Content, schema, upload.Header.Columns, upload.Form, cancellation);

    /// <exception cref="CsvFileException">The file is empty, not all of it is text, or its header does not fit.</exception>
    internal static async Task<CsvTable> ReadAsync(
        Stream content, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, FileForm form, CancellationToken cancellation)
    {
        var kept = new FileBufferingReadStream(content, MostInMemory);
        try
        {
            if (await WorkbookFile.IsOneAsync(kept, cancellation))
                return await OfWorkbookAsync(kept, schema, columnMap, form, cancellation);
            return new CsvTable(kept, form, schema, columnMap, await LookThroughAsync(kept, schema, columnMap, form, null, cancellation));
        }
        catch (Exception)
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    public async IAsyncEnumerable<CsvRow> Rows([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var records = await RecordsAsync(_content, _form, cancellation);
        await records.HeaderAsync(_schema, _columnMap, cancellation);
        await foreach (var row in records.RowsAsync(Header, cancellation))
            yield return row;
    }

    public ValueTask DisposeAsync() => _content.DisposeAsync();

    // Of the sheets one has the columns; which of several is meant is for the sender to say.
    private static async Task<CsvTable> OfWorkbookAsync(Stream kept, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap,
        FileForm form, CancellationToken cancellation)
    {
        await kept.DrainAsync(cancellation);
        kept.Position = 0;
        using var workbook = WorkbookFile.Open(kept);
        var text = form with { Encoding = null };
        CsvFileException? first = null;
        var found = new List<(string Sheet, Func<SheetForm, CancellationToken, Task<Stream>> AsCsv, CsvTable Table)>();
        try
        {
            foreach (var (name, asCsv) in workbook.Sheets())
            {
                var sheet = SheetForm.Unsaid();
                var csv = await asCsv(sheet, cancellation);
                try
                {
                    found.Add((name, asCsv, await OfAsync(csv, schema, columnMap, text, sheet, cancellation)));
                }
                catch (CsvFileException unfit)
                {
                    first = first is { Error.Code: not "empty-file" } ? first : unfit;
                }
            }

            if (found is not [var (_, only, table)])
                throw found.Count == 0 ? first ?? Faults.NoText() : Faults.SeveralSheets(found.Select(sheet => sheet.Sheet));
            // Texts with a comma beside numbers: the numbers are written as the texts are.
            if (table.Header.Sign is { Sign: ',', IsFirm: true })
                text = text with { Decimal = ',' };
            if (SheetForm.IsNeededFor(text))
            {
                // Which cells are numbers and days the sheet knows, and which columns have them its header.
                await using var unsaid = table;
                table = await OfAsync(
                    await only(SheetForm.Of(text, unsaid.Header), cancellation), schema, columnMap, text, null, cancellation);
            }

            await kept.DisposeAsync();
            return table;
        }
        catch (Exception)
        {
            foreach (var (_, _, table) in found)
                await table.DisposeAsync();
            throw;
        }
    }

    private static async Task<CsvTable> OfAsync(Stream csv, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, FileForm form,
        SheetForm? sheet, CancellationToken cancellation)
    {
        try
        {
            return new CsvTable(csv, form, schema, columnMap, await LookThroughAsync(csv, schema, columnMap, form, sheet, cancellation));
        }
        catch (Exception)
        {
            await csv.DisposeAsync();
            throw;
        }
    }

    private static async Task<CsvHeader> LookThroughAsync(
        Stream content, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, FileForm form, SheetForm? sheet,
        CancellationToken cancellation)
    {
        var records = await RecordsAsync(content, form, cancellation);
        var header = await records.HeaderAsync(schema, columnMap, cancellation);
        var evidence = new FileEvidence(header, sheet);
        await foreach (var row in records.RowsAsync(header, cancellation))
        {
            if (row.Errors.FirstOrDefault(error => error.Code == Faults.UndecodableCode) is { } undecodable)
                throw new CsvFileException(undecodable);
            evidence.Take(row);
        }

        return header.Knowing(form.Decimal is { } said ? DecimalSign.Said(said) : evidence.Sign, form.Days, evidence.Unused);
    }

    private static async Task<RecordReader> RecordsAsync(Stream content, FileForm form, CancellationToken cancellation)
    {
        content.Position = 0;
        return new RecordReader(new LineReader(await TextEncodings.AsUtf8Async(content, form.Encoding, cancellation)));
    }
}
