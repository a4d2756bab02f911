using System.Text;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

/// <summary>Files as texts, rows as lists.</summary>
internal static class CsvFiles
{
    public static readonly CsvSchema Schema = new(["name", "day"], ["amount", "count"])
    {
        Numbers = ["amount", "count"], Days = ["day"], Key = "name",
    };

    public static readonly Dictionary<string, string> NoMap = [];

    public static Task<List<CsvRow>> Rows(string text) => Rows(Encoding.UTF8.GetBytes(text));

    public static Task<List<CsvRow>> Rows(byte[] bytes) => Rows(new MemoryStream(bytes));

    public static async Task<List<CsvRow>> Rows(
        Stream content, CsvSchema? schema = null, Dictionary<string, string>? map = null, FileForm? form = null)
    {
        await using var table = await CsvTable.ReadAsync(content, schema ?? Schema, map ?? NoMap, form ?? FileForm.Unsaid,
            CancellationToken.None);
        return await table.Rows().ToListAsync();
    }

    public static async Task<CsvFileException> Fault(byte[] bytes, Dictionary<string, string>? map = null, FileForm? form = null) =>
        (await FluentActions.Awaiting(() => Rows(new MemoryStream(bytes), map: map, form: form))
            .Should().ThrowAsync<CsvFileException>()).Which;

    /// <summary>What a sender says of a file.</summary>
    public static FileForm Form(string decimalSign = "", string dates = "", string encoding = "")
    {
        var errors = new FieldErrors();
        var form = FileForm.Of(errors, new FileHeader { Decimal = decimalSign, DateFormat = dates, Encoding = encoding });
        errors.ThrowIfAny();
        return form;
    }

    public static Task<CsvFileException> Fault(string text, Dictionary<string, string>? map = null) =>
        Fault(Encoding.UTF8.GetBytes(text), map);

    /// <summary>Names of the rows, or the code of the first error: one word a row.</summary>
    public static IEnumerable<string> Told(this IEnumerable<CsvRow> rows) => rows.Select(row =>
        row.Text("name", required: false) is { } name && row.IsGood ? $"{row.Line}:{name}" : $"{row.Line}:{row.Errors[0].Code}");
}
