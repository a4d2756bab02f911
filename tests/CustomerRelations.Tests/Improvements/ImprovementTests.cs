using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.Domain;
using SalesPlatform.Tests.CustomerRelations.ServiceStandards;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.Improvements;

/// <summary>The second case of the source document: 60 % before, 69 % after.</summary>
public class ImprovementTests
{
    private const string Issue = "after-sales-response";

    private static readonly Guid Id = Guid.Parse("01970000-0000-7000-8000-000000000004");
    private static readonly SurveySummary Baseline = Survey(1, satisfied: 60, new(2026, 4, 1));
    private static readonly SurveySummary Resurvey = Survey(2, satisfied: 69, new(2026, 6, 10));
    private static readonly IReadOnlyList<Measure> Measures = [new("A hotline for after-sales", "cleo", new(2026, 6, 1))];

    private static readonly ImprovementPlanOpened Opened = new(Id, "north", Baseline.Terms.Survey, 0.6m);
    private static readonly ImprovementIssueChosen Chosen = new(Id, Issue, FromComplaints: false);
    private static readonly ImprovementMeasuresAgreed Agreed = new(Id, "north", Issue, 2, 1);
    private static readonly ImprovementMeasuresKept Kept = new(Id, Measures, 0.15m);
    private static readonly ImprovementStaffTrained Trained = new(Id, "north", new(2026, 6, 5), 2);
    private static readonly ImprovementTrainingKept Training = new(Id, "Answering within a day", ["101", "102"]);
    private static readonly object[] UpToTraining = [Opened, Chosen, Agreed, Kept, Trained, Training];

    [Fact]
    public void A_plan_goes_step_by_step_from_the_baseline_to_the_conclusion()
    {
        ImprovementDecisions.Open(Mia, Id, Baseline).ShouldMake(Opened);
        ImprovementDecisions.ChooseIssue(Given(Opened), Issue, false, isKnown: true).ShouldMake(Chosen);
        ImprovementDecisions.AgreeMeasures(Given(Opened, Chosen), Standards(Now), 2, Measures, 0.15m).ShouldMake(Agreed, Kept);
        ImprovementDecisions.RecordTraining(Given(Opened, Chosen, Agreed, Kept), Training.Topic, Trained.TrainedOn,
            Training.Participants, Today)
            .ShouldMake(Trained, Training);
        ImprovementDecisions.Conclude(Given(UpToTraining), Baseline, Resurvey).ShouldMake(
            new ImprovementConcluded(Id, "north", Baseline.Terms.Survey, Resurvey.Terms.Survey, 0.6m, 0.69m, 9m, 15m, Effective: true));
    }

    [Theory]
    [InlineData(68, false)]
    [InlineData(69, true)]
    [InlineData(60, false)]
    [InlineData(50, false)]
    public void A_plan_is_effective_when_satisfaction_rose_by_its_goal(int satisfied, bool effective) =>
        ImprovementDecisions.Conclude(Given(UpToTraining), Baseline, Survey(2, satisfied, new(2026, 6, 10)))
            .Should().ContainSingle().Which.Should().BeOfType<ImprovementConcluded>().Which.Effective.Should().Be(effective);

    [Fact]
    public void No_step_is_left_out()
    {
        ShouldBreak(() => ImprovementDecisions.AgreeMeasures(Given(Opened), Standards(Now), 2, Measures, null), "no-main-issue");
        ShouldBreak(() => ImprovementDecisions.RecordTraining(Given(Opened, Chosen), "x", Today, ["101"], Today), "no-measures");
        ShouldBreak(() => ImprovementDecisions.RecordFollowUp(Given(Opened, Chosen), Today, "x", Today), "no-measures");
        ShouldBreak(() => ImprovementDecisions.Conclude(Given(Opened, Chosen, Agreed, Kept), Baseline, Resurvey), "not-trained");
    }

    [Fact]
    public void The_issue_is_one_that_customers_named() =>
        ShouldBreak(() => ImprovementDecisions.ChooseIssue(Given(Opened), "weather", true, isKnown: false), "issue-unknown");

    [Fact]
    public void The_service_standard_is_a_new_one()
    {
        ShouldBreak(() => ImprovementDecisions.AgreeMeasures(Given(Opened, Chosen), Standards(Now.AddDays(-1)), 2, Measures, null),
            "standard-not-new");
        ShouldBreak(() => ImprovementDecisions.AgreeMeasures(Given(Opened, Chosen), Standards(Now), 3, Measures, null), "standard-not-new");
    }

    [Fact]
    public void A_re_survey_can_be_compared()
    {
        var plan = Given(UpToTraining);
        ShouldBreak(() => ImprovementDecisions.Conclude(plan, Baseline, Resurvey with { Result = null }), "survey-not-closed");
        ShouldBreak(() => ImprovementDecisions.Conclude(plan, Baseline, Resurvey with { OpenedOn = new(2026, 6, 4) }),
            "resurvey-too-early");
        ShouldBreak(() => ImprovementDecisions.Conclude(plan, Baseline, Baseline with { OpenedOn = new(2026, 6, 6) }),
            "resurvey-too-early");
        ShouldBreak(
            () => ImprovementDecisions.Conclude(plan, Baseline, Resurvey with { Terms = Resurvey.Terms with { KeyQuestion = "Happy?" } }),
            "other-question");
        ShouldBreak(() => ImprovementDecisions.Conclude(plan, Baseline, Resurvey with { Terms = Resurvey.Terms with { Team = "south" } }),
            "other-team");
        ShouldBreak(() => ImprovementDecisions.Conclude(plan, Baseline, Resurvey with { Result = Resurvey.Result! with { Responses = 4 } }),
            "insufficient-responses");
    }

    [Fact]
    public void A_repeat_changes_nothing()
    {
        ImprovementDecisions.ChooseIssue(Given(Opened, Chosen), Issue, false, isKnown: true).Should().BeEmpty();
        var concluded = Given([.. UpToTraining, .. ImprovementDecisions.Conclude(Given(UpToTraining), Baseline, Resurvey)]);
        ImprovementDecisions.Conclude(concluded, Baseline, Resurvey).Should().BeEmpty();
        concluded.Status.Should().Be(ImprovementStatus.Effective);
    }

    [Fact]
    public void An_event_that_it_does_not_know_is_an_error() =>
        FluentActions.Invoking(() => Given(Opened, "told by a ghost")).Should().Throw<InvalidOperationException>()
            .WithMessage("*no event of*");

    private static ImprovementPlan Given(params object[] events) => ImprovementPlan.Fold.After(events).RequireFor(Mia, Id);

    private static ServiceStandard Standards(DateTimeOffset secondAgreedAt) => new(
        [
            new AgreedStandard(new ServiceStandardAgreed(1, StandardTests.Times, "mia", "cleo"), Now.AddYears(-1)),
            new AgreedStandard(new ServiceStandardAgreed(2, StandardTests.Times, "mia", "cleo"), secondAgreedAt),
        ], null);

    private static SurveySummary Survey(int number, int satisfied, DateOnly openedOn)
    {
        var id = Guid.Parse($"01970000-0000-7000-8000-00000000001{number}");
        var terms = new SurveyCreated(id, "north", "Survey", "How satisfied are you?", "", "", "", [Issue]);
        var result = new SurveyClosed(id, "north", "Survey", terms.KeyQuestion, openedOn.AddDays(4), 120, 100,
            [100 - satisfied, 0, 0, 0, satisfied], satisfied, 0, 0, 0, [new IssueCount(Issue, 30)]);
        return new SurveySummary($"survey/{id}", terms, openedOn, 120, 100, result);
    }
}
