using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Portal.Pages.Imports;

/// <summary>What the sender of a file says of how it is written; empty: the file tells itself.</summary>
public sealed class WrittenForm
{
    /// <summary>A point or a comma.</summary>
    public string? Decimal { get; set; } = "";

    /// <summary>Such as dd.MM.yyyy.</summary>
    public string? Dates { get; set; } = "";

    /// <summary>Its name, such as gb18030.</summary>
    public string? Encoding { get; set; } = "";

    /// <summary>The system it is from.</summary>
    public string? Source { get; set; } = "";

    /// <summary>All but the encoding: what was read here goes in another.</summary>
    public FileHeader On(FileHeader header)
    {
        (header.Decimal, header.DateFormat) = (Decimal ?? "", Dates?.Trim() ?? "");
        if (Source?.Trim() is { Length: > 0 } source)
            header.Source = source;
        return header;
    }
}
