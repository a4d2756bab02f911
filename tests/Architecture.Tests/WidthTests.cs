namespace SalesPlatform.Tests.Architecture;

/// <summary>Code that two windows beside each other show whole.</summary>
public class WidthTests
{
    private const int Widest = 140;

    [Fact]
    public void No_line_of_code_is_wider_than_a_window()
    {
        var wide = Sources().SelectMany(WideLines).ToList();
        wide.Should().BeEmpty();
    }

    private static IEnumerable<string> Sources() => new[] { "*.cs", "*.razor", "*.proto" }
        .SelectMany(pattern => Repository.Root.EnumerateFiles(pattern, SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root.FullName, file.FullName))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" || folder.StartsWith('.')));

    // What a raw string of a test or a tool holds, a file or a page, is written as its reader wants it.
    private static IEnumerable<string> WideLines(string path)
    {
        var isRaw = false;
        var isOfTests = path.StartsWith("tests", StringComparison.Ordinal);
        foreach (var (line, index) in File.ReadLines(Path.Combine(Repository.Root.FullName, path)).Select((line, index) => (line, index)))
        {
            if (line.Length > Widest && !(isRaw && isOfTests))
                yield return $"{path}:{index + 1} has {line.Length} columns";
            if (line.Split("\"\"\"").Length % 2 == 0)
                isRaw = !isRaw;
        }
    }
}
