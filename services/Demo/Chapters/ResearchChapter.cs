using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Demo.Plans;

namespace SalesPlatform.Demo.Chapters;

internal static class ResearchChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await TellAsync(stage, stage.Time.Year);
        if (stage.Time.HasCome(stage.Time.Calendar.Start(stage.Time.Running)))
            await TellAsync(stage, stage.Time.Running);
    }

    private static PlanRequest Of(Period year) => new() { Team = Cast.Team, FiscalYear = $"{year}" };

    private static DateOnly Before(Stage stage, Period year, int days) => DemoTime.Workday(stage.Time.Calendar.Start(year).AddDays(-days));

    private static async Task TellAsync(Stage stage, Period year)
    {
        var research = new MarketResearch.MarketResearchClient(stage.As(Cast.Marketing));
        foreach (var found in ResearchBook.Findings(stage.Time, year).OrderByDescending(found => found.DaysBefore))
        {
            await stage.OnAsync(Before(stage, year, found.DaysBefore), 16);
            await RecordAsync(stage, year, found);
        }

        foreach (var rival in ResearchBook.Rivals(stage.Time, year))
            await research.ProfileCompetitorAsync(Profile(stage, year, rival));
        await ConsultAsync(stage, year);
        foreach (var meeting in ResearchBook.Meetings(stage.Time, year).OrderByDescending(meeting => meeting.DaysBefore))
        {
            await stage.OnAsync(Before(stage, year, meeting.DaysBefore), 17);
            await MeetAsync(stage, year, meeting);
        }
    }

    private static ProfileCompetitorRequest Profile(Stage stage, Period year, Rival rival) => new()
    {
        Plan = Of(year),
        Competitor = rival.Key,
        Name = rival.Name,
        Strategy = rival.Strategy,
        Strengths = { rival.Strengths },
        Weaknesses = { rival.Weaknesses },
        PricePosition = rival.Price,
        Conclusions = rival.Means,
        Source = rival.Source,
        Estimates = { new SalesEstimate { Period = $"{year.Previous}", Amount = rival.Sold.ToMoney(stage.Time.Currency),
            Source = rival.SoldSource } },
    };

    /// <summary>R&amp;D knows the strengths of our products, marketing the rest.</summary>
    private static async Task RecordAsync(Stage stage, Period year, FoundOut found) =>
        await new MarketResearch.MarketResearchClient(
            stage.As(found.Kind == FindingKind.OwnStrength ? Cast.Rnd : Cast.Marketing)).RecordFindingAsync(new RecordFindingRequest
            {
                Plan = Of(year),
                Kind = found.Kind,
                Title = found.Title,
                Detail = found.Detail,
                Evidence = found.Evidence,
                Source = found.Source,
                Product = found.Product,
                ObservedOn = Before(stage, year, found.DaysBefore).ToDate(),
            });

    private static async Task ConsultAsync(Stage stage, Period year)
    {
        var manager = new Consultations.ConsultationsClient(stage.As(Cast.Manager));
        foreach (var asked in ResearchBook.Asked(stage.Time, year))
        {
            var open = await manager.RequestInputAsync(
                new RequestInputRequest { Plan = Of(year), Department = asked.Who.Role, Subject = asked.Subject });
            if (asked.Content.Length == 0)
            {
                await manager.WaiveInputAsync(new WaiveInputRequest { Plan = Of(year), Input = open.Input.Input, Reason = asked.Title });
                continue;
            }

            await new Consultations.ConsultationsClient(stage.As(asked.Who)).HandInAsync(
                new HandInRequest { Plan = Of(year), Input = open.Input.Input, Title = asked.Title, Content = asked.Content });
        }
    }

    private static async Task MeetAsync(Stage stage, Period year, Feasible meeting) =>
        await new Consultations.ConsultationsClient(stage.As(Cast.Manager)).RecordMeetingAsync(new RecordFeasibilityMeetingRequest
        {
            Plan = Of(year),
            HeldOn = Before(stage, year, meeting.DaysBefore).ToDate(),
            Subject = meeting.Subject,
            Feasibility = meeting.Found,
            Departments = { meeting.With.Select(person => person.Role) },
            Participants = { meeting.With.Prepend(Cast.Manager).Select(person => person.Name) },
            Conclusions = { meeting.Conclusions },
        });
}
