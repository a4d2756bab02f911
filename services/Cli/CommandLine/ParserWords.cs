using System.Text.RegularExpressions;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>Complaints of the parser. It has a Chinese text for nearly all of them; the others are told here.</summary>
internal static partial class ParserWords
{
    public static string Of(string message) =>
        Required().Match(message) is { Success: true } required ? Say($"Option '{required.Groups[1].Value}' is required.")
        : Repeated().Match(message) is { Success: true } repeated
            ? Say($"Option '{repeated.Groups[1].Value}' expects a single argument but {repeated.Groups[2].Value} were provided.")
        : message;

    [GeneratedRegex(@"^Option '([^']+)' is required\.$")]
    private static partial Regex Required();

    [GeneratedRegex(@"^Option '([^']+)' expects a single argument but (\d+) were provided\.$")]
    private static partial Regex Repeated();
}
