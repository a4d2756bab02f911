using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>The help of a command: what it does, what it takes, examples that can be copied. The whole shows its commands by
/// responsibility; options that every command has are told once, there.</summary>
internal sealed class Help : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root) => root.Options.OfType<HelpOption>().Single().Action = new Help();

    public override int Invoke(ParseResult parseResult)
    {
        var host = ((CliConfiguration)parseResult.InvocationConfiguration).Host;
        var language = Languages.Of(parseResult.GetValue<string>("--lang"), host);
        foreach (var line in Lines(parseResult.CommandResult.Command, language, host.OutIsTerminal ? host.Width : int.MaxValue))
            host.Out.WriteLine(line);
        return ExitCodes.Success;
    }

    public static IEnumerable<string> Lines(Command command, Language language, int width)
    {
        string Say(string text) => Translation.Of(text, language);
        var path = PathOf(command);
        foreach (var line in CellText.Wrap(Say(command.Description ?? ""), width))
            yield return line;
        yield return "";
        yield return $"{language.Say("用法：", "Usage:")} salesctl {path}{(command.Subcommands.Count > 0 ? "<command> " : "")}"
            + $"{string.Concat(command.Arguments.Select(argument => $"<{argument.HelpName ?? argument.Name}> "))}"
            + $"{language.Say("[选项]", "[options]")}";
        foreach (var line in Section(language.Say("参数：", "Arguments:"),
            command.Arguments.Select(argument => ($"<{argument.HelpName ?? argument.Name}>", Say(argument.Description ?? ""))), width))
            yield return line;
        var own = command.Options
            .Where(option => option is { Hidden: false, Recursive: false } and not (HelpOption or VersionOption)).ToList();
        foreach (var line in Section(language.Say("必填选项：", "Required:"),
            own.Where(option => option.Required).Select(option => (Of(option), Say(option.Description ?? ""))), width))
            yield return line;
        foreach (var line in Section(language.Say("选项：", "Options:"),
            own.Where(option => !option.Required).Select(option => (Of(option), Say(option.Description ?? ""))), width))
            yield return line;
        foreach (var line in command is RootCommand root ? Grouped(root, language, width)
            : Section(language.Say("命令：", "Commands:"),
                command.Subcommands.Select(each => (each.Name, Say(each.Description ?? ""))), width))
            yield return line;
        if (command is RootCommand whole)
        {
            foreach (var line in Section(language.Say("每个命令都有的选项：", "Options of every command:"),
                whole.Options.Where(option => option.Recursive || option is HelpOption)
                    .Select(option => (Of(option), Say(option.Description ?? ""))), width))
                yield return line;
        }
        else
        {
            yield return "";
            yield return language.Say("每个命令都有的选项（--json、--as、--role、--lang 等）：salesctl --help",
                "Options of every command (--json, --as, --role, --lang …): salesctl --help");
        }

        if (command is CliCommand { Examples: { Count: > 0 } examples })
        {
            yield return "";
            yield return language.Say("示例：", examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in examples)
                yield return $"  {example}";
        }

        yield return "";
    }

    private static IEnumerable<string> Grouped(RootCommand root, Language language, int width)
    {
        var known = root.Subcommands.ToDictionary(command => command.Name);
        return Groups.All.SelectMany(group => Section($"{language.Say(group.Zh, group.En)}{language.Say("：", ":")}",
            group.Commands.Select(name => (name, Translation.Of(known[name].Description ?? "", language))), width));
    }

    private static IEnumerable<string> Section(string heading, IEnumerable<(string Name, string Text)> entries, int width)
    {
        var all = entries.ToList();
        if (all.Count == 0)
            yield break;
        yield return "";
        yield return heading;
        var names = all.Max(entry => CellText.Width(entry.Name));
        foreach (var line in all.SelectMany(entry => CellText.Pair($"  {entry.Name}", entry.Text, names + 2, width)))
            yield return line;
    }

    private static string Of(Option option) => option.ValueType == typeof(bool) || option is HelpOption
        ? option.Name : $"{option.Name} <{option.HelpName ?? NameOf(option.ValueType)}>";

    private static string NameOf(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);
        return value == typeof(DateOnly) ? "DAY" : value == typeof(DateTimeOffset) ? "INSTANT" : value == typeof(decimal)
            || value == typeof(int) || value == typeof(long) ? "NUMBER"
            : value == typeof(Contracts.Period) ? "PERIOD" : "TEXT";
    }

    private static string PathOf(Command command)
    {
        var names = new Stack<string>();
        for (var at = command; at is not (null or RootCommand); at = at.Parents.OfType<Command>().FirstOrDefault())
            names.Push(at.Name);
        return string.Concat(names.Select(name => $"{name} "));
    }
}
