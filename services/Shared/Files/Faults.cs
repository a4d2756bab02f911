namespace SalesPlatform.Files;

internal static class Faults
{
    public const string UndecodableCode = "not-utf8";

    private const int ShownCharacters = 40;
    private const string WrongNumberOfCells = "wrong-number-of-cells";

    public static RowError TooLong(long line) => At(line, "", CsvSchema.LineTooLong,
        $"The row is longer than {CsvSchema.LongestRowBytes / 1024} KiB and was skipped.");

    public static RowError BadQuoting(long line, string column) => At(line, column, "bad-quoting",
        "A quote stands where none may be: a value with quotes is enclosed in quotes, and its own quotes are doubled.");

    public static RowError QuoteNotClosed(long line, string column) => At(line, column, "quote-not-closed",
        "The quote that opens this value is never closed.");

    public static RowError Cut(long line, string column) => At(line, column, "file-cut",
        $"The file ends within the row of line {line}: it was cut. Send it again as a whole; the rows that count already count once.");

    /// <summary>One row that is not text makes the whole file suspect: others may be text by chance only.</summary>
    public static RowError Undecodable(long line, string column) => At(line, column, UndecodableCode,
        $"The value is not text in the file's encoding, so the file was not read. {TextEncodings.Offer}");

    public static CsvFileException NoText() => CsvFileException.At(1, "", "not-text",
        $"The file is not text (it looks like UTF-16 without its mark, or like an old spreadsheet; those saved as .xlsx are read). "
        + TextEncodings.Offer);

    public static CsvFileException SeveralSheets(IEnumerable<string> names) => CsvFileException.At(0, "", "several-sheets",
        $"Several sheets of the workbook have these columns: {string.Join(", ", names.Select(name => $"'{Shortened(name)}'"))}. "
        + "Send each as a file of its own, or hide the others.");

    public static RowError NotText(long line, string column) => At(line, column, "not-text",
        "The value contains NUL bytes or control characters: this is not text, or not in the encoding the import says.");

    public static RowError TooFewCells(long line, int cells, int expected) =>
        At(line, "", WrongNumberOfCells, $"The row has {cells} cells, the header {expected}.");

    public static RowError StrayCell(long line, int place, string content, int expected) => At(
        line, "", WrongNumberOfCells, place > expected
        ? $"The row has {place} cells, the header {expected}: '{Shortened(content)}' stands behind them. "
            + "A value that contains the separator, such as 1,234.50, must be quoted."
        : $"'{Shortened(content)}' stands in cell {place}, and that column has no name in the header.");

    public static RowError Sum(long line, string word) => At(line, "", CsvSchema.TotalsRow,
        $"'{Shortened(word.Trim(CsvRow.Blanks))}': the row adds up other rows and is none itself. Leave it out.");

    public static string Shortened(string value) => value.ShortenedTo(ShownCharacters + 1);

    public static RowError At(long line, string column, string code, string message) =>
        new() { Line = line, Column = column.Storable(), Code = code, Message = message.Storable() };
}
