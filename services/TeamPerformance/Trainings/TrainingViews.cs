using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed record TrainingView(string Id, string Employee, string Team, TrainingContent Content, long Version) : IListed
{
    public static TrainingView After(TrainingView? view, string id, object data)
    {
        var content = view is null ? TrainingContent.Of((TrainingProposed)data) : view.Content.With(data);
        return new TrainingView(id, content.Proposed.Employee, content.Proposed.Team, content, (view?.Version ?? 0) + 1);
    }
}

internal sealed partial class TrainingViewProjection : SingleStreamProjection<TrainingView, string>
{
    public TrainingViewProjection()
    {
        IncludeType<TrainingProposed>();
        IncludeType<TrainingAgreed>();
        IncludeType<TrainingDeclined>();
        IncludeType<TrainingScheduled>();
        IncludeType<TrainingAttended>();
        IncludeType<TrainingCostRecorded>();
        IncludeType<TrainingMissed>();
        IncludeType<TrainingAssessed>();
        IncludeType<TrainingEffectReviewed>();
    }

    public override TrainingView? Evolve(TrainingView? snapshot, string id, IEvent e)
    {
        return TrainingView.After(snapshot, id, e.Data);
    }
}
