namespace SalesPlatform.Tests.Architecture;

/// <summary>Names say what code does; comments are left for reasons, and are few enough to be read.</summary>
public class QuietTests
{
    private const int CodeLinesAComment = 15;

    [Theory]
    [InlineData("services/Planning")]
    [InlineData("services/TeamPerformance")]
    [InlineData("services/SalesMonitoring")]
    [InlineData("services/CustomerRelations")]
    [InlineData("services/LaunchCoordination")]
    [InlineData("services/Budget")]
    [InlineData("services/Scorecards")]
    [InlineData("services/Shared")]
    [InlineData("services/Portal")]
    [InlineData("services/Cli")]
    [InlineData("services/Demo")]
    [InlineData("ServiceDefaults")]
    public void At_most_one_line_in_fifteen_is_a_comment(string folder)
    {
        var lines = new DirectoryInfo(Path.Combine(Repository.Root.FullName, folder)).EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .Where(file => !file.FullName.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file.FullName)).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        lines.Count(line => line.StartsWith("//", StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(lines.Count / CodeLinesAComment);
    }
}
