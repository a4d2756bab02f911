using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Rosters;
using SalesPlatform.TeamPerformance.Trainings;
using SalesPlatform.Tests.TeamPerformance.Appraisals;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Trainings;

public class TrainingDecisionsTests
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly DateOnly Start = new(2026, 10, 5);
    private static readonly DateOnly Today = new(2026, 10, 15);

    private static readonly TrainingProposed Proposed =
        new(Id, "e-1", "north", "Negotiation", "closes without rebate", "offers are lost on price", null, "mia");
    private static readonly TrainingAgreed Agreed = new("hal");
    private static readonly TrainingDeclined Declined = new("no budget this year", "hal");
    private static readonly TrainingScheduled Scheduled = new("Academy", Start, Start.AddDays(1), 4_000m, "CNY");
    private static readonly TrainingAttended Attended = new(Id, "e-1", "north", Start.AddDays(1));
    private static readonly TrainingMissed Missed = new("ill");
    private static readonly TrainingAssessed Assessed = new(85, "good", "mia");
    private static readonly TrainingEffectReviewed Effect =
        new("offers won, %", 20, 26, false, 5, TrainingVerdict.Effective, "works", "mia");

    private static readonly object[] InSchedule = [Proposed, Agreed, Scheduled];
    private static readonly object[] Done = [.. InSchedule, Attended];

    [Fact]
    public void A_manager_proposes_a_training_for_a_need_in_words_or_for_what_an_appraisal_advised()
    {
        Propose(Proposed with { ProposedBy = "" }, null).ShouldMake(Proposed);
        var advised = Proposed with { Need = null, AppraisalQuarter = "FY2027-Q1" };
        Propose(advised, AppraisalStory.Given(AppraisalStory.Shown)).ShouldMake(advised with { Need = AppraisalStory.Review.Improvement });
        ShouldBreak(() => Propose(advised, AppraisalStory.Given(AppraisalStory.Reviewed)), "appraisal-not-shared");
        ShouldNotBeFound(() => Propose(advised, AppraisalStory.Given()));
    }

    [Fact]
    public void Nobody_proposes_for_whom_they_do_not_manage()
    {
        ShouldBreak(() => TrainingDecisions.Propose(Mia, Proposed, Entry(Today), null, Today), "not-in-team");
        ShouldNotBePermitted(() => Propose(Proposed with { Team = "south" }, null), "not-your-team");
        ShouldNotBePermitted(() => Propose(Proposed with { Employee = "m-1" }, null), "own-training");
    }

    [Fact]
    public void What_it_cost_is_recorded_with_the_attendance_or_later_and_may_be_corrected()
    {
        var cost = new TrainingCostRecorded(3_800m, "CNY", "hal");
        TrainingDecisions.Attend(Given(InSchedule), Start.AddDays(1), cost, Today).ShouldMake(Attended, cost);
        TrainingDecisions.Attend(Given([.. Done, Assessed, Effect]), Start.AddDays(1), cost, Today).ShouldMake(cost);
        TrainingDecisions.Attend(Given([.. Done, cost]), Start.AddDays(1), cost with { RecordedBy = "mia" }, Today).Should().BeEmpty();
        TrainingDecisions.Attend(Given([.. Done, cost]), Start.AddDays(1), cost with { Cost = 3_900m }, Today).Should().ContainSingle();
        Given([.. Done, cost, Assessed]).Existing.Cost.Should().Be(cost);
        ShouldNameField(() => TrainingDecisions.Attend(Given(InSchedule), Start.AddDays(1), cost with { Cost = -1 }, Today), "actual_cost",
            "negative");
    }

    [Fact]
    public void HR_agrees_to_the_need_once()
    {
        TrainingDecisions.Agree(Given(Proposed), Hal).ShouldMake(Agreed);
        TrainingDecisions.Agree(Given(Proposed, Agreed), Hal).Should().BeEmpty();
    }

    [Fact]
    public void Nobody_agrees_to_their_own_proposal() =>
        ShouldBreak(() => TrainingDecisions.Agree(Given(Proposed), Person("mia", "m-1", Roles.SalesManager, Roles.Hr)),
            "approver-is-author");

    [Fact]
    public void Nobody_but_HR_decides() => ShouldNotBePermitted(() => TrainingDecisions.Agree(Given(Proposed), Mia), "not-hr");

    [Fact]
    public void Nobody_of_HR_decides_on_their_own_training() =>
        ShouldNotBePermitted(() => TrainingDecisions.Agree(Given(Proposed), Person("ann", "e-1", Roles.Hr)), "own-training");

    [Fact]
    public void HR_declines_with_a_reason_and_that_ends_it()
    {
        TrainingDecisions.Decline(Given(Proposed), Hal, Declined.Reason).ShouldMake(Declined);
        TrainingDecisions.Decline(Given(Proposed, Declined), Hal, Declined.Reason).Should().BeEmpty();
        ShouldBreak(() => TrainingDecisions.Agree(Given(Proposed, Declined), Hal), "not-proposed");
        ShouldBreak(() => TrainingDecisions.Decline(Given(Proposed, Declined), Hal, "another"), "not-proposed");
    }

    [Fact]
    public void HR_calls_off_what_was_not_held_yet()
    {
        foreach (var events in new object[][] { [Proposed, Agreed], InSchedule, [.. InSchedule, Missed] })
            TrainingDecisions.Decline(Given(events), Hal, Declined.Reason).ShouldMake(Declined);
        ShouldBreak(() => TrainingDecisions.Decline(Given(Done), Hal, Declined.Reason), "already-held");
        ShouldBreak(() => TrainingDecisions.Schedule(Given([.. InSchedule, Declined]), Scheduled), "not-agreed");
        TeamTraining.Of([View("off", [.. InSchedule, Declined])], Start, Today).CostEstimates.Should().BeEmpty();
    }

    [Fact]
    public void An_agreed_training_is_scheduled_and_may_be_moved()
    {
        TrainingDecisions.Schedule(Given(Proposed, Agreed), Scheduled).ShouldMake(Scheduled);
        TrainingDecisions.Schedule(Given(InSchedule), Scheduled).Should().BeEmpty();
        TrainingDecisions.Schedule(Given(InSchedule), Scheduled with { EndsOn = Today }).Should().ContainSingle();
    }

    [Fact]
    public void Nothing_is_scheduled_without_HR() =>
        ShouldBreak(() => TrainingDecisions.Schedule(Given(Proposed), Scheduled), "not-agreed");

    [Fact]
    public void A_training_ends_on_its_first_day_or_later() => ShouldNameField(
        () => TrainingDecisions.Schedule(Given(Proposed, Agreed), Scheduled with { EndsOn = Start.AddDays(-1) }), "ends_on",
        "before-starts-on");

    [Fact]
    public void A_cost_is_not_negative() =>
        ShouldNameField(() => TrainingDecisions.Schedule(Given(Proposed, Agreed), Scheduled with { CostEstimate = -1 }), "cost_estimate",
            "negative");

    [Fact]
    public void Attendance_is_recorded_once()
    {
        TrainingDecisions.Attend(Given(InSchedule), Start.AddDays(1), null, Today).ShouldMake(Attended);
        TrainingDecisions.Attend(Given(Done), Start.AddDays(1), null, Today).Should().BeEmpty();
    }

    [Fact]
    public void Attendance_is_on_a_day_of_the_training_and_not_in_the_future()
    {
        ShouldNameField(() => TrainingDecisions.Attend(Given(InSchedule), Start.AddDays(2), null, Today), "attended_on",
            "outside-the-training");
        ShouldNameField(() => TrainingDecisions.Attend(Given(InSchedule), Start, null, Start.AddDays(-1)), "attended_on", "in-the-future");
    }

    [Fact]
    public void Nobody_attends_what_has_no_days() =>
        ShouldBreak(() => TrainingDecisions.Attend(Given(Proposed, Agreed), Start, null, Today), "not-scheduled");

    [Fact]
    public void Who_was_absent_is_scheduled_again()
    {
        TrainingDecisions.Miss(Given(InSchedule), "ill").ShouldMake(Missed);
        TrainingDecisions.Miss(Given([.. InSchedule, Missed]), "ill").Should().BeEmpty();
        TrainingDecisions.Schedule(Given([.. InSchedule, Missed]), Scheduled).ShouldMake(Scheduled);
        Given([.. InSchedule, Missed, Scheduled]).Existing.Missed.Should().BeNull();
    }

    [Fact]
    public void Who_was_absent_is_not_assessed() =>
        ShouldBreak(() => TrainingDecisions.Assess(Given([.. InSchedule, Missed]), Mia, 85, "good"), "not-attended");

    [Fact]
    public void Who_attended_is_assessed_once()
    {
        TrainingDecisions.Assess(Given(Done), Mia, 85, "good").ShouldMake(Assessed);
        TrainingDecisions.Assess(Given([.. Done, Assessed]), Mia, 85, "good").Should().BeEmpty();
    }

    [Fact]
    public void An_assessment_lies_within_0_and_100() =>
        ShouldNameField(() => TrainingDecisions.Assess(Given(Done), Mia, 100.1m, ""), "score", "out-of-range");

    [Fact]
    public void The_effect_is_reviewed_after_the_assessment_and_the_verdict_follows_from_the_figures()
    {
        TrainingDecisions.ReviewEffect(Given([.. Done, Assessed]), Mia,
            Effect with { Verdict = TrainingVerdict.NotEffective, ReviewedBy = "" }).ShouldMake(Effect);
        TrainingDecisions.ReviewEffect(Given([.. Done, Assessed, Effect]), Mia, Effect).Should().BeEmpty();
        ShouldBreak(() => TrainingDecisions.ReviewEffect(Given(Done), Mia, Effect), "not-assessed");
    }

    [Theory]
    [InlineData(20, 26, false, 5, 6, 0.3, nameof(TrainingVerdict.Effective))]
    [InlineData(20, 26, false, 6, 6, 0.3, nameof(TrainingVerdict.Effective))]
    [InlineData(20, 26, false, 6.5, 6, 0.3, nameof(TrainingVerdict.NotEffective))]
    [InlineData(10, 7, true, 3, -3, -0.3, nameof(TrainingVerdict.Effective))]
    [InlineData(10, 7, false, 0, -3, -0.3, nameof(TrainingVerdict.NotEffective))]
    [InlineData(10, 10, false, 0, 0, 0, nameof(TrainingVerdict.NotEffective))]
    [InlineData(-10, -5, false, 0, 5, 0.5, nameof(TrainingVerdict.Effective))]
    public void An_effect_is_a_change_for_the_better_of_the_size_asked_for(
        double before, double after, bool lowerIsBetter, double least, double change, double ratio, string verdict) =>
        TrainingEffect.Of((decimal)before, (decimal)after, lowerIsBetter, (decimal)least)
            .Should().Be(new TrainingEffect((decimal)change, (decimal)ratio, Enum.Parse<TrainingVerdict>(verdict)));

    [Fact]
    public void A_change_from_zero_has_no_ratio() =>
        TrainingEffect.Of(0, 4, false, 0).Should().Be(new TrainingEffect(4, null, TrainingVerdict.Effective));

    [Fact]
    public void A_plan_nobody_proposed_is_not_found() => ShouldNotBeFound(() => TrainingDecisions.Agree(Given(), Hal));

    [Fact]
    public void The_view_tells_what_the_stream_tells()
    {
        object[] all = [.. InSchedule, Missed, Scheduled, Attended, Assessed, Effect];
        var view = Viewed<TrainingView>(TrainingView.After, all)!;
        view.Content.Should().Be(Given(all).Existing);
        (view.Employee, view.Team, view.Version, view.Content.Status).Should().Be(("e-1", "north", 8, "effect-reviewed"));
    }

    [Fact]
    public void The_plan_of_a_team_has_what_starts_in_the_period_and_what_has_no_days_yet()
    {
        var plan = TeamTraining.Of(
        [
            View("in", Done), View("open", Proposed), View("declined", Proposed, Declined),
            View("later", Proposed, Agreed, Scheduled with { StartsOn = Today, EndsOn = Today }),
            View("effective", [.. InSchedule, Attended, Assessed, Effect]),
        ], Start, Today);
        plan.Plans.Select(view => view.Id).Should().Equal("effective", "in", "open");
        plan.Counts.Should().BeEquivalentTo(new Dictionary<string, int> { ["attended"] = 1, ["proposed"] = 1, ["effect-reviewed"] = 1 });
        plan.CostEstimates.Should().Equal(new Dictionary<string, decimal> { ["CNY"] = 8_000m });
        (plan.CountOf(TrainingVerdict.Effective), plan.CountOf(TrainingVerdict.NotEffective)).Should().Be((1, 0));
    }

    private static IEnumerable<object> Propose(TrainingProposed plan, Appraisal? appraisal) =>
        TrainingDecisions.Propose(Mia, plan, Entry(null), appraisal, Today);

    private static RosterEntry Entry(DateOnly? leftOn) =>
        new("employee/e-1", "e-1", "Ann", [new Membership("north", Start, leftOn)], ["north"], 1);

    private static TrainingView View(string id, params object[] events) => Viewed<TrainingView>(TrainingView.After, events, stream: id)!;

    private static TrainingPlan Given(params object[] events) => TrainingPlan.Of(Id).After(events);
}
