using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>Without a team: left the company.</summary>
internal sealed record RosterChange(
    Guid Id, string Employee, string? Name, long Sequence, DateTimeOffset RecordedAt, DateOnly On, string? Team) : ILearned
{
    public static Entries<RosterChange> Entries { get; } = new Entries<RosterChange>()
        .On<EmployeeHired>((hired, e) => Of(e, hired.Employee, hired.Name, hired.HiredOn, hired.Team))
        .On<EmployeeTransferred>((moved, e) => Of(e, moved.Employee, null, moved.On, moved.ToTeam))
        .On<EmployeeLeft>((left, e) => Of(e, left.Employee, null, left.LeftOn, null));

    private static RosterChange Of(RecordedEvent e, string employee, string? name, DateOnly on, string? team) =>
        new(e.Id, employee, name, e.Version, e.RecordedAt, on, team);
}
