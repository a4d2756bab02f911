using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>Keeps <see cref="Complaint"/>.</summary>
public sealed partial class ComplaintProjection : SingleStreamProjection<Complaint, string>
{
    /// <summary>The events of a complaint.</summary>
    public ComplaintProjection()
    {
        IncludeType<ComplaintReceived>();
        IncludeType<ComplaintAssigned>();
        IncludeType<ComplaintResponded>();
        IncludeType<ComplaintHeld>();
        IncludeType<ComplaintResumed>();
        IncludeType<ComplaintResolved>();
        IncludeType<ComplaintConfirmed>();
        IncludeType<ComplaintReopened>();
        IncludeType<ComplaintTextKept>();
    }

    /// <inheritdoc />
    public override Complaint? Evolve(Complaint? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Complaint.After(snapshot, id, UnitOfWork.AsRecorded(e).Actor, e.Data);
    }
}
