using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>Without a team: left the company.</summary>
internal sealed record RosterChange(
    Guid Id, string Employee, string? Name, long Sequence, DateTimeOffset RecordedAt, DateOnly On, string? Team) : ILearned;

/// <summary>One entry an event, so that figures can be asked for as known at an instant.</summary>
internal sealed partial class RosterProjection : EventProjection
{
    public RosterProjection()
    {
        Name = "roster";
        Options.DeleteViewTypeOnTeardown<RosterChange>();
    }

    public RosterChange Create(IEvent<EmployeeHired> e)
    {
        return new RosterChange(e.Id, e.Data.Employee, e.Data.Name, e.SourceSequenceOf(), e.RecordedAt(), e.Data.HiredOn, e.Data.Team);
    }

    public RosterChange Create(IEvent<EmployeeTransferred> e)
    {
        return new RosterChange(e.Id, e.Data.Employee, null, e.SourceSequenceOf(), e.RecordedAt(), e.Data.On, e.Data.ToTeam);
    }

    public RosterChange Create(IEvent<EmployeeLeft> e)
    {
        return new RosterChange(e.Id, e.Data.Employee, null, e.SourceSequenceOf(), e.RecordedAt(), e.Data.LeftOn, null);
    }
}
