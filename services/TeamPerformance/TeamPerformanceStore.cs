using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Meetings;
using SalesPlatform.TeamPerformance.Rosters;
using SalesPlatform.TeamPerformance.Teams;
using SalesPlatform.TeamPerformance.Trainings;

namespace SalesPlatform.TeamPerformance;

internal static class TeamPerformanceStore
{
    public static void Configure(StoreOptions options)
    {
        options.Projections.Add<TeamViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<RosterProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<MeetingViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<TrainingViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<AppraisalViewProjection>(ProjectionLifecycle.Inline);
    }
}
