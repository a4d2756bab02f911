using System.Text.RegularExpressions;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>Choices of the contract by their names on the command line: <c>QualityRequirements</c> is
/// <c>quality-requirements</c>.</summary>
internal static partial class Choices
{
    private const string None = "unspecified";

    public static string? NameOf(Enum choice) => Kebab($"{choice}") is var name && name == None ? null : name;

    public static Option<string> Option<TChoice>(string name, string description, bool required = false) where TChoice : struct, Enum
    {
        string[] names = [.. Enum.GetNames<TChoice>().Select(Kebab).Where(known => known != None)];
        return Fields.Text(name, $"{description} One of {string.Join(", ", names)}.", required).AcceptOnlyFromAmong(names);
    }

    /// <summary>The choice of a name; the first one, which stands for none, when there is no name.</summary>
    public static TChoice Of<TChoice>(string? name) where TChoice : struct, Enum =>
        name is null ? default : Enum.GetValues<TChoice>().Single(choice => Kebab($"{choice}") == name);

    private static string Kebab(string name) => Humps().Replace(name, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Humps();
}
