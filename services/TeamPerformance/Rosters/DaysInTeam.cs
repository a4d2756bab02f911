namespace SalesPlatform.TeamPerformance.Rosters;

internal enum Beginning
{
    /// <summary>On the period's first day already.</summary>
    Present,
    Hired,
    Transferred,
}

internal enum Ending
{
    /// <summary>On the period's last day, too.</summary>
    Stays,
    Left,
    Transferred,
}

/// <summary>Half-open, in one piece. The other teams are those of a transfer.</summary>
internal sealed record DaySegment(DateOnly From, DateOnly Until, Beginning Begins, string? FromTeam, Ending Ends, string? ToTeam)
{
    public int Days => Until.DayNumber - From.DayNumber;
}

internal static class DaysInTeam
{
    /// <summary>With a year from 1 January, who moves in on 31 January and leaves on 2 February has one segment of two days.</summary>
    /// <param name="memberships">In order and without overlaps.</param>
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

    public static void RequireIn(this RosterEntry person, string team, DateOnly from, DateOnly until)
    {
        if (Of(person.Memberships, team, from, until).Count == 0)
        {
            throw DomainException.Rule("not-in-team",
                $"{person.Employee} is not in team '{team}' from {from:yyyy-MM-dd} up to {until.AddDays(-1):yyyy-MM-dd}.",
                ("team", team));
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly? a, DateOnly b) => a is { } day && day < b ? day : b;
}
