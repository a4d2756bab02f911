using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintProjection : SingleStreamProjection<Complaint, string>
{
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

    public override Complaint? Evolve(Complaint? snapshot, string id, IEvent e)
    {
        return Complaint.After(snapshot, id, UnitOfWork.AsRecorded(e).Actor, e.Data);
    }
}
