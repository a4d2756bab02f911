using System.CommandLine.Parsing;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>Options and arguments by what they mean. A value that does not read is refused before anything is sent.</summary>
internal static class Fields
{
    /// <summary>Reads a text; false when it is not of the kind.</summary>
    public delegate bool Reader<T>(string text, out T value);

    public static Argument<string> Argument(string name, string description) =>
        new(name) { HelpName = name.ToUpperInvariant(), Description = description };

    public static Option<string> Text(string name, string description, bool required = false)
    {
        var option = new Option<string>(name) { Description = description, Required = required };
        option.Validators.Add(NotEmpty);
        return option;
    }

    public static void NotEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.Complain($"{result.Option.Name}: must not be empty.");
    }

    public static Option<string[]> Several(string name, string description, bool required = false)
    {
        var option = new Option<string[]>(name) { Description = $"{description} May be given several times.", Required = required };
        option.Validators.Add(NotEmpty);
        return option;
    }

    public static Option<string> Team(bool required = true) => Text("--team", "The team's key, such as north-east.", required);

    /// <summary>How a fiscal year and a quarter stand in help.</summary>
    public const string YearName = "FY2027";
    public const string QuarterName = "FY2027-Q1";

    /// <param name="formerly">What the option was called before there was one name for periods; it still works.</param>
    /// <param name="required">It cannot be left out.</param>
    public static Option<string> FiscalYear(string formerly = "--year", bool required = true)
    {
        var option = Text("--period", "Fiscal year, such as FY2027.", required).Formerly(formerly);
        option.HelpName = YearName;
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(Contracts.Period.TryParse(text, out var period) && period.Grain == Grain.Year))
                result.Complain($"{result.IdentifierToken?.Value ?? option.Name}: '{text}' is not a fiscal year, such as FY2027.");
        });
        return option;
    }

    public static Option<string> Currency(bool required = false)
    {
        var option = Text("--currency", "ISO 4217 code, such as USD. Default where it may be left out: the company's currency.", required);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(text.Length == 3 && text.All(char.IsAsciiLetterUpper)))
                result.Complain($"--currency: '{text}' is not a currency code, such as USD.");
        });
        return option;
    }

    public static Option<decimal?> Amount(string name, string description, bool required = false) =>
        Read<decimal>(name, description, required, "an amount, such as 1250.50 (digits with a point, no grouping)",
            CommandLine.Texts.TryAmount);

    public static Option<decimal?> Number(string name, string description, bool required = false) =>
        Read<decimal>(name, description, required, "a number, such as 12.5", CommandLine.Texts.TryNumber);

    public static Option<decimal?> Share(string name, string description) =>
        Read<decimal>(name, description, false, "a share, such as 20% or 0.2", CommandLine.Texts.TryShare);

    public static Option<DateOnly?> Day(string name, string description, bool required = false) =>
        Read<DateOnly>(name, description, required, "a date, such as 2026-07-01", CommandLine.Texts.TryDay);

    public static Option<DateTimeOffset?> Instant(string name, string description) =>
        Read<DateTimeOffset>(name, description, false, "an instant with its offset, such as 2026-07-01T12:00:00Z",
            CommandLine.Texts.TryInstant);

    public static Option<Period?> Period(string name, string description, bool required = false) =>
        Read<Period>(name, description, required, "a period, such as FY2027, FY2027-Q1 or FY2027-M01", Contracts.Period.TryParse);

    /// <summary>The year of a plan or budget where a period within it is named: it follows from that, and is named only by those who always
    /// did.</summary>
    public static Option<string> YearOf(Option<Period?> within)
    {
        var year = Text("--year", $"Fiscal year. Default: that of {within.Name}.");
        year.Hidden = true;
        return year;
    }

    /// <summary>The period among some options; null where there is none.</summary>
    public static Option<Period?>? PeriodAmong(IEnumerable<Option> options) =>
        options.OfType<Option<Period?>>().FirstOrDefault(option => option.Name == "--period");

    public static Option<Period?> Quarter()
    {
        var option = Period("--period", "Quarter, such as FY2027-Q1.", required: true).Formerly("--quarter");
        option.HelpName = QuarterName;
        return option;
    }

    public static Option<int?> Whole(string name, string description, int least, int most, bool required = false) =>
        Read(name, description, required, Say($"a whole number from {least} to {most}"),
            (string text, out int value) => int.TryParse(text, out value) && value >= least && value <= most);

    public static Option<long?> Count(string name, string description, long least = 0, bool required = false) =>
        Read(name, description, required, Say($"a whole number from {least}"),
            (string text, out long value) => long.TryParse(text, out value) && value >= least);

    /// <summary>Keeps a name that scripts know an option by; the help no longer tells it.</summary>
    public static TOption Formerly<TOption>(this TOption option, params string[] names) where TOption : Option
    {
        foreach (var name in names)
            option.Aliases.Add(name);
        return option;
    }

    /// <summary>The version that the caller saw, for commands on what is there already.</summary>
    public static Option<long?> Expected() => Count("--expected-version", "Refuse when it is no longer at this version.", least: 1);

    /// <param name="helpName">What its values look like.</param>
    /// <param name="expected">Ends the sentence "… is not".</param>
    /// <param name="required">At least one is needed.</param>
    public static Option<T[]> Several<T>(
        string name, string helpName, string description, string expected, Reader<T> reader, bool required = false) => new(name)
        {
            HelpName = helpName,
            Description = $"{description} Repeatable.",
            Required = required,
            AllowMultipleArgumentsPerToken = false,
            Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
            CustomParser = result =>
            {
                var values = new List<T>();
                foreach (var text in result.Tokens.Select(token => token.Value))
                {
                    if (reader(text, out var value))
                        values.Add(value);
                    else
                        result.Complain($"{name}: '{text}' is not {Expected(expected)}.");
                }

                return [.. values];
            },
        };

    public static Option<string[]> Texts(string name, string description, bool required = false) =>
        Several(name, "TEXT", description, "a text", (string text, out string value) => (value = text.Trim()).Length > 0, required);

    private static Option<T?> Read<T>(string name, string description, bool required, string expected, Reader<T> reader) where T : struct =>
        new(name)
        {
            Description = description,
            Required = required,
            CustomParser = result =>
            {
                if (reader(result.Tokens[0].Value, out var value))
                    return value;
                var typed = (result.Parent as OptionResult)?.IdentifierToken?.Value ?? name;
                result.Complain($"{typed}: '{result.Tokens[0].Value}' is not {Expected(expected)}.");
                return null;
            },
        };

    // What has no words of its own is told by its example.
    public static string Expected(string expected) => Say(expected) is var told && Languages.SpeaksChinese && told == expected
        && expected.Split(", such as ", 2) is [_, var example] ? $"所需的形式，例如 {example}" : told;
}
