namespace SalesPlatform.Cli.Settings;

/// <summary><c>config</c>: the team, the period and the language that commands take when they name none.</summary>
internal static class ConfigCommands
{
    public static Command Create() =>
        new("config", "The team, the period and the language that commands take when they name none.") { Set(), Unset(), Show() };

    private static CliCommand Set()
    {
        var (name, value) = (Name(), Fields.Argument("value", "Its value."));
        return new CliCommand("set", "Sets a value.", "salesctl config set team east-china", "salesctl config set period FY2027-Q1",
            "salesctl config set lang zh")
        {
            name, value,
        }.Runs(call =>
        {
            var (key, given) = (call.Get(name), call.Get(value));
            Require(key, given);
            var file = SettingsFile.Of(call.Host);
            file.Set(key, given);
            Print(call, file);
            return Task.CompletedTask;
        });
    }

    private static CliCommand Unset()
    {
        var name = Name();
        return new CliCommand("unset", "Takes a value away.", "salesctl config unset team") { name }.Runs(call =>
        {
            var file = SettingsFile.Of(call.Host);
            file.Set(call.Get(name), null);
            Print(call, file);
            return Task.CompletedTask;
        });
    }

    private static CliCommand Show() =>
        new CliCommand("show", "Shows the values that are set, and where they are kept.", "salesctl config show").Runs(call =>
    {
        Print(call, SettingsFile.Of(call.Host));
        return Task.CompletedTask;
    });

    private static Argument<string> Name()
    {
        var name = Fields.Argument("name", string.Join(" ", SettingsFile.Known.Select(known => $"{known.Key}: {known.Value}")));
        name.AcceptOnlyFromAmong([.. SettingsFile.Known.Keys]);
        return name;
    }

    private static void Require(string name, string value)
    {
        if (name == SettingsFile.Period && !Contracts.Period.TryParse(value, out _))
            throw new CliException($"'{value}' is not a period, such as FY2027, FY2027-Q1 or FY2027-M01.") { Exit = ExitCodes.Usage };
        if (name == SettingsFile.Lang && !Languages.Names.Contains(value))
            throw new CliException(
                $"'{value}' is not a language of salesctl: {string.Join(Say(" or "), Languages.Names)}.")
            { Exit = ExitCodes.Usage };
        if (string.IsNullOrWhiteSpace(value))
            throw new CliException("A value is not empty: 'config unset' takes one away.") { Exit = ExitCodes.Usage };
    }

    private static void Print(Call call, SettingsFile file) => call.Output.Show(new { file.Path, file.Values }, console =>
    {
        console.Pairs([.. SettingsFile.Known.Keys.Select(name => (name, Formats.Text(file.Get(name)))), (Say("file"), file.Path)]);
    });
}
