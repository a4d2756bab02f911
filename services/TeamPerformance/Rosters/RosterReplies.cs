namespace SalesPlatform.TeamPerformance.Rosters;

internal static class RosterReplies
{
    public static Wire.EmployeeReply Of(RosterEntry entry, long version) => new()
    {
        Employee = entry.Employee,
        Name = entry.Name,
        Version = version,
        Memberships = { entry.Memberships.Select(Of) },
    };

    public static Wire.ListDaysReply Days(string team, Period period, DateOnly from, DateOnly until, Page<RosterEntry> page) => new()
    {
        Team = team,
        Period = $"{period}",
        StartsOn = from.ToDate(),
        EndsBefore = until.ToDate(),
        Days = until.DayNumber - from.DayNumber,
        Members = { page.Entries.Select(member => Days(member, DaysInTeam.Of(member.Memberships, team, from, until))) },
        NextPageToken = page.NextToken,
    };

    private static Wire.MemberDays Days(RosterEntry member, IReadOnlyList<DaySegment> segments) => new()
    {
        Employee = member.Employee,
        Name = member.Name,
        Days = segments.Sum(segment => segment.Days),
        Segments =
        {
            segments.Select(segment => new Wire.DaySegment
            {
                From = segment.From.ToDate(),
                Until = segment.Until.ToDate(),
                Days = segment.Days,
                Begins = $"{segment.Begins}".ToLowerInvariant(),
                Ends = $"{segment.Ends}".ToLowerInvariant(),
                FromTeam = segment.FromTeam ?? "",
                ToTeam = segment.ToTeam ?? "",
            }),
        },
    };

    private static Wire.Membership Of(Membership membership) =>
        new() { Team = membership.Team, From = membership.From.ToDate(), Until = membership.Until?.ToDate() };
}
