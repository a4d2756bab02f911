using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.Scorecards.Facts;

/// <param name="Team">From that day on; null: left the company.</param>
internal sealed record RosterChange(
    Guid Id, string Employee, long Sequence, DateTimeOffset RecordedAt, DateOnly On, string? Team) : ILearnedEntry
{
    public static Entries<RosterChange> Entries { get; } = new Entries<RosterChange>()
        .On<EmployeeHired>((hired, e) => Of(e, hired.Employee, hired.HiredOn, hired.Team))
        .On<EmployeeTransferred>((moved, e) => Of(e, moved.Employee, moved.On, moved.ToTeam))
        .On<EmployeeLeft>((left, e) => Of(e, left.Employee, left.LeftOn, null));

    private static RosterChange Of(RecordedEvent e, string employee, DateOnly on, string? team) =>
        new(e.Id, employee, e.Version, e.RecordedAt, on, team);
}
