using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;
using SalesPlatform.LaunchCoordination.Promotions;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Promotions;

public class PromotionTests
{
    private static readonly object[] Begun = [.. LaidDown, Terms, Slogan];
    private static readonly object[] Shown = [.. Begun, SloganApproved, Page];
    private static readonly object[] Complete = [.. LaidDown, .. PromotionComplete];
    private static readonly object[] Approved = [.. Complete, PromotionApproved];
    private static readonly UnmetCondition NotApproved = new("promotion-plan", "not-approved", "", "", null,
        "The promotion plan is not approved. The message 'slogan' is not approved. The asset 'page' is not approved.");

    [Fact]
    public void Channels_are_laid_down() => PromotionDecisions.SetTerms(Given(LaidDown), Mark, Channels, "CNY").ShouldMake(Terms);

    [Fact]
    public void The_same_channels_again_change_nothing() =>
        PromotionDecisions.SetTerms(Given(Begun), Mark, [.. Channels], "CNY").ShouldMake();

    [Fact]
    public void A_promotion_has_a_channel() =>
        ShouldNameField("channels", "missing", () => PromotionDecisions.SetTerms(Given(LaidDown), Mark, [], "CNY"));

    [Fact]
    public void A_channel_is_named_once() =>
        ShouldNameField("channels", "twice", () => PromotionDecisions.SetTerms(Given(LaidDown), Mark, [Channels[0], Channels[0]], "CNY"));

    [Fact]
    public void A_channel_ends_after_it_starts() => ShouldNameField("channels[0].ends_on", "before-its-start",
        () => PromotionDecisions.SetTerms(Given(LaidDown), Mark, [Channels[0] with { EndsOn = Today }], "CNY"));

    [Fact]
    public void An_amount_is_not_negative() => ShouldNameField("channels[0].amount", "out-of-range",
        () => PromotionDecisions.SetTerms(Given(LaidDown), Mark, [Channels[0] with { Amount = -1 }], "CNY"));

    [Fact]
    public void A_channel_with_an_asset_stays() =>
        ShouldBreak("channel-in-use", () => PromotionDecisions.SetTerms(Given(Shown), Mark, [Channels[1]], "CNY"));

    [Fact]
    public void Other_terms_need_their_budget_approved_anew()
    {
        var events = PromotionDecisions.SetTerms(Given(Complete), Mark, [Channels[0]], "CNY").ToList();
        PromotionDecisions.ApproveBudget(Given(Complete).Then(events), Fay).ShouldMake(BudgetApproved with { Budget = 30_000m });
    }

    [Fact]
    public void A_message_is_written() =>
        PromotionDecisions.WriteMessage(Given(LaidDown), Mark, "slogan", "Never leaks.").ShouldMake(Slogan);

    [Fact]
    public void The_same_wording_again_changes_nothing() =>
        PromotionDecisions.WriteMessage(Given(Shown), Mia, "slogan", "Never leaks.").ShouldMake();

    [Fact]
    public void Somebody_else_approves_a_message() =>
        PromotionDecisions.ApproveMessage(Given(Begun), Mia, "slogan", "Never leaks.").ShouldMake(SloganApproved);

    [Fact]
    public void The_author_does_not_approve_a_message() =>
        ShouldBreak("approver-is-author", () => PromotionDecisions.ApproveMessage(Given(Begun), Mark, "slogan", "Never leaks."));

    [Fact]
    public void A_message_is_approved_once() =>
        ShouldBreak("message-approved", () => PromotionDecisions.ApproveMessage(Given(Shown), Max, "slogan", "Never leaks."));

    [Fact]
    public void Approving_a_message_again_changes_nothing() =>
        PromotionDecisions.ApproveMessage(Given(Shown), Mia, "slogan", "Never leaks.").ShouldMake();

