namespace SalesPlatform.Tests.Architecture;

public class ShapeTests
{
    public static TheoryData<string> Programs => [.. Directory.EnumerateFiles(
        Path.Combine(Repository.Root.FullName, "services"), "Program.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Cli{Path.DirectorySeparatorChar}"))
        .Select(file => Path.GetRelativePath(Repository.Root.FullName, file))];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_service_starts_within_25_lines(string program) =>
        File.ReadAllLines(Path.Combine(Repository.Root.FullName, program)).Should().HaveCountLessThanOrEqualTo(25);

    [Theory]
    // Folders whose lines are held to 140 columns; one that was brought there joins and never leaves.
    [InlineData("services/CustomerRelations/Accounts")]
    [InlineData("services/Shared/Company")]
    public void Lines_have_at_most_140_columns(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root.FullName, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (Place: $"{file}:{i + 1}", line.Length)))
            .Where(line => line.Length > 140).Should().BeEmpty();

    [Fact]
    public void Time_and_chance_reach_the_domain_as_arguments()
    {
        string[] fromTheAir = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid",
            "new Random", "Random.Shared"];
        var sources = new[] { "services", "contracts" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root.FullName, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")
                && !file.Contains($"{Path.DirectorySeparatorChar}Cli{Path.DirectorySeparatorChar}")
                // The store holds no domain: it makes ids of messages and waits by chance.
                && !file.Contains(Path.Combine("Shared", "EventStore") + Path.DirectorySeparatorChar)
                // Nor do the servers of this machine: they get free ports.
                && !file.Contains(Path.Combine("Shared", "LocalServers") + Path.DirectorySeparatorChar));

        var offences = sources.SelectMany(file => File.ReadLines(file).Select((line, i) => (file, Line: i + 1, Text: line)))
            .Where(line => fromTheAir.Any(line.Text.Contains)).Select(line => $"{line.file}:{line.Line}: {line.Text.Trim()}");

        offences.Should().BeEmpty();
    }
}
