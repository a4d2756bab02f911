using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance;

/// <summary>Who may call what in Team performance.</summary>
public static class TeamPerformanceRoles
{
    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (teams, roster) = (Wire.Teams.Descriptor, Wire.Roster.Descriptor);
        table.Allow(teams, "Add", Roles.Executive, Roles.SalesManager, Roles.Hr)
            .Allow(teams, "Get", Roles.All)
            .Allow(teams, "List", Roles.All);
        foreach (var method in new[] { "Hire", "Transfer", "Leave", "Import" })
            table.Allow(roster, method, Roles.Hr, Roles.SalesManager);
        foreach (var method in new[] { "GetEmployee", "ListMembers", "ListDays" })
            table.Allow(roster, method, Roles.Hr, Roles.SalesManager, Roles.Executive, Roles.Operator);
        DeclareMeetings(table, Wire.Meetings.Descriptor);
    }

    private static void DeclareMeetings(RoleTable table, Google.Protobuf.Reflection.ServiceDescriptor meetings)
    {
        foreach (var method in new[] { "Plan", "Hold", "Cancel", "AddAction" })
            table.Allow(meetings, method, Roles.SalesManager);
        table.Allow(meetings, "CompleteAction", Roles.SalesManager, Roles.SalesRep);
        foreach (var method in new[] { "Get", "List", "ListActions" })
            table.Allow(meetings, method, Roles.SalesManager, Roles.SalesRep, Roles.Hr, Roles.Executive);
    }
}
