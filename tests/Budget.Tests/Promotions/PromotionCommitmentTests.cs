using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Promotions;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Contracts.LaunchCoordination;
using static SalesPlatform.Tests.Budget.BudgetStory;
using static SalesPlatform.Tests.Budget.Promotions.PromotionStory;

namespace SalesPlatform.Tests.Budget.Promotions;

public class PromotionCommitmentTests
{
    private static readonly object[] WithPromotion = [.. OpenForPromotions, Set(7, 15_000m), Set(8, 16_000m), Bound(1)];
    private static readonly PromotionPlanApproved Smaller = Plan(2, new PromotionChannel("web", new(2027, 1, 1), new(2027, 1, 31), 9_000m));

    [Fact]
    public void An_approved_promotion_becomes_a_commitment_for_each_of_its_months() =>
        Bind(Given(OpenForPromotions), PromotionStory.Approved).ShouldMake(Set(7, 15_000m), Set(8, 16_000m), Bound(1));

    [Fact]
    public void The_same_plan_again_changes_nothing() => Bind(Given(WithPromotion), PromotionStory.Approved).ShouldMake();

    [Fact]
    public void A_changed_plan_changes_and_releases() =>
        Bind(Given(WithPromotion), PromotionStory.Approved, Smaller).ShouldMake(
            new CommitmentReleased("north", "FY2027", Set(8, 0).Commitment, 16_000m, "CNY",
                "Revision 2 of the promotion plan has nothing in FY2027-M08."),
            new CommitmentChanged("north", "FY2027", Set(7, 0).Commitment, Cell("promotion", 7), 9_000m, "CNY", 0), Bound(2));

    [Fact]
    public void An_older_plan_that_arrives_late_changes_nothing() =>
        Bind(Given([.. WithPromotion, Bound(2)]), PromotionStory.Approved).ShouldMake();

    [Fact]
    public void A_month_that_was_released_and_comes_back_is_another_commitment()
    {
        var released =
            Given([.. WithPromotion, new CommitmentReleased("north", "FY2027", Set(8, 0).Commitment, 16_000m, "CNY", ""), Bound(2)]);
        var again = Plan(3, new PromotionChannel("web", new(2027, 1, 17), new(2027, 2, 16), 31_000m));
        Bind(released, again).ShouldMake(Set(8, 16_000m) with { Commitment = Set(8, 0).Commitment + "-r3" }, Bound(3));
    }

    [Fact]
    public void What_came_before_the_rest_was_freed_is_not_set_aside_again()
    {
        var settled = new CommitmentSettled("north", "FY2027", Set(8, 0).Commitment, "erp", "1", 1, 6_000m, 10_000m, "CNY");
        var released = Given([.. WithPromotion, settled,
            new CommitmentReleased("north", "FY2027", Set(8, 0).Commitment, 10_000m, "CNY", ""), Bound(2)]);
        var again = Plan(3, new PromotionChannel("web", new(2027, 1, 17), new(2027, 2, 16), 31_000m));
        Bind(released, again).ShouldMake(Set(8, 10_000m) with { Commitment = Set(8, 0).Commitment + "-r3" }, Bound(3));
    }

    [Fact]
    public void A_cancelled_launch_frees_what_is_open()
    {
        var settled = new CommitmentSettled("north", "FY2027", Set(7, 0).Commitment, "erp", "1", 1, 5_000m, 10_000m, "CNY");
        Bind(Given([.. WithPromotion, settled]), PromotionStory.Approved, Cancelled).ShouldMake(
            new CommitmentReleased("north", "FY2027", Set(8, 0).Commitment, 16_000m, "CNY", "The launch was cancelled."),
            new CommitmentReleased("north", "FY2027", Set(7, 0).Commitment, 10_000m, "CNY", "The launch was cancelled."),
            Bound(1, isWithdrawn: true));
    }

    [Fact]
    public void What_the_budget_does_not_have_is_set_aside_all_the_same_and_says_by_how_much()
    {
        // 120,000 for the year, 100,000 spent: 15,000 fit, and of the 16,000 that follow 11,000 do not.
        var state = Given(OpenForPromotions);
        PromotionCommitments.Bind(state, state.With(("promotion", 1, 100_000m)), Need(PromotionStory.Approved))
            .ShouldMake(Set(7, 15_000m), Set(8, 16_000m, over: 11_000m), Bound(1));
    }

    [Fact]
    public void A_budget_without_the_category_has_nothing_for_it() =>
        Bind(Given(Open), PromotionStory.Approved).ShouldMake(Set(7, 15_000m, over: 15_000m), Set(8, 16_000m, over: 16_000m), Bound(1));

    [Fact]
    public void A_plan_waits_for_a_budget_that_is_open_for_spending()
    {
        foreach (var closed in new[] { Given(), Given(Written), Given(InForce) })
        {
            Bind(closed, PromotionStory.Approved).ShouldMake();
            PromotionCommitments.Standing(closed, Need(PromotionStory.Approved)).Should().Be(PromotionStanding.Waiting);
        }
    }

    [Fact]
    public void A_plan_in_another_currency_waits_and_says_so()
    {
        var need = Need(PromotionStory.Approved) with { Currency = "USD" };
        PromotionCommitments.Bind(Given(OpenForPromotions), Given(OpenForPromotions).With(), need).ShouldMake();
        PromotionCommitments.Standing(Given(OpenForPromotions), need).Should().Be(PromotionStanding.OtherCurrency);
    }

    [Fact]
    public void Where_finance_moved_the_expected_month_it_stays()
    {
        var moved = new CommitmentChanged("north", "FY2027", Set(7, 0).Commitment, Cell("promotion", 9), 15_000m, "CNY", 0);
        Bind(Given([.. WithPromotion, moved]), PromotionStory.Approved, Smaller).Should().ContainEquivalentOf(
            moved with { Amount = 9_000m });
    }

    private static IEnumerable<object> Bind(BudgetState state, params object[] events) =>
        PromotionCommitments.Bind(state, state.With(), Need(events));
}
