using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The topology is declared once, in Program.cs, and is read here.</summary>
public partial class TopologyTests
{
    private static readonly string Program = File.ReadAllText(Path.Combine(Built.RepositoryRoot, "AppHost", "Program.cs"));

    [Fact]
    public void Every_service_of_the_repository_is_declared_and_nothing_else()
    {
        var services = Directory.GetFiles(Path.Combine(Built.RepositoryRoot, "services"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => XDocument.Load(file).Root!.Attribute("Sdk")!.Value == "Microsoft.NET.Sdk.Web")
            .Select(Path.GetFileNameWithoutExtension);
        Declared().Matches(Program).Select(match => match.Groups[1].Value).Should().BeEquivalentTo(services);
    }

    [Fact]
    public void No_two_things_share_a_port_and_none_is_one_that_Linux_gives_to_outgoing_connections()
    {
        var dashboard = DashboardPorts.Fixed;
        var ports = Port().Matches(Program).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))
            .Concat([dashboard.Frontend, dashboard.Telemetry, dashboard.TelemetryOverHttp, dashboard.Resources]).ToList();
        ports.Should().HaveCountGreaterThan(20).And.OnlyHaveUniqueItems().And.OnlyContain(port => port > 1024 && port < 32768);
    }

    [Fact]
    public void It_fits_on_a_screen_and_no_file_is_left_out_of_a_build()
    {
        Program.Split('\n').Length.Should().BeLessThanOrEqualTo(40);
        var projects = Directory.GetFiles(Built.RepositoryRoot, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/"));
        projects.Where(file => File.ReadAllText(file).Contains("Compile Remove", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [GeneratedRegex(@"Add(?:Service|Portal)<Projects\.(\w+)>")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\b1\d{4}\b")]
    private static partial Regex Port();
}
