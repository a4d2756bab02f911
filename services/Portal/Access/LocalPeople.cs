using SalesPlatform.Contracts;
using SalesPlatform.Demo;

namespace SalesPlatform.Portal.Access;

/// <summary>Who can be chosen on a local platform: the people of the demonstration, and an operator.</summary>
internal static class LocalPeople
{
    private static readonly Person Operator = new("operator", "值班 Operator", "operator", "Runs the platform");

    /// <summary>Those who decide first, then those who sell today.</summary>
    public static IReadOnlyList<Person> All(TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var cast = new Cast(new DemoTime(new FiscalCalendar(1), "CNY", TimeZoneInfo.Utc, today.AddDays(-1)));
        return [.. Cast.Office, Operator, .. cast.MembersOn(today).Select(rep => rep.AsPerson)];
    }

    public static Person? Find(string login, TimeProvider clock) => All(clock).FirstOrDefault(person => person.Login == login);
}
