using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.TeamPerformance.Meetings;

/// <summary>A meeting in a list.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Team">Team key.</param>
/// <param name="On">The day it was held, or is planned for.</param>
/// <param name="HasOpenActions">Something is still to be done.</param>
/// <param name="Content">All of it.</param>
/// <param name="Version">Version of the stream: the number of its events.</param>
public sealed record MeetingView(string Id, string Team, DateOnly On, bool HasOpenActions, MeetingContent Content, long Version)
{
    /// <summary>After another event.</summary>
    public static MeetingView After(MeetingView? view, string id, object data)
    {
        var content = view is null ? MeetingContent.Of((TeamMeetingPlanned)data) : view.Content.With(data);
        return new MeetingView(id, content.Plan.Team, content.Record?.HeldOn ?? content.Plan.On, content.Actions.Exists(action => action.Done is null),
            content, (view?.Version ?? 0) + 1);
    }
}

/// <summary>Meetings in a list, from their events.</summary>
public sealed partial class MeetingViewProjection : SingleStreamProjection<MeetingView, string>
{
    /// <summary>Names the events it is made of.</summary>
    public MeetingViewProjection()
    {
        IncludeType<TeamMeetingPlanned>();
        IncludeType<TeamMeetingHeld>();
        IncludeType<TeamMeetingMinuted>();
        IncludeType<TeamMeetingCancelled>();
        IncludeType<MeetingActionAgreed>();
        IncludeType<MeetingActionDone>();
    }

    /// <inheritdoc />
    public override MeetingView? Evolve(MeetingView? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return MeetingView.After(snapshot, id, e.Data);
    }
}