    [Fact]
    public void The_wording_that_was_read_is_approved_and_no_other() =>
        ShouldBreak("wording-changed", () => PromotionDecisions.ApproveMessage(Given(Begun), Mia, "slogan", "Hardly leaks."));

    [Fact]
    public void Each_wording_needs_its_own_approval()
    {
        var reworded = Given(Shown).Then(PromotionDecisions.WriteMessage(Given(Shown), Mark, "slogan", "Hardly leaks."));
        PromotionDecisions.ApproveMessage(reworded, Max, "slogan", "Hardly leaks.").ShouldMake(SloganApproved with { ApprovedBy = "max" });
    }

    [Fact]
    public void An_unknown_message_is_named() =>
        ShouldNotFind("message-not-found", () => PromotionDecisions.ApproveMessage(Given(LaidDown), Mia, "slogan", "x"));

    [Fact]
    public void An_asset_names_the_messages_it_uses() =>
        PromotionDecisions.PutAsset(Given(Begun), Mark, "page", "Product page", "web", ["slogan", "slogan"]).ShouldMake(Page);

    [Fact]
    public void The_same_asset_again_changes_nothing() =>
        PromotionDecisions.PutAsset(Given(Shown), Mia, "page", "Product page", "web", ["slogan"]).ShouldMake();

    [Theory]
    [InlineData("radio", "slogan", "channel", "unknown-channel")]
    [InlineData("web", "jingle", "messages", "unknown-message")]
    [InlineData("web", "", "messages", "missing")]
    public void An_asset_uses_what_is_there(string channel, string message, string field, string code) => ShouldNameField(field, code,
        () => PromotionDecisions.PutAsset(Given(Begun), Mark, "page", "Product page", channel, message.Length == 0 ? [] : [message]));

    [Fact]
    public void An_asset_is_approved_after_its_messages()
    {
        PromotionDecisions.ApproveAsset(Given(Shown), Mia, "page").ShouldMake(PageApproved);
        Refused(() => PromotionDecisions.ApproveAsset(Given([.. Begun, Page]), Mia, "page")).Arguments["messages"].Should().Be("slogan");
    }

    [Fact]
    public void The_author_does_not_approve_an_asset() =>
        ShouldBreak("approver-is-author", () => PromotionDecisions.ApproveAsset(Given(Shown), Mark, "page"));

    [Fact]
    public void Approving_an_asset_again_changes_nothing() => PromotionDecisions.ApproveAsset(Given(Complete), Mia, "page").ShouldMake();

    [Fact]
    public void An_asset_is_approved_once() =>
        ShouldBreak("asset-approved", () => PromotionDecisions.ApproveAsset(Given(Complete), Max, "page"));

    [Fact]
    public void A_changed_message_reopens_every_asset_that_uses_it_and_the_plan() =>
        PromotionDecisions.WriteMessage(Given(Approved), Mark, "slogan", "Hardly leaks.").ShouldMake(
            Slogan with { Wording = "Hardly leaks.", Reopens = ["page"] },
            new PromotionPlanReopened(Id, "P-100", "north", 1, "message-changed", "slogan", ["page"]));

    [Fact]
    public void An_asset_whose_message_changed_is_approved_no_more()
    {
        var reworded = Given(Approved).Then(PromotionDecisions.WriteMessage(Given(Approved), Mark, "slogan", "Hardly leaks."));
        reworded.Existing.Promotion.Assets["page"].ApprovedBy.Should().BeNull();
        ShouldBreak("message-not-approved", () => PromotionDecisions.ApproveAsset(reworded, Mia, "page"));
    }

    [Fact]
    public void A_changed_message_takes_readiness_away() =>
        PromotionDecisions.WriteMessage(Given(Ready), Mark, "slogan", "Hardly leaks.").Last().Should()
            .BeEquivalentTo(Lost(goWithdrawn: false, NotApproved));

