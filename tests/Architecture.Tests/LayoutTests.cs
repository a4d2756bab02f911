using System.Reflection;

namespace SalesPlatform.Tests.Architecture;

/// <summary>Libraries, services and their folders: who may know whom.</summary>
public class LayoutTests
{
    private static readonly string[] Libraries = ["ServiceDefaults", "Domain", "EventStore", "Company", "Files", "Deliverables", "Due"];

    public static TheoryData<string> AllLibraries => [.. Libraries];

    public static TheoryData<string> AllServices => [.. Repository.Services.Keys];

    [Theory]
    [MemberData(nameof(AllLibraries))]
    public void No_folder_of_a_library_lies_on_a_circle(string library) => FolderGraph.Of(Load(library)).OnACircle.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(AllServices))]
    public void No_folder_of_a_service_lies_on_a_circle(string service) =>
        FolderGraph.Of(Repository.Services[service]).OnACircle.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(AllLibraries))]
    public void A_library_knows_no_service(string library)
    {
        Load(library).GetReferencedAssemblies().Select(reference => reference.Name)
            .Should().NotIntersectWith(Repository.Services.Values.Select(service => service.GetName().Name));
    }

    [Theory]
    [InlineData("Domain", "")]
    [InlineData("ServiceDefaults", "Domain")]
    [InlineData("EventStore", "Domain ServiceDefaults")]
    [InlineData("Company", "Domain ServiceDefaults EventStore")]
    [InlineData("Files", "Domain")]
    [InlineData("Deliverables", "Domain ServiceDefaults EventStore Company")]
    [InlineData("Due", "Domain ServiceDefaults EventStore Company Deliverables")]
    public void A_library_knows_only_those_below_it(string library, string below) =>
        Load(library).GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name.StartsWith("SalesPlatform.", StringComparison.Ordinal) && name != "SalesPlatform.Contracts")
            .Should().BeSubsetOf(below.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"SalesPlatform.{name}"));

    [Fact]
    public void The_words_of_decisions_know_no_library_at_all() =>
        Load("Domain").GetReferencedAssemblies()
            .Should().OnlyContain(reference => reference.Name!.StartsWith("System", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(AllLibraries))]
    public void A_library_says_what_it_is_for(string library)
    {
        var project = library == "ServiceDefaults" ? "ServiceDefaults/SalesPlatform.ServiceDefaults.csproj"
            : $"services/Shared/{library}/{library}.csproj";
        File.ReadLines(Path.Combine(Repository.Root.FullName, project)).ElementAt(1).Trim().Should().StartWith("<!--").And.EndWith(". -->");
    }

    private static Assembly Load(string library) => Assembly.Load($"SalesPlatform.{library}");
}
