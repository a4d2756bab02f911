using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using static SalesPlatform.Tests.TeamPerformance.Database.Office;
using static SalesPlatform.Tests.TeamPerformance.Database.Refusals;
using static SalesPlatform.Tests.TeamPerformance.Database.RunningTeamPerformance;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>Appraisals as callers see them.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class AppraisalEndpointTests(RunningTeamPerformance service)
{
    [Fact]
    public async Task Appraisals_of_two_quarters_make_the_summary_of_the_report()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync("FY2026");
        await office.AgreeOnCriteriaAsync();
        await office.FinishAsync(office.Bob, "FY2027-Q1", 60, 60);
        (await office.FinishAsync(office.Ann, "FY2027-Q1", 80, 80)).Absent.Should().Equal("teamwork", "self-review");
        var final = await office.FinishAsync(office.Ann, "FY2027-Q2", 110, 50);
        (final.Status, final.Score.Value).Should().Be(("final", "90"));

        var request = new ListAppraisalsRequest { Team = office.Team, Quarter = "FY2027-Q2" };
        var summary = await office.Appraisals.SummariseAsync(request, cancellationToken: Cancellation);

        (summary.TeamScores.People, summary.TeamScores.Mean.Value, summary.TeamScores.MeanBefore.Value).Should().Be((1, "90", "70"));
        (summary.MatchedCohort.Mean.Value, summary.MatchedCohort.Uplift.Value).Should().Be(("90", "0.125"));
        summary.Members.Should().ContainSingle().Which.PreviousScore.Value.Should().Be("80");
        (await office.ExecutiveAppraisals.SummariseAsync(request, cancellationToken: Cancellation)).Members.Should().BeEmpty();
    }

    [Fact]
    public async Task A_dispute_is_resolved_by_HR_with_the_manager()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.ShareAsync(office.Ann, "FY2027-Q1", 90, 60);
        await office.AppraisalsOf(office.Ann).DisputeAsync(
            new DisputeAppraisalRequest { Appraisal = Of(office.Ann, "FY2027-Q1"), Reason = "an order is missing" },
            cancellationToken: Cancellation);

        var resolved = await office.HrAppraisals.ResolveDisputeAsync(new ResolveDisputeRequest
        {
            Appraisal = Of(office.Ann, "FY2027-Q1"),
            WithManager = "mia",
            Resolution = "it counts",
            Components = { new ComponentScore { Component = "goal-achievement", Score = Exact(120) } },
        }, cancellationToken: Cancellation);

        (resolved.Status, resolved.Score.Value, resolved.ResolvedWith).Should().Be(("final", "100", "mia"));
    }

    [Fact]
    public async Task An_appraisal_is_read_by_the_person_the_manager_and_HR_only()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.ShareAsync(office.Ann, "FY2027-Q1", 90, 60);
        var get = new GetAppraisalRequest { Employee = office.Ann, Quarter = "FY2027-Q1" };

        foreach (var reader in new[] { office.Appraisals, office.HrAppraisals, office.AppraisalsOf(office.Ann) })
            (await reader.GetAsync(get, cancellationToken: Cancellation)).Feedback.Should().Be("strong closing");
        foreach (var stranger in new[] { office.AppraisalsOf(office.Bob), office.ExecutiveAppraisals })
            (await Refused(() => stranger.GetAsync(get, cancellationToken: Cancellation).ResponseAsync)).Should()
                .Be(StatusCode.PermissionDenied);
        var other = (await service.OfficeAsync()).Appraisals;
        (await Refused(() => other.GetAsync(get, cancellationToken: Cancellation).ResponseAsync)).Should().Be(StatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_is_appraised_before_HR_agrees_or_in_a_quarter_they_were_not_there()
    {
        var office = await service.OfficeAsync();
        var plan = new PlanAppraisalRequest { Employee = office.Bob, Team = office.Team, Quarter = "FY2027-Q1" };
        (await Refused(() => office.Appraisals.PlanAsync(plan, cancellationToken: Cancellation).ResponseAsync)).Should()
            .Be(StatusCode.FailedPrecondition);
        await office.AgreeOnCriteriaAsync();
        (await office.Appraisals.PlanAsync(plan, cancellationToken: Cancellation)).Status.Should().Be("planned");
        plan.Quarter = "FY2027-Q2";
        (await Refused(() => office.Appraisals.PlanAsync(plan, cancellationToken: Cancellation).ResponseAsync)).Should()
            .Be(StatusCode.FailedPrecondition);
    }

    [Fact]
    public async Task To_another_teams_manager_an_appraisal_reads_and_is_commanded_like_one_that_is_not_there()
    {
        var (office, other) = (await service.OfficeAsync(), await service.OfficeAsync());
        await office.AgreeOnCriteriaAsync();
        await office.Appraisals.PlanAsync(
            new PlanAppraisalRequest { Employee = office.Ann, Team = office.Team, Quarter = "FY2027-Q1" }, cancellationToken: Cancellation);
        foreach (var quarter in new[] { "FY2027-Q1", "FY2027-Q2" })
        {
            (await ReasonOf(other.Appraisals.GetAsync(new GetAppraisalRequest { Employee = office.Ann, Quarter = quarter },
                cancellationToken: Cancellation).ResponseAsync))
                .Should().Be((StatusCode.NotFound, "appraisal-not-found"));
            foreach (var version in new[] { 0, 7 })
            {
                (await ReasonOf(other.Appraisals.ShareAsync(Of(office.Ann, quarter, version),
                    cancellationToken: Cancellation).ResponseAsync)).Should()
                    .Be((StatusCode.NotFound, "appraisal-not-found"));
            }
        }

        (await office.Appraisals.GetAsync(
            new GetAppraisalRequest { Employee = office.Ann, Quarter = "FY2027-Q1" }, cancellationToken: Cancellation)).Status
            .Should().Be("planned");

        static AppraisalRequest Of(string employee, string quarter, long version) =>
            new() { Employee = employee, Quarter = quarter, ExpectedVersion = version };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
