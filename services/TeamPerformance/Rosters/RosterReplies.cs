using SalesPlatform.Contracts;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Employees as the outside sees them.</summary>
internal static class RosterReplies
{
    public static Wire.EmployeeReply Of(Employee state, long version) => Of(state.Known.Id, state.Known.Name, state.Known.Memberships, version);

    public static Wire.EmployeeReply Of(RosterEntry entry) => Of(entry.Employee, entry.Name, entry.Memberships, entry.Version);

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
