using System.Text.Json;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost;

public sealed record ServiceEndpoints(string Grpc, string Http);

public sealed record TokenEndpoint(string Kind, string KeyFile, string Issuer, string Audience, string How)
{
    public static TokenEndpoint Development(string keyFile) => new(
        "development", keyFile, DevelopmentTokens.Issuer, DevelopmentTokens.Audience,
        "dotnet run --project AppHost -- token --role sales-manager");
}

/// <summary>The administration of the broker, for an operator: whoever can read the file with the password is one.</summary>
public sealed record BrokerAdministration(string Url, string User, string PasswordFile);

/// <summary>Where a running platform is: what endpoints.json holds for salesctl and other local clients. No secrets.</summary>
public sealed record PlatformEndpoints(IReadOnlyDictionary<string, ServiceEndpoints> Services, string Broker, TokenEndpoint Token)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // URLs and commands to be read and copied by people; nothing renders this as HTML.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Raised when a reader of an older file would misread a newer one; an added field does not.</summary>
    public int Version { get; init; } = 1;

    public string Environment { get; init; } = "Development";

    public string? Portal { get; init; }

    /// <summary>The web address of the dashboard, which may come up after the services; null when none is run.</summary>
    public string? Dashboard { get; init; }

    /// <summary>Null for a broker that was given by connection string: its operator knows where it is administered.</summary>
    public BrokerAdministration? BrokerAdministration { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";
}
