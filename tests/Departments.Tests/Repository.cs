namespace SalesPlatform.Tests.Departments;

/// <summary>Folders of the repository that departments get.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "docs", "integration");

    public static string Schemas => Path.Combine(Root, "contracts", "schemas");

    public static string Protos => Path.Combine(Root, "contracts", "protos");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesPlatform.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("SalesPlatform.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
