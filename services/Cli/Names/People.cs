using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Connection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Names;

/// <summary>Finds people of the roster: by employee number, by name in either script, or by the login made of it.</summary>
internal static class People
{
    // Hired before and after any day there is: the roster of all times.
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(9999, 12, 31);

    /// <summary>Whether it looks like an employee number: no name has digits, and no number has spaces, dots or Chinese
    /// characters.</summary>
    public static bool IsEmployee(string given) => given.All(c => char.IsAscii(c) && c is not (' ' or '.'))
        && (given.Any(char.IsAsciiDigit) || given.Contains('-', StringComparison.Ordinal));

    /// <summary>An argument that names a person.</summary>
    public static NamedArgument Argument() =>
        new("employee", "The person: employee number, name or login.", call => RosterAsync(call.Platform)) { IsId = IsEmployee };

    /// <summary>The employee number of a person; null when the roster has nobody of that name.</summary>
    public static async Task<string?> OfAsync(Platform platform, string person)
    {
        return Naming.Find(person, await RosterAsync(platform)) is [var one] ? one.Id : null;
    }

    private static async Task<IReadOnlyList<Known>> RosterAsync(Platform platform)
    {
        var teams = await platform.Teams.ReadAllAsync(
            (client, page, options) => client.ListAsync(new ListTeamsRequest { PageToken = page }, options), reply => reply.Teams,
            reply => reply.NextPageToken);
        var people = new Dictionary<string, Known>();
        foreach (var team in teams)
        {
            var members = await platform.Roster.ReadAllAsync((client, page, options) => client.ListMembersAsync(new ListMembersRequest
            {
                Team = team.Team, From = First.ToDate(), Until = Last.ToDate(), PageToken = page,
            }, options), reply => reply.Members, reply => reply.NextPageToken);
            foreach (var member in members)
                people[member.Employee] = new Known(member.Employee, "", member.Name);
        }

        return [.. people.Values.OrderBy(person => person.Id, StringComparer.Ordinal)];
    }
}
