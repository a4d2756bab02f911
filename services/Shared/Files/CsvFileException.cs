using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Files;

/// <summary>The file as a whole cannot be read (further). A caller that took rows in before it keeps them and reports the fault.</summary>
public sealed class CsvFileException(RowError error) : Exception(error?.Message)
{
    /// <summary>What is wrong and where; line 0 when it is no single line.</summary>
    public RowError Error { get; } = error ?? throw new ArgumentNullException(nameof(error));

    internal static CsvFileException At(long line, string column, string code, string message) =>
        new(new RowError { Line = line, Column = column, Code = code, Message = message });
}
