using SalesPlatform.Cli.Settings;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Names;

/// <summary>Finds people of the roster: by employee number, by name in either script, or by the login made of it.</summary>
internal static class People
{
    // The years that have periods: the roster of all times.
    private static readonly DateOnly First = new(1950, 1, 1);
    private static readonly DateOnly Last = new(2949, 12, 31);

    /// <summary>Whether it looks like an employee number: no name has digits, and no number has spaces, dots or Chinese
    /// characters.</summary>
    public static bool IsEmployee(string given) => given.All(c => char.IsAscii(c) && c is not (' ' or '.'))
        && (given.Any(char.IsAsciiDigit) || given.Contains('-', StringComparison.Ordinal));

    public static Lookup Lookup { get; } = new("employee", async call => await RosterAsync(call.Platform)) { IsId = IsEmployee };

    /// <summary>An argument that names a person.</summary>
    public static NamedArgument Argument() => new(Lookup, "The person: employee number, name or login.");

    /// <summary>An option that does.</summary>
    public static NamedOption Option(string name, string description, bool required = false) =>
        new(name, Lookup, $"{description} Employee number, name or login.", required);

    /// <summary>The employee number of a person; null when the roster has nobody of that name.</summary>
    public static async Task<string?> OfAsync(Platform platform, string person) =>
        Naming.Find(person, await RosterAsync(platform)) is [var one] ? one.Id : null;

    /// <summary>The team that is set for this command line, or else all there are.</summary>
    public static async Task<IReadOnlyList<string>> TeamsAsync(Call call) =>
        SettingsFile.Of(call.Host).Get(SettingsFile.Team) is { } own ? [own] : await AllTeamsAsync(call.Platform);

    public static async Task<IReadOnlyList<string>> EmployeesAsync(Call call) =>
        [.. (await RosterAsync(call.Platform, await TeamsAsync(call))).Select(person => person.Id)];

    private static async Task<IReadOnlyList<Known>> RosterAsync(Platform platform) =>
        await RosterAsync(platform, await AllTeamsAsync(platform));

    public static async Task<IReadOnlyList<string>> AllTeamsAsync(Platform platform) =>
        [.. (await platform.Teams.ReadAllAsync(
            (client, page, options) => client.ListAsync(new ListTeamsRequest { PageToken = page }, options), reply => reply.Teams,
            reply => reply.NextPageToken)).Select(team => team.Team)];

    private static async Task<IReadOnlyList<Known>> RosterAsync(Platform platform, IEnumerable<string> teams)
    {
        var people = new Dictionary<string, Known>();
        foreach (var team in teams)
        {
            var members = await platform.Roster.ReadAllAsync((client, page, options) => client.ListMembersAsync(new ListMembersRequest
            {
                Team = team, From = First.ToDate(), Until = Last.ToDate(), PageToken = page,
            }, options), reply => reply.Members, reply => reply.NextPageToken);
            foreach (var member in members)
                people[member.Employee] = new Known(member.Employee, "", member.Name);
        }

        return [.. people.Values.OrderBy(person => person.Id, StringComparer.Ordinal)];
    }
}
