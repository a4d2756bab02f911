using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Surveys;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.Surveys;

public class SurveyTests
{
    private static readonly Guid Id = Guid.Parse("01970000-0000-7000-8000-000000000002");
    private static readonly SurveyCreated Created = new(Id, "north", "Spring", "How satisfied are you?", "Would you recommend us?", "Why?",
        "All key accounts", ["after-sales-response", "price"]);

    private static readonly SurveyOpened Opened = new(Id, "north", "Spring", Today);
    private static readonly SurveyPeopleInvited Invited = new(Id, ["a", "b", "c"]);
    private static readonly SurveyAnswered ByA = new(Id, "a", 2, 3, ["after-sales-response"], "slow", Replaces: false);

    [Fact]
    public void The_first_invitations_open_the_survey_and_nobody_is_invited_twice()
    {
        SurveyDecisions.Invite(Given(Created), Mia, ["a", "b", "c", "a"], null, Today).ShouldMake(Opened, Invited);
        SurveyDecisions.Invite(Given(Created, Opened, Invited), Mia, ["c", "d"], null, Today)
            .ShouldMake(new SurveyPeopleInvited(Id, ["d"]));
        SurveyDecisions.Invite(Given(Created, Opened, Invited), Mia, ["c"], null, Today).Should().BeEmpty();
    }

    [Fact]
    public void The_last_answer_of_a_person_counts()
    {
        var second = ByA with { Rating = 5, Recommend = 10, Issues = [], Comment = "better", Replaces = true };
        SurveyDecisions.Respond(Given(Created, Opened, Invited, ByA), Mia, second with { Replaces = false }).ShouldMake(second);
        SurveyDecisions.Respond(Given(Created, Opened, Invited, ByA), Mia, ByA).Should().BeEmpty();

        SurveyDecisions.Close(Given(Created, Opened, Invited, ByA, second, ByA with { Invitee = "b" }), Mia, null, Today).ShouldMake(
            new SurveyClosed(Id, "north", "Spring", "How satisfied are you?", Today, 3, 2, [0, 1, 0, 0, 1], 1, 1, 0, 1,
                [new IssueCount("after-sales-response", 1)]));
    }

    [Fact]
    public void Only_who_was_invited_answers_and_only_before_the_close()
    {
        ShouldBreak(() => SurveyDecisions.Respond(Given(Created, Opened, Invited), Mia, ByA with { Invitee = "z" }), "not-invited");
        ShouldBreak(() => SurveyDecisions.Respond(Given(Created), Mia, ByA), "survey-not-open");
        ShouldBreak(() => SurveyDecisions.Respond(Closed(), Mia, ByA), "survey-closed");
        ShouldBreak(() => SurveyDecisions.Invite(Closed(), Mia, ["z"], null, Today), "survey-closed");
        ShouldBreak(() => SurveyDecisions.Close(Given(Created), Mia, null, Today), "survey-not-open");
        SurveyDecisions.Close(Closed(), Mia, null, Today).Should().BeEmpty();
    }

    [Fact]
    public void A_survey_that_was_run_before_is_taken_in_with_its_own_days()
    {
        var (first, last) = (Today.AddDays(-40), Today.AddDays(-12));
        var opened = Opened with { OpenedOn = first };
        SurveyDecisions.Invite(Given(Created), Mia, ["a", "b", "c"], first, Today).ShouldMake(opened, Invited);
        ((SurveyClosed)SurveyDecisions.Close(Given(Created, opened, Invited), Mia, last, Today).Single()).ClosedOn.Should().Be(last);

        ShouldNameField(() => SurveyDecisions.Invite(Given(Created), Mia, ["a"], Today.AddDays(1), Today), "opened_on", "in-the-future");
        ShouldNameField(() => SurveyDecisions.Invite(Given(Created, opened, Invited), Mia, ["d"], Today, Today), "opened_on",
            "opened-already");
        ShouldNameField(() => SurveyDecisions.Close(Given(Created, opened, Invited), Mia, first.AddDays(-1), Today), "closed_on",
            "out-of-range");
        ShouldNameField(() => SurveyDecisions.Close(Given(Created, opened, Invited), Mia, Today.AddDays(1), Today), "closed_on",
            "out-of-range");
        ShouldBreak(() => SurveyDecisions.Close(Closed(), Mia, Today.AddDays(-1), Today), "survey-closed");
    }

