using System.Globalization;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Cli.Demonstration;

/// <summary>What programs get of the demonstration: its property names are a contract.</summary>
/// <param name="Loaded">no, partly or yes.</param>
/// <param name="Period">The demonstration year: over, and rated.</param>
/// <param name="RunningPeriod">The year that runs.</param>
/// <param name="ToldThrough">Last day there is data of.</param>
/// <param name="Currency">Of all amounts.</param>
internal sealed record DemoInfo(
    string Loaded, string Team, string TeamName, string Period, IReadOnlyList<string> Quarters, string RunningPeriod, string ToldThrough,
    string Currency,
    IReadOnlyList<DemoPerson> People)
{
    public static DemoInfo Of(Company company, LoadedStory story)
    {
        var time = company.At(story.Through);
        var people = Cast.Office.Concat(new Cast(time).Reps.Select(rep => rep.AsPerson));
        return new DemoInfo(story.State switch
        {
            LoadState.Absent => "no",
            LoadState.Begun => "partly",
            LoadState.Complete => "yes",
            var other => throw new InvalidOperationException($"{other} is not how much of the demonstration is loaded.")
        }, Cast.Team, Cast.TeamName,
            $"{time.Year}", [.. Enumerable.Range(1, 4).Select(quarter => $"{time.Year}-Q{quarter}")], $"{time.Running}",
            time.Through.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), time.Currency,
            [.. people.Select(
                person => new DemoPerson(person.Login, person.Name, person.Role, person.Employee, person.Team == "*" ? null : person.Team,
                    person.Does))]);
    }
}

/// <summary>Somebody in it.</summary>
/// <param name="As">Who to act as: <c>--as</c>.</param>
/// <param name="Employee">Employee number; null for departments.</param>
/// <param name="Team">Team; null for departments.</param>
internal sealed record DemoPerson(string As, string Name, string Role, string? Employee, string? Team, string Does);
