namespace SalesPlatform.Files;

/// <summary>Rows taken in before it count: the caller keeps them and reports the fault.</summary>
public sealed class CsvFileException(RowError error) : Exception(error?.Message)
{
    public RowError Error { get; } = error ?? throw new ArgumentNullException(nameof(error));

    internal static CsvFileException At(long line, string column, string code, string message) =>
        new(new RowError { Line = line, Column = column, Code = code, Message = message });
}
