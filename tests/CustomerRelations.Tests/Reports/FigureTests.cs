using SalesPlatform.Contracts.CustomerRelations;
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
            new(Now, Now, 10, 60, 0), new(Now, Now, 100, 60, 40), new(Now, Now, 20, 60, 0), new(Now, Now, 50, 60, 0), new(Now, null, 61, 60, 1),
        ];
        FeedbackFigures.Service(standings).Should().Be(new ServiceFigures(4, 45m, 35m, 2, 0.6m));
    }

    [Fact]
    public void Without_a_complaint_there_is_no_figure() => FeedbackFigures.Service([]).Should().Be(new ServiceFigures(0, null, null, 0, null));

    [Fact]
    public void Feedback_is_counted_by_month_category_and_severity() =>
        FeedbackFigures.Count([(new(2026, 6, 30), "price", "high"), (new(2026, 5, 1), "price", "low"), (new(2026, 6, 1), "price", "high"), (new(2026, 6, 2), "price", "low")])
            .Should().Equal(new MonthCount(new(2026, 5, 1), "price", "low", 1), new(new(2026, 6, 1), "price", "low", 1), new(new(2026, 6, 1), "price", "high", 2));

    [Fact]
    public void A_result_stands_beside_the_one_before_with_the_same_question()
    {
        var (first, other, second) = (Result("A?", 1, 60), Result("B?", 2, 10), Result("A?", 3, 69));
        SurveyComparison.Of([second, other, first]).Should().Equal(
            new SurveyComparison(first, null, null), new SurveyComparison(other, null, null),
            new SurveyComparison(second, first, new SatisfactionChange(9, 15)));
    }

    private static SurveyClosed Result(string question, int day, int satisfied) =>
        new(Guid.CreateVersion7(Now), "north", "Survey", question, new(2026, 6, day), 100, 100, [], satisfied, 0, 0, 0, []);
}
