using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Tests.Platform;

/// <summary>The demonstration year was recorded when it would have been, so that any day of it answers as it stood. What was known on a day
/// is added up here from the story's books and the days on which a company hears of such things.</summary>
[Collection(YearFirst.Year)]
public sealed class DemonstrationYearAsOfTests(PlatformFixture platform, LoadedYear year)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_day_of_the_year_answers_with_what_was_known_on_it()
    {
        var time = year.Time;
        var (sales, costs, customers) = (new SaleBook(time, new Cast(time)), new CostBook(time), new CustomerBook(time));
        foreach (var month in Enumerable.Range(2, 11))
        {
            var asOf = time.At(time.On(time.Year, month, 15), 12, 0);
            var card = await CardAsync(asOf);
            var closed = customers.Surveys.Where(survey => survey.Closed is { } day && time.Calendar.Contains(time.Year, day)
                && time.At(day, 18, 0) <= asOf).ToList();
            KpiValues.Of(Of(card, "sales-attainment").Actual).Should().Be(SoldBy(time, sales, asOf), "that was known at {0}", asOf);
            KpiValues.Of(Of(card, "cost-deviation").Actual).Should().Be(SpentBy(time, costs, asOf), "that was known at {0}", asOf);
            (Of(card, "customer-satisfaction").Responses, card.Kpis.All(kpi => kpi.Provisional || kpi.Rating == "not-applicable")).Should()
                .Be((closed.Sum(survey => survey.Responses), true), "that was known at {0}", asOf);
        }
    }

    [Fact]
    public async Task Plan_budget_and_scorecard_say_on_the_command_line_how_they_stood()
    {
        var time = year.Time;
        var draft = await AskAsync("plan", "show", time, time.At(time.Ahead(time.Year, 18), 18, 0));
        draft.GetProperty("status").GetString().Should().Be("draft");
        (await AskAsync("plan", "show", time, Middle(time))).GetProperty("status").GetString().Should().Be("active");
        (await AskAsync("budget", "show", time, time.At(time.Ahead(time.Year, 24), 18, 0))).GetProperty("status").GetString().Should()
            .Be("finance-review");
        (await AskAsync("budget", "show", time, Middle(time))).GetProperty("status").GetString().Should().Be("active");
        var card = await AskAsync("scorecard", null, time, Middle(time));
        card.GetProperty("kpis").EnumerateArray().Single(kpi => kpi.GetProperty("kpi").GetString() == "sales-attainment")
            .GetProperty("actual").GetString().Should()
            .Be(SoldBy(time, new SaleBook(time, new Cast(time)), Middle(time)).ToExactString());
    }

    [Fact]
    public async Task Before_the_first_fact_the_answer_is_when_that_was()
    {
        var time = year.Time;
        var refused = (await FluentActions.Awaiting(() => CardAsync(time.At(time.TakenUp, 8, 59))).Should().ThrowAsync<RpcException>())
            .Which;
        refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("nothing-known-yet");
        refused.Status.Detail.Should().EndWith(
            string.Create(CultureInfo.InvariantCulture, $"the first fact is of {time.At(time.TakenUp, 9, 0):yyyy-MM-dd HH:mm} UTC."));
    }

    private static DateTimeOffset Middle(DemoTime time) => time.At(time.On(time.Year, 7, 25), 12, 0);

    /// <summary>The ERP's file of a month comes on the second day after it, what it booked wrongly is mended ten days later, frame
    /// contracts are known on their day, and goods that come back on theirs, though not before their line.</summary>
    private static decimal SoldBy(DemoTime time, SaleBook book, DateTimeOffset asOf)
    {
        var cast = new Cast(time);
        bool IsKnown(Period month, int day, int hour) => time.At(time.After(month, day), hour, 0) <= asOf;
        Period MonthOf(SoldLine line) => time.Calendar.MonthOf(line.Day);
        var entries = book.Months.Where(month => IsKnown(month.Key, 2, 8)).SelectMany(month => month.Value)
            .Where(line => line.Fault == RowFault.None || line.Fault != RowFault.WrongAmount && IsKnown(MonthOf(line), 3, 10))
            .Select(line => (line.Rep, line.Day, Amount: line.Quantity * line.UnitPrice * line.Rate))
            .Concat(book.Corrections.Where(item => !item.IsLate && IsKnown(MonthOf(item.Of), 11, 15))
                .Select(item => (item.Of.Rep, item.Of.Day, Amount: (item.Quantity - item.Of.Quantity) * item.Of.UnitPrice * item.Of.Rate)))
            .Concat(book.Returns.Where(back => time.At(back.Day, 17, 0) <= asOf && IsKnown(MonthOf(back.Of), 3, 17))
                .Select(back => (back.Of.Rep, back.Day, Amount: -back.Quantity * back.Of.UnitPrice * back.Of.Rate)))
            .Concat(book.Shared.Where(sale => time.At(sale.Day, 18, 0) <= asOf).SelectMany(sale => new[]
            {
                (Rep: sale.First, sale.Day, Amount: sale.Net * sale.FirstShare),
                (Rep: sale.Second, sale.Day, Amount: sale.Net * (1 - sale.FirstShare)),
            }));
        return entries.Where(entry => time.Calendar.Contains(time.Year, entry.Day) && cast[entry.Rep].TeamOn(entry.Day) == Cast.Team)
            .Sum(entry => entry.Amount);
    }

    private static decimal SpentBy(DemoTime time, CostBook book, DateTimeOffset asOf) => book.Documents
        .Where(cost => time.Calendar.Contains(time.Year, cost.Day)
            && time.At(time.After(time.Calendar.MonthOf(cost.Day), 3), 16, 0) <= asOf).Sum(cost => cost.Amount);

    private static Kpi Of(Scorecard card, string kpi) => card.Kpis.Single(of => of.Kpi_ == kpi);

    private async Task<Scorecard> CardAsync(DateTimeOffset asOf) =>
        await new Scorecards.ScorecardsClient(platform.As("sales-manager", "scorecards")).GetAsync(
            new GetScorecardRequest { Team = Cast.Team, Period = $"{year.Time.Year}", AsOf = asOf.ToTimestamp() },
            cancellationToken: Cancellation);

    private async Task<JsonElement> AskAsync(string noun, string? verb, DemoTime time, DateTimeOffset asOf) =>
        JsonSerializer.SerializeToElement(await platform.SalesctlAsync(
            [noun, .. verb is null ? Array.Empty<string>() : [verb], "--team", Cast.Team, "--period", $"{time.Year}", "--as-of",
                asOf.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)]));
}
