namespace SalesPlatform.Cli.Connection;

/// <summary>Finds the endpoints file: named, from the environment, or of the platform that was started here or in a folder above.</summary>
internal static class EndpointsDiscovery
{
    public const string Variable = "SALESPLATFORM_ENDPOINTS";

    private static readonly string LocalFile = Path.Combine(".local", "endpoints.json");

    public static EndpointsFile Find(CliHost host, string? named)
    {
        var path = named ?? (host.Variable(Variable) is { Length: > 0 } fromEnvironment ? fromEnvironment : null);
        return EndpointsFile.Read(path is null ? SearchUpwards(host.Folder) : Path.Combine(host.Folder, path));
    }

    private static string SearchUpwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, LocalFile) is var candidate && File.Exists(candidate))
                return candidate;
        }

        throw new CliException($"There is no {LocalFile} in {folder} or above: "
            + $"start a platform with 'dotnet run --project AppHost', or name one with --endpoints.");
    }
}
