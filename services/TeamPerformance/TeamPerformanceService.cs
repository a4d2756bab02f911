using SalesPlatform.EventStore;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Criteria;
using SalesPlatform.TeamPerformance.Deliverables;
using SalesPlatform.TeamPerformance.Due;
using SalesPlatform.TeamPerformance.Erasures;
using SalesPlatform.TeamPerformance.Meetings;
using SalesPlatform.TeamPerformance.Teams;
using SalesPlatform.TeamPerformance.Trainings;

namespace SalesPlatform.TeamPerformance;

internal static class TeamPerformanceService
{
    public static WebApplicationBuilder AddTeamPerformance(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("team-performance", service => service
            .WithEventsOf(typeof(TeamPerformanceService).Assembly)
            .WithStore(TeamPerformanceStore.Configure)
            .KnowingOrganisation().KnowingStandards()
            // Planning is started after this service, because it learns the teams from it.
            .ReadyWithout("planning")
            .TellingDue<AppraisalsDue>().TellingDue<CriteriaDue>().TellingDue<TrainingsDue>().TellingDue<MeetingsDue>()
            .WithDeliverable<TrainingPlanDocument>(PeopleKinds.TrainingPlan)
            .WithDeliverable<AppraisalReport>(PeopleKinds.AppraisalReport));
        return builder;
    }

    public static WebApplication MapTeamPerformance(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<TeamsEndpoint>();
        map.MapGrpcService<RosterEndpoint>();
        map.MapGrpcService<MeetingsEndpoint>();
        map.MapGrpcService<TrainingEndpoint>();
        map.MapGrpcService<CriteriaEndpoint>();
        map.MapGrpcService<AppraisalsEndpoint>();
        map.MapGrpcService<PersonalTextsEndpoint>();
    });
}
