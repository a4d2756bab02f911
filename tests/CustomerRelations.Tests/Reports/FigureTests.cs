using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.CustomerRelations.Surveys;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.Reports;

public class FigureTests
{
    [Fact]
    public void Service_figures_take_the_mean_and_median_of_what_is_done_and_the_breaches_of_all()
    {
        ServiceTimeStanding[] standings =
        [
            new(Now, Now, 10, 60, 0), new(Now, Now, 100, 60, 40), new(Now, Now, 20, 60, 0), new(Now, Now, 50, 60, 0),
            new(Now, null, 61, 60, 1),
        ];
        FeedbackFigures.Service(standings).Should().Be(new ServiceFigures(4, 45m, 35m, 2, 0.6m));
    }

    [Fact]
    public void Without_a_complaint_there_is_no_figure() =>
        FeedbackFigures.Service([]).Should().Be(new ServiceFigures(0, null, null, 0, null));

    [Fact]
    public void Feedback_is_counted_by_month_category_and_severity() =>
        FeedbackFigures.Count(
            [(new(2026, 6, 30), "price", "high"), (new(2026, 5, 1), "price", "low"), (new(2026, 6, 1), "price", "high"),
                (new(2026, 6, 2), "price", "low")])
            .Should().Equal(new MonthCount(new(2026, 5, 1), "price", "low", 1), new(new(2026, 6, 1), "price", "low", 1),
                new(new(2026, 6, 1), "price", "high", 2));

    [Fact]
    public void Themes_are_what_customers_speak_about_most() =>
        FeedbackFigures.Themes(["price", "delivery"], ["delivery", "after-sales-response", "after-sales-response"]).Should().Equal(
            new Theme("after-sales-response", 0, 2), new Theme("delivery", 1, 1), new Theme("price", 1, 0));

    [Fact]
    public void Visits_count_in_the_range_they_fell_into()
    {
        KeyAccount account = new("key-account/C1", "C1", "Contoso", "north", "101", 30, new(2026, 5, 1), null,
        [
            Visit(new(2026, 5, 30), VisitStatus.Done, new(2026, 6, 1)), Visit(new(2026, 6, 3), VisitStatus.Missed, null),
            Visit(new(2026, 6, 30), VisitStatus.Planned, null), Visit(new(2026, 7, 1), VisitStatus.Planned, null),
        ]);
        FeedbackFigures.Visits([account], new(2026, 6, 1), new(2026, 7, 1), new(2026, 6, 10)).Should().Be(new VisitFigures(1, 1, 1, 0));
        FeedbackFigures.Visits([account], new(2026, 5, 1), new(2026, 6, 1), new(2026, 7, 20)).Should().Be(new VisitFigures(0, 0, 0, 1),
            "on 31 May nobody had said yet what became of the visit of the 30th");
        FeedbackFigures.Visits([account], new(2026, 7, 1), new(2026, 8, 1), new(2026, 7, 20)).Should().Be(new VisitFigures(0, 0, 1, 1));
    }

    [Fact]
    public void A_result_stands_beside_the_one_before_with_the_same_question()
    {
        var (first, other, second) = (Result("A?", 1, 60), Result("B?", 2, 10), Result("A?", 3, 69));
        SurveyComparison.Of([second, other, first]).Should().Equal(
            new SurveyComparison(first, null, null), new SurveyComparison(other, null, null),
            new SurveyComparison(second, first, new SatisfactionChange(9, 15)));
    }

    private static Visit Visit(DateOnly plannedOn, VisitStatus status, DateOnly? visitedOn) =>
        new(Guid.CreateVersion7(Now), "101", plannedOn, status, visitedOn, "");

    private static SurveyClosed Result(string question, int day, int satisfied) =>
        new(Guid.CreateVersion7(Now), "north", "Survey", question, new(2026, 6, day), 100, 100, [], satisfied, 0, 0, 0, []);
}
