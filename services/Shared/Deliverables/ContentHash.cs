using System.Security.Cryptography;
using Google.Protobuf;

namespace SalesPlatform.Deliverables;

public static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>SHA-256 of what a document says, without what every reading changes: instant, position and author. To be taken before the
    /// comparison with the version before is added.</summary>
    public static string OfFigures(DocumentContent content)
    {
        var figures = content.Clone();
        (figures.Position, figures.AsOf, figures.AsOfDay, figures.Author) = (0, null, null, "");
        return Of(figures.ToByteArray());
    }
}
