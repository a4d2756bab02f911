using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>What waits in Team performance, for whom.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class DueTests(RunningTeamPerformance service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Criteria_and_training_needs_wait_for_hr_with_what_changes()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.Criteria.ProposeAsync(new ProposeCriteriaRequest
        {
            Criteria = new CriteriaRequest { Team = office.Team, FiscalYear = "FY2027" },
            Components =
            {
                new CriteriaComponent { Component = "goal-achievement", Weight = Office.Exact(50) },
                new CriteriaComponent { Component = "work-quality", Weight = Office.Exact(40) },
                new CriteriaComponent { Component = "teamwork", Weight = Office.Exact(10) },
            },
        }, cancellationToken: Cancellation);
        await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann, Team = office.Team, Topic = "Negotiation", Objective = "closes without rebate", Need = "gives rebates",
        }, cancellationToken: Cancellation);

        var waiting = await ListAsync(office, "hal", "hr");
        waiting.Where(item => item.IsApproval).Select(item => item.Kind).Should()
            .BeEquivalentTo("criteria-agreement", "training-agreement");
        waiting.Single(item => item.Kind == "criteria-agreement").Changes
            .Select(change => (change.What.En, change.Before.Share.Value, change.After.Share.Value)).Should()
            .Equal(("goal-achievement", "0.6", "0.5"), ("teamwork", "0.1", "0.1"), ("work-quality", "0.3", "0.4"));
        waiting.Single(item => item.Kind == "training-agreement").Should()
            .BeEquivalentTo(new { Employee = office.Ann, SubjectName = office.Ann });
        (await ListAsync(office, "mia", "sales-manager")).Should().BeEmpty("HR decides");
        (await ListAsync(office, "eva", "executive")).Should().BeEmpty("trainings are personal");
    }

    [Fact]
    public async Task An_appraisal_waits_for_whoever_takes_its_next_step()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.Appraisals.PlanAsync(new PlanAppraisalRequest { Employee = office.Ann, Team = office.Team, Quarter = "FY2027-Q1" },
            cancellationToken: Cancellation);
        (await ListAsync(office, "mia", "sales-manager")).Select(item => item.Kind).Should().Equal("appraisal-review");
        (await ListAsync(office, office.Ann, "sales-rep", office.Ann)).Select(item => item.Kind).Should().Equal("appraisal-self-review");

        await office.ShareAsync(office.Ann, "FY2027-Q1", 90, 80);
        var note = (await ListAsync(office, office.Ann, "sales-rep", office.Ann)).Single();
        (note.Kind, note.Actions[0].Command).Should()
            .Be(("appraisal-to-acknowledge", $"appraisal acknowledge {office.Ann} --period FY2027-Q1"));
        (await ListAsync(office, office.Bob, "sales-rep", office.Bob)).Should().BeEmpty("it is not his");
        (await ListAsync(office, "mia", "sales-manager")).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<DueItem>> ListAsync(Office office, string person, string role, string? employee = null) =>
        (await new DueItems.DueItemsClient(service.As(person, role, role is "hr" or "executive" ? "*" : office.Team, employee))
            .ListAsync(new ListDueRequest { Team = office.Team }, cancellationToken: Cancellation)).Items;
}