    [Fact]
    public void A_new_asset_reopens_the_plan() =>
        PromotionDecisions.PutAsset(Given(Approved), Mark, "film", "Film", "web", ["slogan"]).ShouldMake(
            Page with { Asset = "film", Title = "Film" }, new PromotionPlanReopened(Id, "P-100", "north", 1, "asset-changed", "film", []));

    [Fact]
    public void An_asset_is_taken_out() => PromotionDecisions.RemoveAsset(Given(Approved), "page").ShouldMake(
        new AssetRemoved("page"), new PromotionPlanReopened(Id, "P-100", "north", 1, "asset-removed", "page", []));

    [Fact]
    public void What_is_not_in_the_plan_is_out_of_it() => PromotionDecisions.RemoveAsset(Given(Approved), "film").ShouldMake();

    [Fact]
    public void Finance_approves_the_budget() => PromotionDecisions.ApproveBudget(Given(Shown), Fay).ShouldMake(BudgetApproved);

    [Fact]
    public void Marketing_does_not_approve_the_budget() =>
        ShouldForbid("may-not-approve-budget", () => PromotionDecisions.ApproveBudget(Given(Shown), Mark));

    [Fact]
    public void The_author_does_not_approve_the_budget() =>
        ShouldBreak("approver-is-author", () => PromotionDecisions.ApproveBudget(Given(Shown), Person("mark", Roles.Finance)));

    [Fact]
    public void Without_channels_there_is_no_budget_to_approve() =>
        ShouldBreak("no-promotion-plan", () => PromotionDecisions.ApproveBudget(Given(LaidDown), Fay));

    [Fact]
    public void A_budget_is_approved_once() => ShouldBreak("budget-approved", () => PromotionDecisions.ApproveBudget(Given(Complete), Eva));

    [Fact]
    public void A_complete_plan_is_approved_with_budget_and_period() =>
        PromotionDecisions.ApprovePlan(Given(Complete), Mia).ShouldMake(PromotionApproved);

    [Fact]
    public void Approving_the_plan_again_changes_nothing() => PromotionDecisions.ApprovePlan(Given(Approved), Mia).ShouldMake();

    [Fact]
    public void A_plan_is_approved_once() => ShouldBreak("promotion-approved", () => PromotionDecisions.ApprovePlan(Given(Approved), Max));

    [Fact]
    public void The_author_does_not_approve_the_plan() =>
        ShouldBreak("approver-is-author", () => PromotionDecisions.ApprovePlan(Given(Complete), Mark));

    [Fact]
    public void Nobody_who_had_a_hand_in_it_approves_the_plan()
    {
        var goals = new PromotionGoalsSet([], "mia");
        ShouldBreak("approver-is-author", () => PromotionDecisions.ApprovePlan(Given([.. Complete, goals]), Mia));
        PromotionDecisions.ApprovePlan(Given([.. Approved, Terms with { Author = "max" }, .. Complete[LaidDown.Length..]]), Mia)
            .Should().ContainSingle();
    }

    [Fact]
    public void Approval_names_everything_that_is_missing() =>
        Refused(() => PromotionDecisions.ApprovePlan(Given(Begun), Mia)).Arguments["pending"]
        .Should().Be("The budget is not approved. There is no asset. The message 'slogan' is not approved.");

    [Fact]
    public void A_reopened_plan_gets_the_next_revision()
    {
        var reopened = Given(
            [.. Approved, .. PromotionDecisions.WriteMessage(Given(Approved), Mark, "slogan", "Hardly leaks."), SloganApproved,
                PageApproved]);
        PromotionDecisions.ApprovePlan(reopened, Mia).ShouldMake(PromotionApproved with { Revision = 2 });
    }

    [Fact]
    public void The_promotion_of_a_launched_product_stays_as_it_is() =>
        ShouldBreak(
            "not-in-preparation", () => PromotionDecisions.WriteMessage(Given([.. GoGiven, OnTheMarket]), Mark, "slogan", "Hardly leaks."));
}
