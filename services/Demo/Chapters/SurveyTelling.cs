using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Demo.Customers;

namespace SalesPlatform.Demo.Chapters;

internal static class SurveyTelling
{
    public static async Task<string> TellAsync(Stage stage, SurveyTold told)
    {
        var surveys = new Surveys.SurveysClient(stage.As(Cast.Manager));
        await stage.OnAsync(DemoTime.Workday(told.Opened.AddDays(-3)), 15);
        var survey = await surveys.CreateAsync(new CreateSurveyRequest
        {
            Team = Cast.Team,
            Title = TitleOf(told, stage.Time.Calendar.MonthOf(told.Opened).InYear),
            KeyQuestion = SurveyTold.KeyQuestion,
            NpsQuestion = "您会推荐我们吗？ || Would you recommend us?",
            CommentQuestion = "我们哪里可以更好？ || What should we do better?",
            Population = "近十二个月有订单的采购与使用人 || Buyers and users with an order in the last twelve months",
            Categories = { CustomerBook.Categories },
        });
        await stage.OnAsync(told.Opened, 9);
        await surveys.InviteAsync(new InviteRequest
        {
            Survey = survey.Survey,
            Invitees = { Enumerable.Range(1, told.Invited).Select(number => $"contact-{number:000}") },
            OpenedOn = told.Opened.ToDate(),
        });
        var answering = new Surveys.SurveysClient(stage.As(Cast.Service));
        // One after another: they all write to one survey, and would only meet there.
        var (last, answered) = (told.Closed ?? stage.Time.Through, 0);
        foreach (var answer in Answers(survey.Survey, told))
        {
            await stage.OnAsync(told.Opened.AddDays((last.DayNumber - told.Opened.DayNumber) * answered++ / told.Responses), 12);
            await answering.RespondAsync(answer);
        }

        if (told.Closed is { } closed)
        {
            await stage.OnAsync(closed, 18);
            await surveys.CloseAsync(new CloseSurveyRequest { Survey = survey.Survey, ClosedOn = closed.ToDate() });
        }

        return survey.Survey;
    }

    private static string TitleOf(SurveyTold told, Period year) =>
        Wording.Both(told.Title, zh => $"{year.FiscalYear} 财年{zh}", en => $"{en} {year}");

    private static IEnumerable<RespondRequest> Answers(string survey, SurveyTold told)
    {
        var (dice, comments) = (new Dice("answers", told.Opened), 0);
        var ratings = dice.Shuffle(told.Ratings.SelectMany((count, rating) => Enumerable.Repeat(rating + 1, count)));
        foreach (var (rating, number) in ratings.Select((rating, at) => (rating, at + 1)))
        {
            var answer = new RespondRequest
            {
                Survey = survey, Invitee = $"contact-{number:000}", Rating = rating,
                Recommend = Math.Min(10, 2 * rating + dice.Between(-1, 1))
            };
            if (rating < 4)
                answer.Issues.Add(dice.Percent(told.SlowService) ? CustomerBook.SlowResponse : dice.Pick(CustomerBook.Categories));
            if (rating < 3)
                answer.Comment = VisitTexts.Comments[comments++ % VisitTexts.Comments.Count];
            yield return answer;
        }
    }
}
