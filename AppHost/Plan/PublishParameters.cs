namespace SalesPlatform.AppHost.Plan;

/// <summary>
/// What a deployment has to be told: passwords and the OIDC authority. Names as they appear in generated files; values come from
/// <c>Parameters__name</c> with underscores, as Aspire reads them.
/// </summary>
internal static class PublishParameters
{
    public const string PostgresPassword = "postgres-password";
    public const string BrokerPassword = "rabbitmq-password";
    public const string Authority = "oidc-authority";
    public const string Audience = "oidc-audience";
    public const string UsualAudience = "salesplatform";
    public const string ClientId = "oidc-client-id";
    public const string ClientSecret = "oidc-client-secret";
    private const string DatabaseEnding = "-database-password";

    public static IReadOnlyList<string> Secrets { get; } =
        [PostgresPassword, BrokerPassword, .. Topology.Services.Select(service => DatabaseOf(service.Name)), ClientSecret];

    public static IReadOnlyList<string> Required { get; } = [.. Secrets, Authority, ClientId];

    public static string DatabaseOf(string service) => service + DatabaseEnding;

    public static string ServiceOf(string parameter) => parameter[..^DatabaseEnding.Length];

    /// <summary>Where Aspire reads the value of a parameter.</summary>
    public static string VariableOf(string parameter) => "Parameters__" + parameter.Replace('-', '_');

    /// <summary>Refuses a publish that lacks values: Aspire would wait for somebody to type them, for ever where nobody can.</summary>
    public static void RequireAll(Func<string, string?> variable)
    {
        var missing = Required.Where(parameter => string.IsNullOrEmpty(variable(VariableOf(parameter)))).ToArray();
        if (missing.Length > 0)
            throw new LauncherException("Publishing needs values for these environment variables (docs/operations.md says what they are):\n"
                + string.Join('\n', missing.Select(parameter => "  " + VariableOf(parameter))));
    }
}
