using System.Reflection;

namespace SalesPlatform.AppHost.Services;

/// <summary>Where the services' programs are: in their own build output, of the configuration the launcher was built in.</summary>
internal static class ServiceBuild
{
    private static readonly string Configuration =
        typeof(ServiceBuild).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private static readonly Lazy<string> Root = new(FindRoot);

    public static string RepositoryRoot => Root.Value;

    /// <summary>The assembly a project builds; its name is the project's unless given.</summary>
    public static string AssemblyOf(string project, string? name = null)
    {
        var file = Path.Combine(RepositoryRoot, project);
        name ??= Path.GetFileNameWithoutExtension(file);
        return Path.Combine(Path.GetDirectoryName(file)!, "bin", Configuration, "net10.0", name + ".dll");
    }

    public static void RequireBuilt(IEnumerable<ServiceDefinition> services)
    {
        var missing = services.Where(service => !File.Exists(AssemblyOf(service.Project))).Select(service => service.Name).ToArray();
        if (missing.Length > 0)
            throw new LauncherException($"Not built: {string.Join(", ", missing)}. "
                + $"Run 'dotnet build -c {Configuration} AppHost' at the repository root.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SalesPlatform.sln")))
                return folder.FullName;
        }

        throw new LauncherException($"No SalesPlatform.sln above {AppContext.BaseDirectory}: "
            + "run the launcher from its build output inside the repository.");
    }
}
