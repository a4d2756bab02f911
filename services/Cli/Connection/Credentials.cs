using Microsoft.IdentityModel.JsonWebTokens;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Cli.Connection;

/// <summary>The token a call carries: one that was given, or on a local platform one signed with its development key.</summary>
internal static class Credentials
{
    public const string Variable = "SALESPLATFORM_TOKEN";
    public const string DefaultPerson = "sales.manager";
    public const string DefaultRole = "sales-manager";
    public const string OperatorRole = "operator";
    public const string RepRole = "sales-rep";
    public const string MigrationRole = "migration";
    public const string AllTeams = "*";

    /// <summary>Long enough for one command; the services check it when a call begins.</summary>
    private static readonly TimeSpan OneCommand = TimeSpan.FromHours(1);

    /// <summary>The caller's token.</summary>
    public static string OfCaller(CliHost host, GlobalOptions options, EndpointsFile endpoints)
    {
        var actsAs = options.Person is not null || options.Role is not null;
        if (options.Token is not null && actsAs)
            throw new CliException("--token says who you are already: leave out --as and --role, which make a development token.");
        if (options.Token is not null)
            return options.Token;
        // What is typed goes before what the environment holds.
        return !actsAs && host.Variable(Variable) is { Length: > 0 } token
            ? token
            : Development(host, endpoints,
                ForMigration(Identity(options.Person, options.Role, [AllTeams], options.Employee), options.RecordedAt is not null),
                OneCommand);
    }

    /// <summary>A second person's token, such as an approver's.</summary>
    public static string OfAnother(CliHost host, EndpointsFile endpoints, string person, string role, bool statesTime) =>
        Development(host, endpoints, ForMigration(Identity(person, role, [AllTeams], null), statesTime), OneCommand);

    /// <summary>Somebody who on a local platform also states when facts were recorded.</summary>
    public static DevelopmentIdentity ForMigration(DevelopmentIdentity identity, bool statesTime) =>
        statesTime ? identity with { Roles = [.. identity.Roles, MigrationRole] } : identity;

    /// <summary>The roles a token names. Read and not verified: the services verify it.</summary>
    public static IReadOnlyList<string> RolesOf(string token) => ClaimsOf(token, "role");

    /// <summary>The teams a token names, likewise.</summary>
    public static IReadOnlyList<string> TeamsOf(string token) => ClaimsOf(token, "team");

    private static IReadOnlyList<string> ClaimsOf(string token, string type)
    {
        var handler = new JsonWebTokenHandler();
        return handler.CanReadToken(token)
            ? [.. handler.ReadJsonWebToken(token).Claims.Where(claim => claim.Type == type).Select(claim => claim.Value)]
            : throw new CliException("The token is not a JWT.") { Exit = ExitCodes.Usage };
    }

    /// <summary>Who a development token is for.</summary>
    public static DevelopmentIdentity Identity(string? person, string? role, IReadOnlyList<string> teams, string? employee)
    {
        var (name, inRole) = (person ?? DefaultPerson, role ?? DefaultRole);
        // A rep sees their own figures only: without a number of its own, the person's name is the employee number.
        return new DevelopmentIdentity(name, [inRole]) { Teams = teams, Employee = employee ?? (inRole == RepRole ? name : null) };
    }

    /// <summary>Signs a token with the key of a local platform.</summary>
    public static string Development(CliHost host, EndpointsFile endpoints, DevelopmentIdentity identity, TimeSpan valid)
    {
        if (endpoints.Token is not { Kind: "development", KeyFile: { } named })
            throw new CliException($"{endpoints.Path} is not of a local platform: give a token with --token or ${Variable}.");
        var keyFile = Path.Combine(Path.GetDirectoryName(endpoints.Path)!, named);
        // Signing would make a missing key, which no service knows.
        return File.Exists(keyFile)
            ? new DevelopmentTokens(keyFile, host.Clock).Mint(identity, valid)
            : throw new CliException($"The development key {keyFile} is missing: start the platform with 'dotnet run --project AppHost'.");
    }
}
