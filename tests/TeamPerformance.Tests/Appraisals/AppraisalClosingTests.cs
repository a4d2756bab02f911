using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Appraisals;
using static SalesPlatform.TeamPerformance.Criteria.AppraisalComponents;
using static SalesPlatform.Tests.TeamPerformance.Appraisals.AppraisalStory;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

public class AppraisalClosingTests
{
    [Fact]
    public void The_person_takes_note_once()
    {
        AppraisalDecisions.Acknowledge(Given(Shown), Ann, "thanks").ShouldMake(Acknowledged);
        AppraisalDecisions.Acknowledge(Given(TakenNote), Ann, "thanks").Should().BeEmpty();
    }

    [Fact]
    public void Nobody_takes_note_for_them()
    {
        ShouldNotBePermitted(() => AppraisalDecisions.Acknowledge(Given(Shown), Mia, "ok"), "not-yours");
        ShouldNotBePermitted(() => AppraisalDecisions.Dispute(Given(Shown), Bob, "no"), "not-yours");
    }

    [Fact]
    public void Only_what_is_shared_is_taken_note_of_or_disputed()
    {
        ShouldBreak(() => AppraisalDecisions.Acknowledge(Given(Reviewed), Ann, "ok"), "not-shared");
        ShouldBreak(() => AppraisalDecisions.Dispute(Given(Reviewed), Ann, "no"), "not-shared");
        ShouldBreak(() => AppraisalDecisions.Dispute(Given(TakenNote), Ann, "no"), "not-shared");
    }

    [Fact]
    public void The_person_disputes_with_a_reason()
    {
        AppraisalDecisions.Dispute(Given(Shown), Ann, Disputed.Reason).ShouldMake(Disputed);
        AppraisalDecisions.Dispute(Given(InDispute), Ann, Disputed.Reason).Should().BeEmpty();
    }

    [Fact]
    public void An_acknowledged_appraisal_becomes_final_with_score_and_absent_components_only() =>
        AppraisalDecisions.Finalise(Given(TakenNote), Mia, hasLeft: false).ShouldMake(Final);

    [Fact]
    public void It_becomes_final_once() =>
        AppraisalDecisions.Finalise(Given([.. TakenNote, Final]), Hal, hasLeft: false).Should().BeEmpty();

    [Fact]
    public void A_missing_self_review_is_published_as_absent() =>
        AppraisalDecisions.Finalise(Given(Planned, Review, Shared, Acknowledged), Hal, hasLeft: false)
            .ShouldMake(Final with { Absent = [Teamwork, SelfReview] });

    [Fact]
    public void What_the_person_has_not_answered_is_not_final()
    {
        ShouldBreak(() => AppraisalDecisions.Finalise(Given(Shown), Mia, hasLeft: false), "not-acknowledged");
        ShouldBreak(() => AppraisalDecisions.Finalise(Given(InDispute), Hal, hasLeft: false), "not-acknowledged");
    }

    [Fact]
    public void Of_somebody_who_left_HR_makes_final_what_they_cannot_take_note_of_any_more()
    {
        AppraisalDecisions.Finalise(Given(Shown), Hal, hasLeft: true).ShouldMake(Final);
        ShouldBreak(() => AppraisalDecisions.Finalise(Given(Shown), Mia, hasLeft: true), "not-acknowledged");
        ShouldBreak(() => AppraisalDecisions.Finalise(Given(Reviewed), Hal, hasLeft: true), "not-acknowledged");
    }

    [Fact]
    public void The_person_does_not_finalise() =>
        ShouldNotBePermitted(() => AppraisalDecisions.Finalise(Given(TakenNote), Ann, hasLeft: false), "not-your-team");

    [Fact]
    public void HR_resolves_a_dispute_with_the_manager_and_the_appraisal_is_final() =>
        AppraisalDecisions.Resolve(Given(InDispute), Hal, Resolved with { ResolvedBy = "" })
            .ShouldMake(Resolved, Final with { Score = (60 * 110 + 30 * 90) / 90m });

    [Fact]
    public void The_same_resolution_again_changes_nothing() =>
        AppraisalDecisions.Resolve(Given([.. InDispute, Resolved, Final]), Hal, Resolved with { Components = [.. Resolved.Components] })
            .Should().BeEmpty();

    [Fact]
    public void A_dispute_may_end_with_the_scores_as_they_were() =>
        AppraisalDecisions.Resolve(Given(InDispute), Hal, Resolved with { Components = [] })
            .ShouldMake(Resolved with { Components = [] }, Final);

    [Fact]
    public void A_dispute_is_not_resolved_without_HR() =>
        ShouldNotBePermitted(() => AppraisalDecisions.Resolve(Given(InDispute), Mia, Resolved), "not-hr");

    [Fact]
    public void Who_reviewed_does_not_resolve() => ShouldBreak(
        () => AppraisalDecisions.Resolve(Given(InDispute), Person("mia", "m-1", Roles.SalesManager, Roles.Hr),
            Resolved with { WithManager = "max" }), "approver-is-author");

    [Fact]
    public void Who_is_of_HR_does_not_resolve_their_own_dispute() =>
        ShouldNotBePermitted(() => AppraisalDecisions.Resolve(Given(InDispute), Person("ann", "e-1", Roles.Hr), Resolved), "own-appraisal");

    [Fact]
    public void HR_does_not_resolve_alone_or_with_the_person()
    {
        ShouldBreak(() => AppraisalDecisions.Resolve(Given(InDispute), Hal, Resolved with { WithManager = "hal" }), "manager-missing");
        ShouldBreak(() => AppraisalDecisions.Resolve(Given(InDispute), Hal, Resolved with { WithManager = "e-1" }), "manager-missing");
    }

    [Fact]
    public void What_is_not_disputed_is_not_resolved() =>
        ShouldBreak(() => AppraisalDecisions.Resolve(Given(TakenNote), Hal, Resolved), "not-disputed");

    [Fact]
    public void A_resolution_gives_scores_within_their_range() => ShouldNameField(
        () => AppraisalDecisions.Resolve(Given(InDispute), Hal, Resolved with { Components = [new(WorkQuality, 101)] }),
        "components[0].score", "out-of-range");
}
