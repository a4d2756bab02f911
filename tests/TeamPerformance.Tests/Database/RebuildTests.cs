using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Deliverables;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.TeamPerformance.Database.RunningTeamPerformance;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class RebuildTests(RunningTeamPerformance service)
{
    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        await service.LearnAsync("name/team/west", 2, new NameRemoved("team", "west"));
        await service.LearnAsync("name/team/west", 1, new NameGiven("team", "west", "西区", "West"));
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.FinishAsync(office.Ann, "FY2027-Q1", 110, 80);
        var meeting = await office.Meetings.PlanAsync(
            new PlanMeetingRequest { Team = office.Team, Title = "Review", On = Day(2026, 11, 2), EveryWeeks = 2 },
            cancellationToken: Cancellation);
        await office.Meetings.HoldAsync(new HoldMeetingRequest
        {
            Meeting = meeting.Meeting,
            HeldOn = Day(2026, 11, 3),
            Goals = { "+20 %" },
            Actions = { new NewAction { Task = "offer", Owner = office.Ann, DueOn = Day(2026, 11, 12) } },
        }, cancellationToken: Cancellation);
        var training = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann,
            Team = office.Team,
            Topic = "Negotiation",
            Objective = "closes without rebate",
            AppraisalQuarter = "FY2027-Q1",
        }, cancellationToken: Cancellation);
        await office.HrTraining.AgreeAsync(new TrainingRequest { Plan = training.Plan }, cancellationToken: Cancellation);

        await service.Services.GetRequiredService<DeliverableDrafts>().DraftAsync(Cancellation);
        await new RebuiltViews(service).ShouldEqualTheLiveOnesAsync(Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
