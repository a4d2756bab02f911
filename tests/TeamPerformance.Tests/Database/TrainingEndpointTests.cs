using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using static SalesPlatform.Tests.TeamPerformance.Database.Office;
using static SalesPlatform.Tests.TeamPerformance.Database.Refusals;
using static SalesPlatform.Tests.TeamPerformance.Database.RunningTeamPerformance;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>Trainings as callers see them.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class TrainingEndpointTests(RunningTeamPerformance service)
{
    [Fact]
    public async Task A_training_that_an_appraisal_advised_goes_through_HR_to_its_effect()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.ShareAsync(office.Ann, "FY2027-Q1", 90, 60);
        var proposed = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann,
            Team = office.Team,
            Topic = "Negotiation",
            Objective = "closes without rebate",
            AppraisalQuarter = "FY2027-Q1",
        }, cancellationToken: Cancellation);
        (proposed.AppraisalQuarter, proposed.Need).Should().Be(("FY2027-Q1", "document calls"), "the advice is the need");
        var plan = new TrainingRequest { Plan = proposed.Plan };
        await office.HrTraining.AgreeAsync(plan, cancellationToken: Cancellation);
        await office.Training.ScheduleAsync(new ScheduleTrainingRequest
        {
            Plan = plan,
            Provider = "Academy",
            StartsOn = Day(2026, 11, 16),
            EndsOn = Day(2026, 11, 17),
            CostEstimate = 4_000m.ToMoney("CNY"),
        }, cancellationToken: Cancellation);
        await office.Training.RecordAttendanceAsync(
            new RecordAttendanceRequest { Plan = plan, AttendedOn = Day(2026, 11, 17), ActualCost = 3_800.50m.ToMoney("CNY") },
            cancellationToken: Cancellation);
        await office.Training.AssessAsync(new AssessTrainingRequest { Plan = plan, Score = Exact(85) }, cancellationToken: Cancellation);
        var reviewed = await office.Training.ReviewEffectAsync(
            new ReviewEffectRequest { Plan = plan, Measure = "won, %", Before = Exact(20), After = Exact(25) },
            cancellationToken: Cancellation);

        (reviewed.Status, reviewed.Effect.Verdict, reviewed.Effect.ChangeRatio.Value).Should().Be(("effect-reviewed", "effective", "0.25"));
        var team = await office.HrTraining.GetTeamPlanAsync(
            new GetTeamPlanRequest { Team = office.Team, Period = "FY2027-Q2" }, cancellationToken: Cancellation);
        (team.Plans.Count, team.Effective, team.CostEstimates.Single().ToAmount()).Should().Be((1, 1, 4_000m));
        (team.ActualCosts.Single().ToAmount(), team.WithoutActualCost, team.Plans.Single().ActualCost.ToAmount()).Should()
            .Be((3_800.50m, 0, 3_800.50m));
        var own = await office.TrainingOf(office.Ann).ListOfAsync(
            new ListTrainingOfRequest { Employee = office.Ann }, cancellationToken: Cancellation);
        own.Plans.Should().ContainSingle().Which.Assessment.Value.Should().Be("85");
        (await Refused(() => office.TrainingOf(office.Bob).ListOfAsync(
            new ListTrainingOfRequest { Employee = office.Ann }, cancellationToken: Cancellation).ResponseAsync))
            .Should().Be(StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task A_training_of_somebody_else_reads_like_one_that_is_not_there()
    {
        var office = await service.OfficeAsync();
        var proposed = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann, Team = office.Team, Topic = "Negotiation", Objective = "closes without rebate", Need = "gives rebates",
        }, cancellationToken: Cancellation);

        foreach (var reader in new[] { office.Training, office.HrTraining, office.TrainingOf(office.Ann) })
            (await GetAsync(reader, proposed.Plan)).Topic.Should().Be("Negotiation");
        foreach (var stranger in new[] { office.TrainingOf(office.Bob), (await service.OfficeAsync()).Training })
        {
            var (others, missing) = (await RefusalOf(stranger, proposed.Plan), await RefusalOf(stranger, $"{Guid.NewGuid()}"));
            missing.Should().Be(others);
            others.Code.Should().Be(StatusCode.PermissionDenied);
        }

        (await RefusalOf(office.TrainingOf(office.Ann), $"{Guid.NewGuid()}")).Code.Should().Be(StatusCode.PermissionDenied);
        (await RefusalOf(office.HrTraining, $"{Guid.NewGuid()}")).Code.Should().Be(StatusCode.NotFound, "HR reads every training");

        async Task<(StatusCode Code, string Text, string Reason)> RefusalOf(Wire.Training.TrainingClient reader, string plan)
        {
            var refusal = (await FluentActions.Awaiting(() => GetAsync(reader, plan)).Should().ThrowAsync<RpcException>()).Which;
            return (refusal.StatusCode, refusal.Status.Detail, refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        }

        static Task<TrainingReply> GetAsync(Wire.Training.TrainingClient reader, string plan) =>
            reader.GetAsync(new GetTrainingRequest { Plan = plan }, cancellationToken: Cancellation).ResponseAsync;
    }

    [Fact]
    public async Task A_command_on_a_training_of_another_team_is_refused_like_one_on_a_training_that_is_not_there()
    {
        var (office, other) = (await service.OfficeAsync(), await service.OfficeAsync());
        var proposed = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann, Team = office.Team, Topic = "Negotiation", Objective = "closes", Need = "rebates",
        }, cancellationToken: Cancellation);
        foreach (var version in new[] { 0, 7 })
        {
            var (others, missing) = (await RefusalOf(proposed.Plan, version), await RefusalOf($"{Guid.NewGuid()}", version));
            missing.Should().Be(others);
            others.Should().Be((StatusCode.PermissionDenied, "not-yours"));
        }

        Task<(StatusCode, string)> RefusalOf(string plan, long version) => ReasonOf(other.Training.ReviewEffectAsync(new ReviewEffectRequest
        {
            Plan = new TrainingRequest { Plan = plan, ExpectedVersion = version }, Measure = "m", Before = Exact(1), After = Exact(2),
            Conclusion = "c",
        }).ResponseAsync);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
