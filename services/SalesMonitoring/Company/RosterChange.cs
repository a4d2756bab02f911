using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>From a day on an employee belongs to a team, or to none.</summary>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Name">Name for people, where the event tells it.</param>
/// <param name="Sequence">Place among the employee's changes.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Team">Team from that day on; null: left the company.</param>
internal sealed record RosterChange(
    Guid Id, string Employee, string? Name, long Sequence, DateTimeOffset RecordedAt, DateOnly On, string? Team) : ILearned;

/// <summary>Keeps every change of the roster, one entry an event, so that figures can be asked for as known at an instant.</summary>
internal sealed partial class RosterProjection : EventProjection
{
    public RosterProjection()
    {
        Name = "roster";
        Options.DeleteViewTypeOnTeardown<RosterChange>();
    }

    /// <summary>Joined.</summary>
    public RosterChange Create(IEvent<EmployeeHired> e)
    {
        return new RosterChange(e.Id, e.Data.Employee, e.Data.Name, e.SourceSequenceOf(), e.RecordedAt(), e.Data.HiredOn, e.Data.Team);
    }

    /// <summary>Moved.</summary>
    public RosterChange Create(IEvent<EmployeeTransferred> e)
    {
        return new RosterChange(e.Id, e.Data.Employee, null, e.SourceSequenceOf(), e.RecordedAt(), e.Data.On, e.Data.ToTeam);
    }

    public RosterChange Create(IEvent<EmployeeLeft> e)
    {
        return new RosterChange(e.Id, e.Data.Employee, null, e.SourceSequenceOf(), e.RecordedAt(), e.Data.LeftOn, null);
    }
}