    [Fact]
    public void An_answer_keeps_to_the_questions()
    {
        var open = Given(Created with { NpsQuestion = "", CommentQuestion = "" }, Opened, Invited);
        ShouldNameField(() => SurveyDecisions.Respond(open, Mia, ByA with { Rating = 6 }), "rating", "out-of-range");
        ShouldNameField(() => SurveyDecisions.Respond(open, Mia, ByA), "recommend", "not-asked");
        ShouldNameField(() => SurveyDecisions.Respond(open, Mia, ByA), "comment", "not-asked");
        ShouldNameField(() => SurveyDecisions.Respond(open, Mia, ByA with { Issues = ["weather"] }), "issues", "not-offered");
    }

    [Fact]
    public void A_survey_is_its_teams() =>
        ShouldDeny(() => SurveyDecisions.Close(Given(Created, Opened, Invited), Max, null, Today), "not-your-team");

    [Fact]
    public void Figures_of_a_result()
    {
        var figures = SurveyFigures.Of(Result(10, satisfied: 8) with { Invitations = 25, Promoters = 5, Passives = 2, Detractors = 1 });
        figures.Should().Be(new SurveyFigures(0.8m, 0.4m, 50m, Sample.Small, new WilsonInterval(0.490162m, 0.943318m)));
    }

    [Fact]
    public void Unknown_is_not_zero() =>
        SurveyFigures.Of(Result(0, 0)).Should().Be(new SurveyFigures(null, 0, null, Sample.Insufficient, null));

    [Theory]
    [InlineData(4, nameof(Sample.Insufficient))]
    [InlineData(5, nameof(Sample.Small))]
    [InlineData(29, nameof(Sample.Small))]
    [InlineData(30, nameof(Sample.Adequate))]
    public void A_sample_is_judged_by_its_size(int responses, string sample) => $"{SurveyFigures.SampleOf(responses)}".Should().Be(sample);

    [Theory]
    [InlineData(60, 100, 69, 100, 9, 15)]
    [InlineData(3, 5, 12, 20, 0, 0)]
    [InlineData(80, 100, 60, 100, -20, -25)]
    public void A_change_in_points_and_in_percent(int before, int ofBefore, int after, int ofAfter, int points, int percent) =>
        SatisfactionChange.Between(Result(ofBefore, before), Result(ofAfter, after)).Should().Be(new SatisfactionChange(points, percent));

    [Fact]
    public void From_nothing_there_is_no_percentage()
    {
        SatisfactionChange.Between(Result(10, 0), Result(10, 5)).Should().Be(new SatisfactionChange(50, null));
        SatisfactionChange.Between(Result(0, 0), Result(10, 5)).Should().BeNull();
    }

    [Theory]
    [InlineData(69, 100, 0.593739, 0.772203)]
    [InlineData(0, 10, 0, 0.277533)]
    [InlineData(10, 10, 0.722467, 1)]
    [InlineData(24, 29, 0.654516, 0.924021)]
    public void The_interval_has_Wilsons_worked_values(int hits, int trials, double low, double high) =>
        WilsonInterval.Of(hits, trials).Should().Be(new WilsonInterval((decimal)low, (decimal)high));

    [Property(MaxTest = 200)]
    public Property Counts_add_up_whoever_answers_how_often() => Prop.ForAll(Answers(), answers =>
    {
        var state = Given(Created, Opened, Invited);
        foreach (var answer in answers)
            state = Survey.Of(Id).Fold(SurveyDecisions.Respond(state, Mia, answer).Select(Recorded), state);
        var result = (SurveyClosed)SurveyDecisions.Close(state, Mia, null, Today).Single();
        var last = answers.GroupBy(answer => answer.Invitee).Select(own => own.Last()).ToList();
        return result.Responses == last.Count && result.Responses <= result.Invitations && result.Ratings.Sum() == result.Responses
            && result.Satisfied == last.Count(answer => answer.Rating >= 4) && result.Satisfied == result.Ratings[3] + result.Ratings[4]
            && result.Promoters + result.Passives + result.Detractors == last.Count;
    });

    private static Arbitrary<List<SurveyAnswered>> Answers() =>
        (from invitee in Gen.Elements("a", "b", "c")
         from rating in Gen.Choose(1, 5)
         from recommend in Gen.Choose(0, 10)
         select new SurveyAnswered(Id, invitee, rating, recommend, [], "", false)).ListOf().Select(list => list.ToList()).ToArbitrary();

    private static Domain.RecordedEvent Recorded(object data) => new(Guid.CreateVersion7(Now), "stream", 1, Now, "mia", data);

    private static SurveyClosed Result(int responses, int satisfied) => new(Id, "north", "Spring", "?", Today, 100, responses,
        [responses - satisfied, 0, 0, 0, satisfied], satisfied, 0, 0, 0, []);

    private static Survey Closed() => Given(Created, Opened, Invited, Result(0, 0));

    private static Survey Given(params object[] events) => Survey.Of(Id).After(events);
}
