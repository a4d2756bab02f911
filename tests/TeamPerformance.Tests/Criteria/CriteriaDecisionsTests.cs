using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Criteria;
using static SalesPlatform.TeamPerformance.Criteria.AppraisalComponents;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Criteria;

public class CriteriaDecisionsTests
{
    private static readonly CriteriaId Id = new("north", Period.Year(2027));
    private static readonly AppraisalComponent[] Components = [new(GoalAchievement, 60), new(WorkQuality, 25.5m), new(Teamwork, 14.5m)];
    private static readonly AppraisalComponent[] Others =
        [new(GoalAchievement, 50), new(WorkQuality, 20), new(Teamwork, 20), new("safety", 10)];
    private static readonly AppraisalCriteriaProposed Proposed = new(1, Components, "mia");
    private static readonly AppraisalCriteriaAgreed Agreed = new("north", "FY2027", 1, Components, "mia", "hal");
    private static readonly AppraisalCriteriaReturned Returned = new(1, "teamwork weighs too little", "hal");

    [Fact]
    public void A_manager_proposes() => Propose(Components).ShouldMake(Proposed);

    [Fact]
    public void More_components_than_the_three_are_allowed() => Propose(Others).ShouldMake(Proposed with { Components = Others });

    [Fact]
    public void Weights_add_to_100_exactly() =>
        ShouldBreak(() => Propose([new(GoalAchievement, 60), new(WorkQuality, 25.5m), new(Teamwork, 14.49m)]), "weights-not-100");

    [Fact]
    public void No_component_of_the_three_is_left_out() =>
        ShouldBreak(() => Propose([new(GoalAchievement, 60), new(WorkQuality, 40)]), "component-missing");

    [Fact]
    public void A_component_without_weight_is_none() => ShouldNameField(
        () => Propose([new(GoalAchievement, 60), new(WorkQuality, 40), new(Teamwork, 0)]), "components[2].weight", "out-of-range");

    [Fact]
    public void A_component_is_there_once() => ShouldNameField(
        () => Propose([new(GoalAchievement, 60), new(WorkQuality, 20), new(WorkQuality, 20)]), "components[2]", "twice");

    [Fact]
    public void The_same_proposal_again_changes_nothing()
    {
        Propose([.. Components], Proposed).Should().BeEmpty();
        Propose([.. Components], Proposed, Agreed).Should().BeEmpty();
    }

    [Fact]
    public void Another_team_is_not_the_managers_to_propose_for() => ShouldNotBePermitted(
        () => CriteriaDecisions.Propose(Given(), Mia, "south", Components), "not-your-team");

    [Fact]
    public void HR_agrees() => CriteriaDecisions.Agree(Given(Proposed), Hal, Id).ShouldMake(Agreed);

    [Fact]
    public void HR_agrees_once() => CriteriaDecisions.Agree(Given(Proposed, Agreed), Hal, Id).Should().BeEmpty();

    [Fact]
    public void Nobody_agrees_to_their_own_proposal() => ShouldBreak(
        () => CriteriaDecisions.Agree(Given(Proposed), Person("mia", "m-1", Roles.SalesManager, Roles.Hr), Id), "approver-is-author");

    [Fact]
    public void A_manager_does_not_agree() => ShouldNotBePermitted(() => CriteriaDecisions.Agree(Given(Proposed), Mia, Id), "not-hr");

    [Fact]
    public void HR_gives_a_proposal_back_with_a_reason()
    {
        CriteriaDecisions.Return(Given(Proposed), Hal, Returned.Reason).ShouldMake(Returned);
        CriteriaDecisions.Return(Given(Proposed, Returned), Hal, Returned.Reason).Should().BeEmpty();
    }

    [Fact]
    public void What_was_given_back_or_agreed_does_not_wait_any_more()
    {
        ShouldBreak(() => CriteriaDecisions.Agree(Given(Proposed, Returned), Hal, Id), "not-proposed");
        ShouldBreak(() => CriteriaDecisions.Return(Given(Proposed, Agreed), Hal, "no"), "not-proposed");
    }

    [Fact]
    public void What_was_given_back_may_be_proposed_again_as_it_was() =>
        Propose(Components, Proposed, Returned).ShouldMake(Proposed with { Revision = 2 });

    [Fact]
    public void What_was_agreed_stays_in_force_until_the_next_is()
    {
        var next = Proposed with { Revision = 2, Components = Others };
        Given(Proposed, Agreed, next).RequireInForce().Should().Be(Agreed);
        Given(Proposed, Agreed, next, Returned with { Revision = 2 }).RequireInForce().Should().Be(Agreed);
        Given(Proposed, Agreed, next, Agreed with { Revision = 2 }).RequireInForce().Revision.Should().Be(2);
    }

    [Fact]
    public void Nothing_is_appraised_by_what_is_not_agreed() =>
        ShouldBreak(() => [Given(Proposed).RequireInForce()], "criteria-not-agreed");

    [Fact]
    public void What_nobody_proposed_is_not_found() => ShouldNotBeFound(() => CriteriaDecisions.Agree(Given(), Hal, Id));

    private static IEnumerable<object> Propose(AppraisalComponent[] components, params object[] given) =>
        CriteriaDecisions.Propose(Given(given), Mia, "north", components);

    private static TeamCriteria Given(params object[] events) => TeamCriteria.Of(Id).After(events);
}
