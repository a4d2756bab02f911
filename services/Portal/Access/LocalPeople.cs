using SalesPlatform.Demo;

namespace SalesPlatform.Portal.Access;

internal static class LocalPeople
{
    private static readonly Person Operator = new("operator", "值班 Operator", "operator", "Runs the platform");

    /// <summary>Those who decide first, then those who sell today.</summary>
    public static IReadOnlyList<Person> All(TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return [.. Cast.Office, Operator, .. Now(clock).MembersOn(today).Select(rep => rep.AsPerson)];
    }

    /// <summary>By login, also of who has left; of teams by key.</summary>
    public static IReadOnlyDictionary<string, string> Names(TimeProvider clock) => Cast.Office.Append(Operator)
        .Concat(Now(clock).Reps.Select(rep => rep.AsPerson)).Select(person => (person.Login, person.Name))
        .Append((Cast.Team, $"华东区 {Cast.TeamName}")).Append((Cast.Neighbour, $"华南区 {Cast.NeighbourName}"))
        .ToDictionary(known => known.Item1, known => known.Item2);

    public static Person? Find(string login, TimeProvider clock) => All(clock).FirstOrDefault(person => person.Login == login);

    private static Cast Now(TimeProvider clock) => new(new DemoTime(new FiscalCalendar(1), "CNY", TimeZoneInfo.Utc,
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1)));
}
