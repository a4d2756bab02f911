using System.Security.Cryptography;
using Google.Protobuf;
using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Deliverables;

public static class ContentHash
{
    /// <summary>SHA-256 of stored bytes, in hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>SHA-256 of what a document says, without what every reading changes: instant, position and author. To be taken before the
    /// comparison with the version before is added.</summary>
    public static string OfFigures(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var figures = content.Clone();
        (figures.Position, figures.AsOf, figures.AsOfDay, figures.Author) = (0, null, null, "");
        return Of(figures.ToByteArray());
    }
}
