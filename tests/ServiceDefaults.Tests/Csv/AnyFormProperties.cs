using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

/// <summary>Whatever a table holds and however a program writes it, the same rows come out.</summary>
public class AnyFormProperties
{
    private static readonly CsvSchema Schema = new(["name", "day", "amount"], ["count"]) { Numbers = ["amount", "count"], Key = "name" };

    /// <summary>A row of a table.</summary>
    public sealed record Line(string Name, DateOnly Day, decimal Amount, int Count);

    /// <summary>How a program writes.</summary>
    public sealed record Writing(
        char Separator, string LineEnd, char Sign, bool Groups, string Day, string Encoding, bool Marked, bool SaysSeparator, bool Blanks,
            bool Quotes, bool WholeFloats);

    [Property(MaxTest = 500)]
    public Property The_same_rows_come_out_of_every_form() => Prop.ForAll(Tables(), Writings(), (lines, writing) =>
    {
        var read = ReadAsync(Write(lines, writing), writing).GetAwaiter().GetResult();
        return read.SequenceEqual(lines).Label($"{writing}: {string.Join(" | ", read)}");
    });

    [Property(MaxTest = 500)]
    public Property Any_bytes_are_read_to_their_end_or_refused_with_a_reason() => Prop.ForAll(Bytes(), bytes =>
    {
        try
        {
            byte[] file = [.. "name,day,amount\n"u8, .. bytes];
            var rows = CsvFiles.Rows(new MemoryStream(file), Schema).GetAwaiter().GetResult();
            rows.ForEach(row => _ = (row.Text("name"), row.Day("day"), row.Number("amount"), row.Integer("count", required: false)));
            return rows.TrueForAll(row => row.Line > 1 && row.Errors.All(error => error.Code.Length > 0 && error.Message.Length > 0));
        }
        catch (CsvFileException refused)
        {
            return refused.Error is { Code: "not-utf8", Line: > 1 };
        }
    });

    private static Arbitrary<byte[]> Bytes() => Gen.Elements<byte>(
        (byte)'a', (byte)'1', (byte)'.', (byte)',', (byte)'"', (byte)'\n', (byte)'\r', (byte)' ', 0, 0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0xAD,
            0xFF, (byte)'-', (byte)';')
        .ListOf().Select(parts => parts.ToArray()).ToArbitrary();

    private static async Task<List<Line>> ReadAsync(byte[] file, Writing writing)
    {
        var form = CsvFiles.Form(encoding: writing.Marked && writing.Encoding != "gb18030" ? "" : writing.Encoding);
        var rows = await CsvFiles.Rows(new MemoryStream(file), Schema, form: form);
        return [.. rows.Select(row => new Line(row.Text("name")!, row.Day("day")!.Value, row.Number("amount")!.Value,
            row.Integer("count")!.Value))];
    }

    private static byte[] Write(IReadOnlyList<Line> lines, Writing writing)
    {
        var text = new StringBuilder();
        if (writing.SaysSeparator)
            text.Append("sep=").Append(writing.Separator).Append(writing.LineEnd);
        void Row(params string[] cells)
        {
            if (writing.Blanks)
                text.Append(writing.Separator, 2).Append(writing.LineEnd);
            text.AppendJoin(writing.Separator, cells.Select(cell => Cell(cell, writing)));
            text.Append(writing.Blanks ? $"{writing.Separator}{writing.Separator}" : "").Append(writing.LineEnd);
        }

        Row("name", "note", "day", "amount", "count");
        foreach (var line in lines)
            Row(line.Name, "", line.Day.ToDateTime(TimeOnly.MinValue).ToString(writing.Day, CultureInfo.InvariantCulture),
                Number(line.Amount, writing),
                writing.WholeFloats ? $"{line.Count}{writing.Sign}0" : $"{line.Count}");
        var encoding = CsvFiles.Form(encoding: writing.Encoding).Encoding!;
        return writing.Marked ? [.. encoding.GetPreamble(), .. encoding.GetBytes($"{text}")] : encoding.GetBytes($"{text}");
    }

    private static string Cell(string cell, Writing writing)
    {
        var needed = cell.IndexOfAny([writing.Separator, '"', '\n', '\r']) >= 0;
        return needed || writing.Quotes ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    // Two decimals: a number can then mean one thing only.
    private static string Number(decimal amount, Writing writing)
    {
        var text = amount.ToString(writing.Groups ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture);
        return writing.Sign == '.' ? text : text.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
    }

    private static Arbitrary<IReadOnlyList<Line>> Tables()
    {
        var letters = Gen.Elements("a", "Z", "0", " ", ",", ";", "|", "\"", "'", "\n", "张", "é", "-", "/", "=", "€");
        var names = letters.ListOf().Select(parts => $"n{string.Concat(parts)}x");
        var lines = from name in names
                    from day in Gen.Choose(0, 40_000)
                    from cents in Gen.Choose(-2_000_000_000, 2_000_000_000)
                    from count in Gen.Choose(-1_000, 1_000)
                    select new Line(name, new DateOnly(1990, 1, 1).AddDays(day), cents / 100m, count);
        return lines.ListOf().Select(list => (IReadOnlyList<Line>)[.. list]).ToArbitrary();
    }

    private static Arbitrary<Writing> Writings() => (
        from separator in Gen.Elements(',', ';', '\t', '|')
        from end in Gen.Elements("\n", "\r\n", "\r")
        from sign in Gen.Elements('.', ',')
        from flags in Gen.Choose(0, 63)
        from day in Gen.Elements("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss",
            "yyyy.M.d")
        from encoding in Gen.Elements("utf-8", "utf-16", "utf-16be", "gb18030")
        select new Writing(separator, end, sign, (flags & 1) > 0, day, encoding, (flags & 2) > 0, (flags & 4) > 0, (flags & 8) > 0,
            (flags & 16) > 0,
            (flags & 32) > 0)).ToArbitrary();
}
