using SalesPlatform.Contracts;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Rosters;

internal static class RosterReplies
{
    public static Wire.EmployeeReply Of(Employee state, long version) =>
        Of(state.Known.Id, state.Known.Name, state.Known.Memberships, version);

    public static Wire.EmployeeReply Of(RosterEntry entry) => Of(entry.Employee, entry.Name, entry.Memberships, entry.Version);

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

    private static Wire.EmployeeReply Of(string id, string name, IEnumerable<Membership> memberships, long version) => new()
    {
        Employee = id,
        Name = name,
        Version = version,
        Memberships =
        {
            memberships.Select(item => new Wire.Membership { Team = item.Team, From = item.From.ToDate(), Until = item.Until?.ToDate() }),
        },
    };
}
