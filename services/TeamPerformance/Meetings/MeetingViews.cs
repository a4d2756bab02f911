using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.TeamPerformance.Meetings;

/// <summary>The day it was held, or is planned for.</summary>
internal sealed record MeetingView(string Id, string Team, DateOnly On, bool HasOpenActions, MeetingContent Content, long Version)
{
    public static MeetingView After(MeetingView? view, string id, object data)
    {
        var content = view is null ? MeetingContent.Of((TeamMeetingPlanned)data) : view.Content.With(data);
        return new MeetingView(id, content.Plan.Team, content.Record?.HeldOn ?? content.Plan.On,
            content.Actions.Exists(action => action.Done is null),
            content, (view?.Version ?? 0) + 1);
    }
}

internal sealed partial class MeetingViewProjection : SingleStreamProjection<MeetingView, string>
{
    public MeetingViewProjection()
    {
        IncludeType<TeamMeetingPlanned>();
        IncludeType<TeamMeetingHeld>();
        IncludeType<TeamMeetingMinuted>();
        IncludeType<TeamMeetingCancelled>();
        IncludeType<MeetingActionAgreed>();
        IncludeType<MeetingActionDone>();
    }

    public override MeetingView? Evolve(MeetingView? snapshot, string id, IEvent e)
    {
        return MeetingView.After(snapshot, id, e.Data);
    }
}
