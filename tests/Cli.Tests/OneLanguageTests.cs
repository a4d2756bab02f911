using System.CommandLine;
using System.Text.RegularExpressions;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Due;
using SalesPlatform.Cli.Names;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary>Every command, by the examples of its help, answered with replies that have something in every field: what it says is of one
/// language.</summary>
public partial class OneLanguageTests
{
    // What is not answered on the wire: the broker, a demonstration, settings; a document, which has its own tests; and names, which are
    // in both languages.
    private static readonly string[] Elsewhere =
    [
        "department ", "deadletters ", "demo ", "events ", "audit ", "completion ", "token", "config ", "deliverable get", "name set",
        "name list", "name remove",
    ];

    // Abbreviations of the standards, names of formats, and what the replies are filled with.
    private static readonly HashSet<string> OfNoLanguage =
    [
        "UTC", "USD", "KPI", "NPS", "gRPC", "JWT", "CNY", "EUR", "salesctl", "http", "csv", "permission", "denied",
    ];

    public static TheoryData<string> Commands =>
        [.. File.ReadAllLines("commands.txt").Where(path => !Elsewhere.Any(each => path.StartsWith(each, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_answer_is_of_one_language(string command)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Otherwise = Filled.ReplyTo;
        foreach (var example in Examples(command))
        {
            var args = Arguments(example, platform);
            var chinese = await platform.RunAsync([.. args, "--lang", "zh"]);
            var english = await platform.RunAsync([.. args, "--lang", "en"]);
            var (inChinese, inEnglish) = ($"{chinese.Out}\n{chinese.Error}", $"{english.Out}\n{english.Error}");
            English().Matches(WithoutNames(inChinese, args)).Select(word => word.Value).Except(OfNoLanguage).Should()
                .BeEmpty("'{0}' says {1}", example, inChinese);
            Chinese().Matches(inEnglish).Select(word => word.Value).Should().BeEmpty("'{0}' says {1}", example, inEnglish);
            chinese.Exit.Should().Be(english.Exit);
            inChinese.Should().NotBe(inEnglish);
        }
    }

    private static IEnumerable<string> Examples(string command)
    {
        Command at = SalesCtl.Build();
        foreach (var name in command.Split(' '))
            at = at.Subcommands.Single(each => each.Name == name);
        return ((CliCommand)at).Examples.Where(example => !example.Contains("--json", StringComparison.Ordinal)
            && !example.Contains("--lang", StringComparison.Ordinal));
    }

    // What a command names is what every reply is filled with, so that it is found; files have a row.
    private static List<string> Arguments(string example, PlatformOnWire platform)
    {
        var args = Words().Matches(example).Select(word => word.Value.Replace("'", "", StringComparison.Ordinal)).Skip(1).ToList();
        foreach (var file in args.Where(arg => Path.HasExtension(arg) && File(arg)))
            platform.WriteFile(file, "a,b\n1,2\n");
        var parsed = SalesCtl.Parse(args);
        var (options, arguments) = (parsed.CommandResult.Command.Options.OfType<NamedOption>(),
            parsed.CommandResult.Command.Arguments.OfType<NamedArgument>());
        var names = options.Select(option => parsed.GetValue(option)).Concat(arguments.Select(argument => parsed.GetValue(argument)))
            .OfType<string>().ToHashSet();
        return [.. args.Select(arg => names.Contains(arg) ? Filled.Name : arg)];

        static bool File(string arg) => Path.GetExtension(arg) is ".csv" or ".txt";
    }

    private static string WithoutNames(string text, IReadOnlyList<string> args)
    {
        var said = CommandsAndNames().Replace(text, " ");
        return args.Where(arg => arg.Length > 1).Concat(args is ["status"] ? Gathering.Services : []).OrderByDescending(name => name.Length)
            .Aggregate(said, (left, name) => left.Replace(name, " ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Words();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex English();

    [GeneratedRegex(@"[\u2E80-\uFFEF]+")]
    private static partial Regex Chinese();

    // A command to copy, an option, a path or an address, a key of a period.
    [GeneratedRegex(@"salesctl .*|'[^']*'|--[a-z-]+|\S*[/\\]\S*|FY\d{4}\S*|\w*\d\w*")]
    private static partial Regex CommandsAndNames();
}
