using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>How a person's days in a team begin within a period.</summary>
internal enum Beginning
{
    /// <summary>Was there on the period's first day already.</summary>
    Present,

    Hired,

    /// <summary>Came from another team.</summary>
    Transferred,
}

internal enum Ending
{
    /// <summary>Still there on the period's last day.</summary>
    Stays,

    /// <summary>Left the company.</summary>
    Left,

    /// <summary>Went to another team.</summary>
    Transferred,
}

/// <summary>Days in one piece that a person was in a team within a period.</summary>
/// <param name="Until">First day no longer.</param>
/// <param name="FromTeam">Team before, of a transfer.</param>
/// <param name="ToTeam">Team after, of a transfer.</param>
internal sealed record DaySegment(DateOnly From, DateOnly Until, Beginning Begins, string? FromTeam, Ending Ends, string? ToTeam)
{
    public int Days => Until.DayNumber - From.DayNumber;
}

/// <summary>Counts the days that people who join, leave or move are in a team.</summary>
internal static class DaysInTeam
{
    /// <summary>The segments of a half-open range that a person was in a team. With a year from 1 January, who moves in on 31 January and
    /// leaves on 2 February has one segment of two days.</summary>
    /// <param name="memberships">Of the person, in order and without overlaps.</param>
    /// <param name="from">First day of the range.</param>
    /// <param name="until">First day no longer in it.</param>
    public static IReadOnlyList<DaySegment> Of(IReadOnlyList<Membership> memberships, string team, DateOnly from, DateOnly until)
    {
        var segments = new List<DaySegment>();
        for (var i = 0; i < memberships.Count; i++)
        {
            var own = memberships[i];
            var (first, end) = (Later(own.From, from), Earlier(own.Until, until));
            if (own.Team != team || first >= end)
                continue;
            // Who is hired again on the very day they left has not been away: the change of teams, if any, is a transfer.
            var before = i > 0 && memberships[i - 1].Until == own.From ? memberships[i - 1].Team : null;
            var after = i + 1 < memberships.Count && memberships[i + 1].From == own.Until ? memberships[i + 1].Team : null;
            segments.Add(new DaySegment(first, end,
                own.From <= from ? Beginning.Present : before is null ? Beginning.Hired : Beginning.Transferred,
                own.From <= from ? null : before,
                own.Until is not { } last || last >= until ? Ending.Stays : after is null ? Ending.Left : Ending.Transferred,
                own.Until is not { } day || day >= until ? null : after));
        }

        return segments;
    }

    /// <summary>Refuses a person who is in a team on no day of a range.</summary>
    /// <exception cref="DomainException"><c>not-in-team</c>.</exception>
    public static void RequireIn(this Person person, string team, DateOnly from, DateOnly until)
    {
        if (Of(person.Memberships, team, from, until).Count == 0)
        {
            throw DomainException.Rule("not-in-team",
                $"{person.Id} is not in team '{team}' from {from:yyyy-MM-dd} up to {until.AddDays(-1):yyyy-MM-dd}.",
                ("team", team));
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly? a, DateOnly b) => a is { } day && day < b ? day : b;
}
