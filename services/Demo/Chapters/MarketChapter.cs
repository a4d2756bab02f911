using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Markets;

namespace SalesPlatform.Demo.Chapters;

/// <summary>One thing turns out to be a rumour and is taken back.</summary>
internal static class MarketChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await stage.TogetherAsync(
            [.. MarketBook.Of(stage.Time).Select(seen => (Func<Task>)(() => RecordAsync(stage, seen.Observed, seen.Day))),
                () => TakeBackAsync(stage, MarketBook.Rumour)], tell => tell());
    }

    private static async Task TakeBackAsync(Stage stage, Observed wrong)
    {
        var rumour = await RecordAsync(stage, wrong, stage.Time.On(stage.Time.Year, wrong.Month, wrong.Day));
        await stage.OnAsync(stage.Time.On(stage.Time.Year, wrong.Month + 1, wrong.Day), 11);
        await Of(stage, wrong).WithdrawAsync(new WithdrawObservationRequest
        {
            Observation = rumour.Observation, Reason = "两家公司均否认 || Both companies deny it",
        });
    }

    /// <summary>Marketing sees trends, the manager what customers ask for.</summary>
    private static MarketObservations.MarketObservationsClient Of(Stage stage, Observed observed) =>
        new(stage.As(observed.Kind == ObservationKind.Trend ? Cast.Marketing : Cast.Manager));

    private static async Task<MarketObservation> RecordAsync(Stage stage, Observed observed, DateOnly day)
    {
        await stage.OnAsync(day, 17);
        return await Of(stage, observed).RecordAsync(new RecordObservationRequest
        {
            Team = Cast.Team,
            Kind = observed.Kind,
            Content = new ObservationContent
            {
                Title = observed.Title,
                Description = observed.Description,
                Impact = observed.Impact,
                ObservedOn = day.ToDate(),
                Region = observed.Region,
                ProductLine = observed.Line,
                Customer = observed.Customer,
                Evidence = { new Evidence { Source = observed.Source, Quote = observed.Quote,
                    Dated = DemoTime.Workday(day.AddDays(-3)).ToDate() } },
            },
        });
    }
}
