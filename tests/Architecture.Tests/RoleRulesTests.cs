using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Tests.Architecture;

/// <summary>What must hold of the roles whatever else changes in the contract: who decides, who speaks for whom, and what is nobody
/// else's.</summary>
public class RoleRulesTests
{
    private static readonly RoleTable Table = RoleTable.OfContract();

    [Theory]
    [InlineData("planning.v1.AnnualPlans/Approve")]
    [InlineData("planning.v1.AnnualPlans/Reject")]
    [InlineData("launchcoordination.v1.Launches/Decide")]
    [InlineData("scorecards.v1.KpiStandards/SetStandard")]
    public void Executives_alone_decide(string operation) => RolesOf(operation).Should().Equal(Roles.Executive);

    [Theory]
    [InlineData("MarketResearch/ProfileCompetitor", Roles.Rnd, false)]
    [InlineData("MarketResearch/ProfileCompetitor", Roles.Marketing, true)]
    [InlineData("MarketResearch/ListCompetitors", Roles.SalesRep, false)]
    [InlineData("Consultations/HandIn", Roles.SalesManager, false)]
    [InlineData("Consultations/HandIn", Roles.Rnd, true)]
    [InlineData("Consultations/WaiveInput", Roles.Marketing, false)]
    [InlineData("TargetDiscussions/Agree", Roles.Executive, true)]
    [InlineData("TargetDiscussions/Get", Roles.Marketing, false)]
    [InlineData("PlanStrategies/Position", Roles.Executive, false)]
    [InlineData("PlanDocuments/Get", Roles.SalesRep, false)]
    [InlineData("AnnualPlans/Present", Roles.Marketing, false)]
    public void In_planning_each_does_their_part(string operation, string role, bool may) =>
        Table.Allows($"/salesplatform.planning.v1.{operation}", [role]).Should().Be(may);

    [Theory]
    [InlineData("SalesImports/Reconcile")]
    [InlineData("SalesReconciliations/Confirm")]
    [InlineData("SalesReconciliations/Dispute")]
    public void Data_analysis_alone_reconciles(string operation) =>
        RolesOf($"salesmonitoring.v1.{operation}").Should().Equal(Roles.DataAnalysis);

    [Fact]
    public void A_manager_finalises_a_report_and_nobody_else() =>
        RolesOf("salesmonitoring.v1.SalesReports/Finalise").Should().Equal(Roles.SalesManager);

    [Theory]
    [InlineData("Budgets/Approve")]
    [InlineData("Budgets/Return")]
    [InlineData("Budgets/Rebaseline")]
    [InlineData("Budgets/Close")]
    [InlineData("Costs/Post")]
    [InlineData("Costs/Import")]
    [InlineData("Reallocations/Approve")]
    [InlineData("Reallocations/Reject")]
    [InlineData("Findings/Raise")]
    [InlineData("Findings/Close")]
    public void Finance_alone_does_what_is_finances(string operation) => RolesOf($"budget.v1.{operation}").Should().Equal(Roles.Finance);

    [Theory]
    [InlineData("Respond")]
    [InlineData("Import")]
    public void A_rep_does_not_enter_the_verdict_on_their_own_work(string operation) =>
        RolesOf($"customerrelations.v1.Surveys/{operation}").Should().NotContain(Roles.SalesRep);

    [Theory]
    [InlineData("ScorecardPeriods/Close")]
    [InlineData("ScorecardPeriods/Reopen")]
    public void Who_is_responsible_for_a_team_closes_its_periods(string operation) =>
        RolesOf($"scorecards.v1.{operation}").Should().BeEquivalentTo([Roles.SalesManager, Roles.Hr, Roles.Executive]);

    [Fact]
    public void Risks_are_not_for_reps() => RolesOf("scorecards.v1.Scorecards/ListRisks").Should().NotContain(Roles.SalesRep);

    [Theory]
    [InlineData("Commit")]
    [InlineData("Slip")]
    [InlineData("Meet")]
    [InlineData("AssessQuality")]
    public void Departments_speak_for_themselves(string operation) =>
        RolesOf($"launchcoordination.v1.Deliveries/{operation}").Should().BeEquivalentTo([Roles.Rnd, Roles.Production]);

    [Fact]
    public void What_was_said_in_meetings_is_not_for_reps() =>
        RolesOf("launchcoordination.v1.Launches/GetLaunchPlan").Should().NotContain(Roles.SalesRep);

    [Fact]
    public void Reps_do_not_change_the_roster() =>
        Of("teamperformance.v1.Roster").Should().NotBeEmpty().And.OnlyContain(entry => !entry.Value.Contains(Roles.SalesRep));

    [Fact]
    public void Executives_read_no_appraisal_of_a_person() =>
        Of("teamperformance.v1.Appraisals").Where(entry => entry.Value.Contains(Roles.Executive)).Should().ContainSingle()
            .Which.Key.Should().EndWith("/Summarise");

    [Fact]
    public void A_service_may_offer_an_operation_to_fewer_roles_but_to_no_more()
    {
        var table = RoleTable.OfContract();
        var operation = RoleTable.Operations.Single(each => RoleTable.NameOf(each) == "/salesplatform.platform.v1.Deliverables/Issue");
        table.Only(operation.Service, "Issue", [Roles.Finance, Roles.SalesRep]);
        table.Only(operation.Service, "Issue", [Roles.Hr]);

        Roles.All.Where(role => table.Allows(RoleTable.NameOf(operation), [role])).Should().BeEquivalentTo([Roles.Finance, Roles.Hr]);
    }

    private static IReadOnlySet<string> RolesOf(string operation) => Table.Allowed[$"/salesplatform.{operation}"];

    private static IEnumerable<KeyValuePair<string, IReadOnlySet<string>>> Of(string service) =>
        Table.Allowed.Where(entry => entry.Key.Contains(service));
}
