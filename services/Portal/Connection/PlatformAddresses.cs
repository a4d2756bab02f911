using System.Text.Json;

namespace SalesPlatform.Portal.Connection;

internal sealed class PlatformAddresses
{
    public static readonly IReadOnlyList<string> Services =
        ["planning", "team-performance", "sales-monitoring", "customer-relations", "launch-coordination", "budget", "scorecards"];

    private static readonly string LocalFile = Path.Combine(".local", "endpoints.json");

    private readonly Dictionary<string, Uri> _grpc;

    private PlatformAddresses(Dictionary<string, Uri> grpc, string? developmentKeyFile) =>
        (_grpc, DevelopmentKeyFile) = (grpc, developmentKeyFile);

    /// <summary>Null where tokens come from an identity provider.</summary>
    public string? DevelopmentKeyFile { get; }

    /// <summary>Null for a service whose address nobody gave: what it would show says so.</summary>
    public Uri? GrpcOf(string service) => _grpc.GetValueOrDefault(service);

    /// <summary><c>services:NAME:grpc:0</c> of each service and <c>Auth:DevelopmentKeyFile</c>; else the file that <c>--endpoints</c> or
    /// SALESPLATFORM_ENDPOINTS names, else the .local/endpoints.json of the working folder or one above.</summary>
    public static PlatformAddresses Read(IConfiguration configuration, string folder)
    {
        var named = Services.Select(service => (service, address: configuration[$"services:{service}:grpc:0"])).Where(item =>
            item.address is not null)
            .ToDictionary(item => item.service, item => new Uri(item.address!));
        return named.Count > 0
            ? new PlatformAddresses(named, configuration["Auth:DevelopmentKeyFile"])
            : FromFile(configuration["endpoints"] ?? configuration["SALESPLATFORM_ENDPOINTS"] ?? SearchUpwards(folder), configuration);
    }

    private static PlatformAddresses FromFile(string path, IConfiguration configuration)
    {
        if (!File.Exists(path))
            throw new PlatformNotFoundException(
                $"There is no endpoints file {path}: start a platform with 'dotnet run --project AppHost'.");
        var read = JsonSerializer.Deserialize<EndpointsFile>(File.ReadAllText(path), JsonSerializerOptions.Web);
        if (read?.Services is not { Count: > 0 } services)
            throw new PlatformNotFoundException($"{path} names no services: it is not an endpoints file.");
        var key = read.Token is
        {
            Kind: "development",
            KeyFile: { } keyFile
        } ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, keyFile) : null;
        return new PlatformAddresses(
            services.Where(service => service.Value.Grpc is not null).ToDictionary(service => service.Key, service =>
                new Uri(service.Value.Grpc!)),
            configuration["Auth:DevelopmentKeyFile"] ?? key);
    }

    private static string SearchUpwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, LocalFile) is var candidate && File.Exists(candidate))
                return candidate;
        }

        throw new PlatformNotFoundException(
            $"There is no {LocalFile} in {folder} or above: start a platform with 'dotnet run --project AppHost', "
            + "or name its endpoints file with --endpoints FILE.");
    }

    private sealed record EndpointsFile(Dictionary<string, ServiceAddress>? Services, TokenSource? Token);

    private sealed record ServiceAddress(string? Grpc);

    private sealed record TokenSource(string? Kind, string? KeyFile);
}

internal sealed class PlatformNotFoundException(string message) : Exception(message);
