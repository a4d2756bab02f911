using System.Reflection;
using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Architecture;

/// <summary>The assemblies and files the rules are about.</summary>
internal static class Repository
{
    /// <summary>Root namespaces of the services, whose assemblies these tests reference.</summary>
    public static IReadOnlyDictionary<string, Assembly> Services { get; } = new Dictionary<string, Assembly>
    {
        ["planning"] = Assembly.Load("Planning"),
        ["team-performance"] = Assembly.Load("TeamPerformance"),
        ["sales-monitoring"] = Assembly.Load("SalesMonitoring"),
        ["customer-relations"] = Assembly.Load("CustomerRelations"),
        ["launch-coordination"] = Assembly.Load("LaunchCoordination"),
        ["scorecards"] = Assembly.Load("Scorecards"),
        ["budget"] = Assembly.Load("Budget"),
    };

    public static Assembly Contracts => typeof(EventAttribute).Assembly;

    public static DirectoryInfo Root { get; } = FindRoot();

    public static IEnumerable<(Type Type, EventAttribute Event)> Events =>
        Services.Values.Append(Contracts).SelectMany(assembly => assembly.GetTypes())
            .Select(type => (type, type.GetCustomAttribute<EventAttribute>())).Where(item => item.Item2 is not null)!;

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesPlatform.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("SalesPlatform.sln is in no folder above the tests.");
        return folder;
    }
}
