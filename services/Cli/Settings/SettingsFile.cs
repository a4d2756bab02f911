using System.Text.Json;

namespace SalesPlatform.Cli.Settings;

/// <summary>What a person works with unless a command line says otherwise: a few values by name, in a file of theirs.</summary>
internal sealed class SettingsFile
{
    public const string Team = "team";
    public const string Period = "period";
    public const string Lang = "lang";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private readonly string? _path;
    private readonly SortedDictionary<string, string> _values;

    private SettingsFile(string? path, SortedDictionary<string, string> values) => (_path, _values) = (path, values);

    public static IReadOnlyDictionary<string, string> Known { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Team] = "Key of the team that commands are about.",
        [Period] = "Period that commands are about: FY2027, FY2027-Q1 or FY2027-M01.",
        [Lang] = "Language of answers: zh or en.",
    };

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Reads the caller's file; without one, nothing is set.</summary>
    /// <exception cref="CliException">It is there and does not read.</exception>
    public static SettingsFile Of(CliHost host)
    {
        var path = PathIn(host);
        if (path is null || !File.Exists(path))
            return new SettingsFile(path, []);
        try
        {
            return new SettingsFile(path, JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(path)) ?? []);
        }
        catch (JsonException wrong)
        {
            throw new CliException($"{path} does not read ({wrong.Message}): mend it or remove it.") { Exit = ExitCodes.Usage };
        }
    }

    public string? Get(string name) => _values.GetValueOrDefault(name);

    /// <exception cref="CliException">The environment names no home.</exception>
    public string Path => _path ?? throw new CliException("Neither XDG_CONFIG_HOME nor HOME is set: there is no place for settings.");

    /// <summary>Sets a value, or takes it away.</summary>
    public void Set(string name, string? value)
    {
        if (value is null)
            _values.Remove(name);
        else
            _values[name] = value;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, JsonSerializer.Serialize(_values, Format));
    }

    private static string? PathIn(CliHost host) =>
        host.Variable("XDG_CONFIG_HOME") is { Length: > 0 } config ? System.IO.Path.Combine(config, "salesctl", "config.json")
        : (host.Variable("HOME") ?? host.Variable("USERPROFILE")) is { Length: > 0 } home
        ? System.IO.Path.Combine(home, ".config", "salesctl", "config.json")
        : null;
}
