using System.Reflection;

namespace SalesPlatform.AppHost;

/// <summary>
/// Where the programs are: in their own build output, of the configuration the AppHost was built in. They are started from there and not by
/// 'dotnet run', which is what a project resource does (docs/decisions/0036-aspire-runs-the-platform.md has what that costs).
/// </summary>
internal static class Built
{
    private static readonly string Configuration =
        typeof(Built).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private static readonly Lazy<string> Root = new(FindRoot);

    public static string RepositoryRoot => Root.Value;

    public static string AssemblyOf<TProject>(string? name = null) where TProject : IProjectMetadata, new() =>
        AssemblyOf(new TProject().ProjectPath, name);

    public static string AssemblyOf(string project, string? name = null)
    {
        name ??= Path.GetFileNameWithoutExtension(project);
        var assembly = Path.Combine(Path.GetDirectoryName(project)!, "bin", Configuration, "net10.0", name + ".dll");
        return File.Exists(assembly)
            ? assembly
            : throw new PlatformException($"{name} is not built. Run 'dotnet build -c {Configuration} AppHost' at the repository root.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SalesPlatform.sln")))
                return folder.FullName;
        }

        throw new PlatformException($"No SalesPlatform.sln above {AppContext.BaseDirectory}: "
            + "run the AppHost from its build output inside the repository.");
    }
}
