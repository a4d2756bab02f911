using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Roster;

/// <param name="Team">From that day on; null: left the company.</param>
internal sealed record RosterChange(
    Guid Id, string Employee, long Sequence, DateTimeOffset RecordedAt, DateOnly On, string? Team) : ILearned;

internal partial class RosterProjection : EventProjection
{
    public RosterProjection()
    {
        Name = "roster";
        Options.DeleteViewTypeOnTeardown<RosterChange>();
    }

    public RosterChange Create(IEvent<EmployeeHired> e)
    {
        return Change(e, e.Data.Employee, e.Data.HiredOn, e.Data.Team);
    }

    public RosterChange Create(IEvent<EmployeeTransferred> e)
    {
        return Change(e, e.Data.Employee, e.Data.On, e.Data.ToTeam);
    }

    public RosterChange Create(IEvent<EmployeeLeft> e)
    {
        return Change(e, e.Data.Employee, e.Data.LeftOn, null);
    }

    private static RosterChange Change(IEvent e, string employee, DateOnly on, string? team) =>
        new(e.Id, employee, e.SourceSequenceOf(), e.RecordedAt(), on, team);
}
