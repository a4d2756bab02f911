using System.Collections.Immutable;
using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Every team the person was ever in is there to find them by.</summary>
internal sealed record RosterEntry(
    string Id, string Employee, string Name, IReadOnlyList<Membership> Memberships, IReadOnlyList<string> Teams, long Version)
{
    public RosterEntry With(object change)
    {
        var memberships = MembershipHistory.After([.. Memberships], change);
        return this with
        {
            Memberships = memberships,
            Teams = [.. memberships.Select(item => item.Team).Distinct()],
            Version = Version + 1
        };
    }

    public bool IsIn(string team, DateOnly from, DateOnly until) =>
        Memberships.Any(item => item.Team == team && item.From < until && (item.Until is null || item.Until > from));
}

internal sealed partial class RosterProjection : SingleStreamProjection<RosterEntry, string>
{
    public static RosterEntry Create(IEvent<EmployeeHired> e) =>
        new RosterEntry(e.StreamKey!, e.Data.Employee, e.Data.Name, [], [], 0).With(e.Data);

    public static RosterEntry Apply(EmployeeHired e, RosterEntry entry) => entry.With(e) with { Name = e.Name };

    public static RosterEntry Apply(EmployeeTransferred e, RosterEntry entry) => entry.With(e);

    public static RosterEntry Apply(EmployeeLeft e, RosterEntry entry) => entry.With(e);
}
