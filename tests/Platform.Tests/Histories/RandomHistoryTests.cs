using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.SalesMonitoring.Orders;
using static SalesPlatform.Tests.Platform.Histories.HistoryReader;

namespace SalesPlatform.Tests.Platform.Histories;

/// <summary>A platform of its own for a company that counts in fils, from April, and brings its history.</summary>
public sealed class HistoryPlatform : PlatformFixture
{
    protected override SetOrganisationRequest Settings => new() { FiscalStartMonth = 4, Currency = "KWD", TimeZone = "Asia/Kuwait" };

    protected override string SettingsRecordedAt => "2025-01-02T09:00:00+03:00";
}

/// <summary>Every scorecard of a year at random, as it is and as it was known at days of the year, what explains it, and the figures of two
/// documents are those of a model of whole numbers.</summary>
public sealed class RandomHistoryTests(HistoryPlatform platform) : IClassFixture<HistoryPlatform>
{
    private readonly RandomYear _year = new(new HistoryTeller(platform));
    private readonly HistoryReader _reader = new(platform);

    [Fact]
    public async Task Every_figure_of_a_year_at_random_is_the_model_s()
    {
        await _year.TellAsync();
        await _reader.SettleAsync();
        foreach (var team in ModelCompany.Teams)
        {
            foreach (var period in RandomYear.Periods)
                await CheckAsync(team, period);
        }

        foreach (var (key, card) in _year.Known)
            CheckKnown(await _reader.CardAsync(key.Team, key.Period, asOf: HistoryTeller.Evening(key.Day)), card, key);
    }

    /// <summary>As it is today: the year is over.</summary>
    private async Task CheckAsync(string team, (string Label, int From, int Until) period)
    {
        var now = _year.Model.Card(team, null, period.From, period.Until);
        var isClosed = _year.Published.TryGetValue((team, period.Label), out var published);
        var (card, leading) = (await _reader.CardAsync(team, period.Label), isClosed ? published! : now);
        CheckKnown(card, leading, $"{period.Label} of {team}");
        if (isClosed)
        {
            var since = card.SinceClose?.Kpis.SingleOrDefault(kpi => kpi.Kpi_ == "sales-attainment")?.Actual;
            (since is null ? published!.Sold : Fils(since)).Should().Be(now.Sold, "{0} of {1} since it was closed", period.Label, team);
        }

        foreach (var rep in ModelCompany.Reps.Where(_ => !isClosed))
        {
            var own = Of(await _reader.CardAsync(team, period.Label, rep), "sales-attainment");
            (own.Actual is null ? 0 : Fils(own.Actual)).Should()
                .Be(_year.Model.Card(team, rep, period.From, period.Until).Sold, "{0} of {1} in {2}", period.Label, rep, team);
        }

        (await _reader.ExplainedAsync(team, period.Label, "sales-attainment")).Should()
            .Be(now.Sold, "the facts of {0} add up", period.Label);
        (await _reader.ExplainedAsync(team, period.Label, "cost-deviation")).Should()
            .Be(now.Spent, "the costs of {0} add up", period.Label);
        (await _reader.AmountsAsync("sales-monitoring", "sales-performance-report", team, period.Label)).Should()
            .Contain(now.Sold, "the report of {0} of {1} says what was sold", period.Label, team);
        (await _reader.AmountsAsync("budget", "budget-report", team, period.Label)).Should()
            .Contain([now.Spent, now.Budget], "the report of {0} of {1} says what was spent of what", period.Label, team);
    }

    private static void CheckKnown(Scorecard card, ModelCard expected, object what)
    {
        (Fils(Of(card, "sales-attainment").Actual), Fils(Of(card, "cost-deviation").Actual)).Should()
            .Be((expected.Sold, expected.Spent), "that is {0}", what);
        (Fils(Of(card, "sales-attainment").Target), Fils(Of(card, "cost-deviation").Target)).Should()
            .Be((expected.Target, expected.Budget), "that is {0}", what);
        var (uplift, satisfaction) = (Of(card, "team-uplift"), Of(card, "customer-satisfaction"));
        satisfaction.Responses.Should().Be(expected.Answers.Valid, "that is {0}", what);
        if (expected.Answers.Valid > 0)
            KpiValues.Of(satisfaction.Actual).Should().Be(expected.Answers.Satisfied, "that is {0}", what);
        if (expected.Scores.People > 0)
        {
            KpiValues.Of(uplift.Actual).Should()
                .BeApproximately(expected.Scores.Sum / 100m / expected.Scores.People, 1e-20m, "that is {0}", what);
        }
    }
}
