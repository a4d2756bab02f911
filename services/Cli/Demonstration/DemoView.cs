using SalesPlatform.Cli.Display;
using SalesPlatform.Demo.Loading;
using Spectre.Console;

namespace SalesPlatform.Cli.Demonstration;

/// <summary>The demonstration as people read of it.</summary>
internal static class DemoView
{
    public static void Write(IAnsiConsole console, DemoInfo info)
    {
        console.Pairs(
        [
            ("Loaded", info.Loaded), ("Team", $"{info.Team} ({info.TeamName})"),
            ("Period", $"{info.Period}, and {info.RunningPeriod} through {info.ToldThrough}"),
            ("Currency", info.Currency),
        ]);
        var table = Tables.Of("Act as (--as)", "Role (--role)", "Name", "=Employee", "What they do");
        foreach (var person in info.People)
            table.Row(person.As, person.Role, person.Name, Formats.Text(person.Employee), person.Does);
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

    private static void WriteWhereToLook(IAnsiConsole console, DemoInfo info)
    {
        console.Line($"  salesctl scorecard --team {info.Team} --period {info.Period}");
        console.Line("  salesctl demo info");
    }
}
