using System.IO.Compression;

namespace SalesPlatform.Documents;

/// <summary>The same parts give the same bytes: entries in the order of their names, without the time of writing.</summary>
internal static class PackageBytes
{
    // The earliest instant a ZIP entry can carry.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Normalise(Stream package, Stream file)
    {
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        // Readers look for the content types first.
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml")
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Never;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
