using System.Text.RegularExpressions;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>
/// Takes secrets out of what the dashboard shows, before it leaves the launcher: what a page has once received, any reader of it has.
/// </summary>
internal static partial class Masking
{
    public const string Mask = "••••••••";

    private static readonly string[] SecretNames = ["PASSWORD", "PASS", "SECRET", "TOKEN", "APIKEY", "KEY", "HEADERS"];

    /// <summary>An environment variable's value as it may be shown.</summary>
    public static string Of(string name, string value) =>
        SecretNames.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? Mask : Of(value);

    /// <summary>A text, such as a connection string or an argument, without the passwords in it.</summary>
    public static string Of(string text) => InUri().Replace(InConnectionString().Replace(text, "$1" + Mask), "$1" + Mask + "@");

    // A value may be quoted, and then hold semicolons.
    [GeneratedRegex("""((?:^|;|\s)\s*(?:password|pwd)\s*=\s*)(?:"[^"]*"|'[^']*'|[^;]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex InConnectionString();

    [GeneratedRegex("(://[^/:@]*:)[^@/]*@")]
    private static partial Regex InUri();
}
