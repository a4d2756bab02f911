using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.TeamPerformance.Database.RunningTeamPerformance;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>The deliverables about people: right figures, and for the right eyes only.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class DeliverableTests(RunningTeamPerformance service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_appraisal_report_has_the_figures_of_the_api()
    {
        var office = await AppraisedAsync();
        var summary = await office.Appraisals.SummariseAsync(
            new ListAppraisalsRequest { Team = office.Team, Quarter = "FY2027-Q1" }, cancellationToken: Cancellation);
        var content = await Manager(office).GetAsync(Asked(office), cancellationToken: Cancellation);
        content.KeyFigures.Single(figure => figure.Id == "mean").Value.Number.Value.Should().Be(summary.TeamScores.Mean.Value);
        var workbook = new WorkbookReader(DocumentRenderer.Render(content, null, Language.English, FileFormat.Xlsx));
        workbook.Numbers("By employee id", office.Ann)[3].Should().Be(100m);
        workbook.Numbers("Weights", "Goal achievement").Should().Equal(0.6m);
        content.Confidential.Should().BeTrue();
    }

    [Fact]
    public async Task A_person_reads_their_own_appraisal_report_and_nobody_else_s()
    {
        var office = await AppraisedAsync();
        var own = await Of(office, office.Ann).GetAsync(Asked(office, office.Ann), cancellationToken: Cancellation);
        own.ToString().Should().Contain("strong closing");
        foreach (var (client, asked) in new[]
        {
            (Of(office, office.Bob), Asked(office, office.Ann)), (Of(office, office.Ann), Asked(office)),
            (new(service.As("eva", "executive")), Asked(office, office.Ann)),
            (new(service.As("max", "sales-manager", "another")), Asked(office, office.Ann)),
            (new(service.As("dan", "data-analysis")), Asked(office)),
        })
        {
            await DeniedAsync(() => client.GetAsync(asked, cancellationToken: Cancellation));
        }
    }

    [Fact]
    public async Task The_issued_report_of_a_person_is_approved_by_hr_and_seen_in_their_own_list_only()
    {
        var office = await AppraisedAsync();
        var waiting = await Manager(office)
            .IssueAsync(new IssueDeliverableRequest { Deliverable = Asked(office, office.Ann) }, cancellationToken: Cancellation);
        var issued = await Hr()
            .ApproveAsync(new ApproveDeliverableRequest { Number = waiting.Number, Version = 1 }, cancellationToken: Cancellation);
        (issued.Status, issued.ApprovedBy, issued.Subject).Should().Be(("issued", "hal", office.Ann));
        var team = await Manager(office)
            .IssueAsync(new IssueDeliverableRequest { Deliverable = Asked(office) }, cancellationToken: Cancellation);
        (await NumbersAsync(Of(office, office.Ann))).Should().Equal(issued.Number);
        (await NumbersAsync(Of(office, office.Bob))).Should().BeEmpty();
        (await NumbersAsync(Manager(office))).Should().BeEquivalentTo(issued.Number, team.Number);
        await DeniedAsync(() => Of(office, office.Bob)
            .GetIssuedAsync(new GetIssuedRequest { Number = issued.Number }, cancellationToken: Cancellation));
        (await Of(office, office.Ann).VerifyAsync(new GetIssuedRequest { Number = issued.Number }, cancellationToken: Cancellation)).Intact
            .Should().BeTrue();
    }

    [Fact]
    public async Task A_report_is_not_issued_before_the_appraisal_is_final_and_the_person_sees_no_review_before_it_is_shared()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.Appraisals.PlanAsync(new PlanAppraisalRequest { Employee = office.Ann, Team = office.Team, Quarter = "FY2027-Q1" },
            cancellationToken: Cancellation);
        await office.Appraisals.ReviewAsync(new ReviewAppraisalRequest
        {
            Appraisal = Office.Of(office.Ann, "FY2027-Q1"),
            Components = { new ComponentScore { Component = "goal-achievement", Score = Office.Exact(90) } },
            Feedback = "not for her eyes yet",
        }, cancellationToken: Cancellation);
        (await Of(office, office.Ann).GetAsync(Asked(office, office.Ann), cancellationToken: Cancellation)).ToString().Should()
            .NotContain("not for her eyes yet");
        var refusal = (await FluentActions.Awaiting(
            () => Manager(office)
                .IssueAsync(new IssueDeliverableRequest { Deliverable = Asked(office, office.Ann) },
                    cancellationToken: Cancellation).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("appraisal-not-final");
    }

    [Fact]
    public async Task The_training_plan_lists_the_trainings_and_who_has_none()
    {
        var office = await service.OfficeAsync();
        var plan = await office.Training.ProposeAsync(
            new ProposeTrainingRequest
            {
                Employee = office.Ann, Team = office.Team, Topic = "谈判", Objective = "close at list price",
                Need = "discounts"
            }, cancellationToken: Cancellation);
        await office.HrTraining.AgreeAsync(new TrainingRequest { Plan = plan.Plan }, cancellationToken: Cancellation);
        await office.Training.ScheduleAsync(new ScheduleTrainingRequest
        {
            Plan = new TrainingRequest { Plan = plan.Plan },
            Provider = "academy",
            StartsOn = Day(2026, 12, 1),
            EndsOn = Day(2026, 12, 2),
            CostEstimate = 1_250.50m.ToMoney("CNY"),
        }, cancellationToken: Cancellation);
        var content = await Manager(office)
            .GetAsync(new GetDeliverableRequest { Kind = "training-plan", Team = office.Team, Period = "FY2027-Q2" },
                cancellationToken: Cancellation);
        new WorkbookReader(DocumentRenderer.Render(content, null, Language.Chinese, FileFormat.Xlsx)).Numbers("按开始日期", office.Ann)[4]
            .Should().Be(1_250.50m);
        var empty = await Manager(office).GetAsync(
            new GetDeliverableRequest { Kind = "training-plan", Team = office.Team, Period = "FY2030" }, cancellationToken: Cancellation);
        empty.Sections[1].Blocks[0].Missing.Should().NotBeNull("a plan without trainings says so");
    }

    private async Task<Office> AppraisedAsync()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.FinishAsync(office.Ann, "FY2027-Q1", 110, 80);
        return office;
    }

    private static async Task<IEnumerable<string>> NumbersAsync(DeliverablesClient client) =>
        (await client.ListIssuedAsync(new ListIssuedRequest { Kind = "appraisal-report" },
            cancellationToken: Cancellation)).Versions.Select(version => version.Number);

    private DeliverablesClient Manager(Office office) => new(service.As("mia", "sales-manager", office.Team, "m-1"));

    private DeliverablesClient Hr() => new(service.As("hal", "hr"));

    private DeliverablesClient Of(Office office, string employee) => new(service.As(employee, "sales-rep", office.Team, employee));

    private static GetDeliverableRequest Asked(Office office, string subject = "") =>
        new() { Kind = "appraisal-report", Team = office.Team, Period = "FY2027-Q1", Subject = subject };

    private static async Task DeniedAsync<T>(Func<AsyncUnaryCall<T>> call) =>
        (await FluentActions.Awaiting(() => call().ResponseAsync).Should().ThrowAsync<RpcException>()).Which.StatusCode.Should()
            .Be(Grpc.Core.StatusCode.PermissionDenied);
}
