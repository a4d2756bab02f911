namespace SalesPlatform.Cli.Broker;

/// <summary>Where the broker is, and as whom it is administered. Held by operators only: it opens everything on the broker.</summary>
internal sealed record BrokerAccess(Uri Administration, Uri Messages, string User, string Password)
{
    public const string Variable = "SALESPLATFORM_BROKER_ADMIN";

    /// <summary>From the environment, or from the files of a local platform.</summary>
    /// <exception cref="CliException">The caller is no operator, or has no way in.</exception>
    public static BrokerAccess Of(CliHost host, Platform platform)
    {
        platform.RequireOperator();
        var endpoints = platform.Endpoints;
        if (!Uri.TryCreate(endpoints.Broker, UriKind.Absolute, out var messages))
            throw new CliException($"{endpoints.Path} has no address of the broker.");
        if (host.Variable(Variable) is { Length: > 0 } given)
            return OfVariable(given, messages);
        if (endpoints.BrokerAdministration is not { Url: { } url, User: { } user, PasswordFile: { } file })
            throw new CliException(
                $"{endpoints.Path} does not say where the broker is administered: set {Variable} to http://USER:PASSWORD@HOST:PORT.");
        try
        {
            return new BrokerAccess(new Uri(url), messages, user, File.ReadAllText(file).Trim());
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliException($"{file} is not yours to read: administering the broker is for operators of this machine.");
        }
    }

    /// <summary>Without the password, for messages.</summary>
    public override string ToString() => $"{Administration}";

    /// <summary>What a client with these credentials connects to.</summary>
    public string ConnectionOf(string user, string password) =>
        $"{Messages.Scheme}://{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(password)}@{Messages.Authority}/%2F";

    private static BrokerAccess OfVariable(string given, Uri messages)
    {
        if (!Uri.TryCreate(given, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            || uri.UserInfo.Split(':') is not [var user, var password])
            throw new CliException($"{Variable} is not like http://USER:PASSWORD@HOST:PORT.");
        var address = new UriBuilder(uri) { UserName = "", Password = "" }.Uri;
        return new BrokerAccess(address, messages, Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
    }
}
