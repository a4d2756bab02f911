using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Cli.Demonstration;

/// <summary>The demonstration as people read of it.</summary>
internal static class DemoView
{
    private const string Sells = "Sells in ";

    public static void Write(IAnsiConsole console, DemoInfo info)
    {
        console.Pairs(
        [
            ("Loaded", Say(info.Loaded)), ("Team", $"{info.Team} ({info.TeamName})"),
            ("Period", Say($"{info.Period}, and {info.RunningPeriod} through {info.ToldThrough}")),
            ("Currency", info.Currency),
        ]);
        var table = Tables.Of("Act as (--as)", "Role (--role)", "Name", "=Employee", "What they do");
        foreach (var person in info.People)
            table.Row(person.As, Code(person.Role), person.Name, Formats.Text(person.Employee), DoesOf(person.Does));
        console.Write(table);
    }

    public static void WriteThere(IAnsiConsole console, DemoInfo info)
    {
        console.Line(
            $"The demonstration year is there: team {info.Team}, {info.Period}, and {info.RunningPeriod} through {info.ToldThrough}.");
        WriteWhereToLook(console, info);
    }

    public static void WriteLoaded(IAnsiConsole console, DemoInfo info, Stage stage, TimeSpan took)
    {
        console.Line(
            $"Loaded the demonstration year in "
            + $"{took.TotalSeconds:0} s: {Formats.Count(stage.Sales.Months.Values.Sum(month => month.Count))} order lines, "
            + $"{Formats.Count(stage.Calls)} calls. Team {info.Team}, {info.Period}, and {info.RunningPeriod} through {info.ToldThrough}.");
        WriteWhereToLook(console, info);
    }

    // A rep's region is a name.
    private static string DoesOf(string does) => does.StartsWith(Sells, StringComparison.Ordinal)
        ? Say($"Sells in {does[Sells.Length..]}") : Say(does);

    private static void WriteWhereToLook(IAnsiConsole console, DemoInfo info)
    {
        console.Line(string.Concat("  salesctl scorecard --team ", info.Team, " --period ", info.Period));
        console.Line("  salesctl demo info");
    }
}
