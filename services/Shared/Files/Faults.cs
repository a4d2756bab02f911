using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Files;

/// <summary>The errors the reader itself finds, in one wording.</summary>
internal static class Faults
{
    private const int ShownCharacters = 40;

    public static RowError TooLong(long line) => At(line, "", CsvSchema.LineTooLong,
        $"The row is longer than {CsvSchema.LongestRowBytes / 1024} KiB and was skipped.");

    public static RowError BadQuoting(long line, string column) => At(line, column, "bad-quoting",
        "A quote stands where none may be: a value with quotes is enclosed in quotes, and its own quotes are doubled.");

    public static RowError QuoteNotClosed(long line, string column) => At(line, column, "quote-not-closed",
        "The quote that opens this value is never closed.");

    public static RowError Cut(long line, string column) => At(line, column, "file-cut",
        $"The file ends within the row of line {line}: it was cut. Send it again as a whole; the rows that count already count once.");

    public static RowError NotUtf8(long line, string column) => At(line, column, "not-utf8",
        "The value is not UTF-8. Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\").");

    public static RowError NotText(long line, string column) => At(line, column, "not-text", "The value contains NUL bytes: this is not text.");

    public static RowError CellCount(long line, int cells, int expected) => At(line, "", "wrong-number-of-cells", cells > expected
        ? $"The row has {cells} cells, the header {expected}. A value that contains the separator, such as 1,234.50, must be quoted; "
            + "numbers are written without thousands separators."
        : $"The row has {cells} cells, the header {expected}.");

    public static string Shortened(string value) => value.Length <= ShownCharacters ? value : value[..ShownCharacters] + "…";

    public static RowError At(long line, string column, string code, string message) =>
        new() { Line = line, Column = column, Code = code, Message = message };
}
