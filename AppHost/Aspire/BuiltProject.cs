using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>
/// A project that was built together with the AppHost: Aspire runs it with --no-build. Added by its path Aspire would build each of them as it
/// starts, all at once, over the assemblies they share. Aspire makes the metadata itself, from a type without arguments; one type per project is what
/// its SDK generates, but the topology is data, so the path is handed over beside the call.
/// </summary>
internal sealed class BuiltProject : IProjectMetadata
{
    [ThreadStatic]
    private static string? t_next;

    public string ProjectPath { get; } = t_next ?? throw new InvalidOperationException("Only AddTo makes this.");

    public bool SuppressBuild => true;

    public static IResourceBuilder<ProjectResource> AddTo(IDistributedApplicationBuilder builder, string name, string path)
    {
        t_next = path;
        try
        {
            return builder.AddProject<BuiltProject>(name, options =>
            {
                options.ExcludeLaunchProfile = true;
                options.ExcludeKestrelEndpoints = true;
            });
        }
        finally
        {
            t_next = null;
        }
    }
}
