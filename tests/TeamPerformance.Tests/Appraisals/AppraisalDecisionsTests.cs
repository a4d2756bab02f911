using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Appraisals;
using static SalesPlatform.TeamPerformance.Criteria.AppraisalComponents;
using static SalesPlatform.Tests.TeamPerformance.Appraisals.AppraisalStory;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

public class AppraisalDecisionsTests
{
    [Fact]
    public void A_manager_plans_an_appraisal() =>
        AppraisalDecisions.Plan(Given(), Mia, Planned with { PlannedBy = "" }).ShouldMake(Planned);

    [Fact]
    public void The_same_plan_again_changes_nothing() =>
        AppraisalDecisions.Plan(Given(Shown), Mia, Planned with { Components = [] }).Should().BeEmpty();

    [Fact]
    public void A_person_has_one_appraisal_a_quarter() =>
        Refused(() => AppraisalDecisions.Plan(Given(Planned), Mia, Planned with { Goals = [new("renewals", 100)] })).Refusal.Should()
            .Be(Refusal.AlreadyExists);

    [Fact]
    public void Weights_of_goals_add_to_100() =>
        ShouldBreak(() => AppraisalDecisions.Plan(Given(), Mia, Planned with { Goals = [new("a", 50), new("b", 49.99m)] }),
            "weights-not-100");

    [Fact]
    public void A_goal_is_there_once() =>
        ShouldNameField(() => AppraisalDecisions.Plan(Given(), Mia, Planned with { Goals = [new("a", 50), new("a", 50)] }),
            "goals[1]", "twice");

    [Fact]
    public void A_manager_plans_for_their_own_teams() =>
        ShouldNotBePermitted(() => AppraisalDecisions.Plan(Given(), Mia, Planned with { Team = "south" }), "not-your-team");

    [Fact]
    public void A_manager_does_not_appraise_themselves() =>
        ShouldNotBePermitted(() => AppraisalDecisions.Plan(Given(), Mia, Planned with { Employee = "m-1" }), "own-appraisal");

    [Fact]
    public void The_person_hands_in_their_own_view() => AppraisalDecisions.SubmitSelfReview(Given(Planned), Ann, Self).ShouldMake(Self);

    [Fact]
    public void The_own_view_may_be_replaced_and_a_repeat_changes_nothing()
    {
        AppraisalDecisions.SubmitSelfReview(Given(SelfHandedIn), Ann, Self with { Score = null }).ShouldMake(Self with { Score = null });
        AppraisalDecisions.SubmitSelfReview(Given(SelfHandedIn), Ann, Self).Should().BeEmpty();
    }

    [Fact]
    public void Nobody_else_hands_it_in()
    {
        ShouldNotBePermitted(() => AppraisalDecisions.SubmitSelfReview(Given(Planned), Bob, Self), "not-yours");
        ShouldNotBePermitted(() => AppraisalDecisions.SubmitSelfReview(Given(Planned), Mia, Self), "not-yours");
    }

    [Fact]
    public void The_own_score_lies_within_0_and_100() =>
        ShouldNameField(() => AppraisalDecisions.SubmitSelfReview(Given(Planned), Ann, Self with { Score = 100.01m }), "score",
            "out-of-range");

    [Fact]
    public void The_own_view_is_closed_once_the_manager_has_reviewed() =>
        ShouldBreak(() => AppraisalDecisions.SubmitSelfReview(Given(Reviewed), Ann, Self with { Score = 95 }), "self-review-closed");

    [Fact]
    public void The_manager_reviews_with_or_without_a_self_review()
    {
        AppraisalDecisions.Review(Given(SelfHandedIn), Mia, Review with { ReviewedBy = "" }).ShouldMake(Review);
        AppraisalDecisions.Review(Given(Planned), Mia, Review).ShouldMake(Review);
    }

    [Fact]
    public void A_review_may_be_replaced_until_it_is_shared()
    {
        var other = Review with { Feedback = "better" };
        AppraisalDecisions.Review(Given(Reviewed), Mia, other).ShouldMake(other);
        ShouldBreak(() => AppraisalDecisions.Review(Given(Shown), Mia, other), "already-shared");
    }

    [Fact]
    public void The_same_review_again_changes_nothing() =>
        AppraisalDecisions.Review(Given(Shown), Mia, Review with { Components = [.. Review.Components] }).Should().BeEmpty();

    [Fact]
    public void Nobody_but_the_manager_reviews()
    {
        ShouldNotBePermitted(() => AppraisalDecisions.Review(Given(Planned), Hal, Review), "not-your-team");
        ShouldNotBePermitted(
            () => AppraisalDecisions.Review(Given(Planned), Person("max", "m-2", Roles.SalesManager) with { Teams = ["south"] }, Review),
            "not-your-team");
    }

    [Fact]
    public void A_goal_score_above_100_is_allowed_and_others_are_not()
    {
        AppraisalDecisions.Review(Given(Planned), Mia, Review with { Components = [new(GoalAchievement, 140)] }).Should().ContainSingle();
        ShouldNameField(() => AppraisalDecisions.Review(Given(Planned), Mia, Review with { Components = [new(Teamwork, 100.5m)] }),
            "components[0].score", "out-of-range");
        ShouldNameField(() => AppraisalDecisions.Review(Given(Planned), Mia, Review with { Components = [new(GoalAchievement, -1)] }),
            "components[0].score", "out-of-range");
    }

    [Fact]
    public void A_review_scores_something() =>
        ShouldBreak(() => AppraisalDecisions.Review(Given(SelfHandedIn), Mia, Review with { Components = [] }), "nothing-scored");

    [Fact]
    public void What_is_no_part_of_the_appraisal_is_not_scored()
    {
        ShouldNameField(() => AppraisalDecisions.Review(Given(Planned), Mia, Review with { Components = [new("luck", 50)] }),
            "components[0]", "unknown");
        ShouldNameField(() => AppraisalDecisions.Review(Given(Planned), Mia, Review with { Goals = [new("renewals", 50)] }),
            "goals[0]", "unknown");
    }

    [Fact]
    public void Where_there_are_goals_they_are_scored_and_not_their_sum() => ShouldNameField(
        () => AppraisalDecisions.Review(Given(Planned with { Goals = [new("renewals", 100)] }), Mia, Review), "components",
        "scored-by-goals");

    [Fact]
    public void The_own_score_is_not_the_managers_to_give() => ShouldNameField(
        () => AppraisalDecisions.Review(Given(Planned with { Components = [.. Components, new(SelfReview, 10)] }), Mia,
            Review with { Components = [new(SelfReview, 50)] }),
        "components", "scored-by-the-person");

    [Fact]
    public void A_review_is_shared_once()
    {
        AppraisalDecisions.Share(Given(Reviewed), Mia).ShouldMake(Shared);
        AppraisalDecisions.Share(Given(Shown), Mia).Should().BeEmpty();
        ShouldBreak(() => AppraisalDecisions.Share(Given(SelfHandedIn), Mia), "not-reviewed");
    }

    [Fact]
    public void An_appraisal_nobody_planned_is_not_found() => ShouldNotBeFound(() => AppraisalDecisions.Share(Given(), Mia));
}
