using System.Text.Json;

namespace SalesPlatform.Cli.Connection;

/// <summary>The addresses of one service.</summary>
internal sealed record ServiceAddress(string? Grpc, string? Http);

/// <summary>How a client gets a token; for kind <c>development</c> it signs one with the key in <c>KeyFile</c>.</summary>
internal sealed record TokenSource(string? Kind, string? KeyFile);

/// <summary>The administration of the broker; whoever can read the file with the password is an operator of it.</summary>
internal sealed record BrokerAdministrationAddress(string? Url, string? User, string? PasswordFile);

/// <summary>Where a platform is: what the AppHost writes when it has started one.</summary>
internal sealed record EndpointsFile(int Version, IReadOnlyDictionary<string, ServiceAddress>? Services, TokenSource? Token)
{
    private const int KnownVersion = 1;

    /// <summary>Address of the broker, without credentials.</summary>
    public string? Broker { get; init; }

    /// <summary>Null where the file does not say.</summary>
    public BrokerAdministrationAddress? BrokerAdministration { get; init; }

    /// <summary>Path of the file itself.</summary>
    public string Path { get; private init; } = "";

    /// <exception cref="CliException">It is not there, or is no endpoints file.</exception>
    public static EndpointsFile Read(string path)
    {
        try
        {
            var read = JsonSerializer.Deserialize<EndpointsFile>(File.ReadAllText(path), JsonSerializerOptions.Web);
            return read switch
            {
                { Services.Count: > 0, Version: <= KnownVersion } => read with { Path = System.IO.Path.GetFullPath(path) },
                { Version: > KnownVersion } =>
                    throw new CliException($"{path} was written by a newer platform (version {read.Version}): update salesctl."),
                _ => throw new CliException($"{path} names no services: it is not an endpoints file."),
            };
        }
        catch (JsonException wrong)
        {
            throw new CliException($"{path} is not an endpoints file: {wrong.Message}");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException($"There is no endpoints file {path}: "
                + $"start a platform with 'dotnet run --project AppHost', or name another with --endpoints.");
        }
    }

    /// <summary>The gRPC address of a service.</summary>
    public string GrpcOf(string service) =>
        Services!.GetValueOrDefault(service)?.Grpc is { } address
            && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? address
            : throw new CliException($"{Path} has no gRPC address for the service '{service}'.");
}
