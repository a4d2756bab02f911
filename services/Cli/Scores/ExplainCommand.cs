using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard explain</c>: a figure down to its events.</summary>
internal static class ExplainCommand
{
    private const int PageSize = 500;

    private static readonly string[] Kpis = ["sales-attainment", "team-uplift", "customer-satisfaction", "cost-deviation"];

    public static CliCommand Create()
    {
        var choice = new CardChoice();
        var kpi = Fields.Text("--kpi", $"Which KPI: {string.Join(", ", Kpis)}.", required: true).AcceptOnlyFromAmong(Kpis);
        var most = Fields.Whole("--facts", "At most so many facts. Default: all of them.", 1, 1_000_000);
        var command =
            new CliCommand("explain", "Shows every fact, plan, budget and standard behind a figure, with the events they came with.",
            "salesctl scorecard explain --team north-east --period FY2018-Q1 --kpi sales-attainment",
            "salesctl scorecard explain --team north-east --period FY2018-Q1 --kpi cost-deviation --json") { kpi, most };
        choice.AddTo(command);
        return command.Runs(async call =>
        {
            var request = new ExplainRequest { Scorecard = choice.In(call), Kpi = call.Require(kpi) };
            var explanation = await ReadAsync(call, request, call.Get(most) ?? int.MaxValue);
            call.Output.Show(Shape(explanation), console => Write(console, explanation));
        });
    }

    /// <summary>Reads page by page, all as of the instant that the first one answered: they are one explanation.</summary>
    private static async Task<ExplainReply> ReadAsync(Call call, ExplainRequest request, int most)
    {
        ExplainReply? whole = null;
        do
        {
            request.PageSize = Math.Min(PageSize, most - (whole?.Facts.Count ?? 0));
            var page = await call.Platform.Scorecards.ReadAsync((client, options) => client.ExplainAsync(request, options));
            whole ??= new ExplainReply { Kpi = page.Kpi, AsOf = page.AsOf, Currency = page.Currency, Grounds = { page.Grounds } };
            whole.Facts.AddRange(page.Facts);
            (whole.NextPageToken, request.PageToken, request.Scorecard.AsOf) = (page.NextPageToken, page.NextPageToken, page.AsOf);
        }
        while (whole.NextPageToken.Length > 0 && whole.Facts.Count < most);
        return whole;
    }

    private static void Write(IAnsiConsole console, ExplainReply explanation)
    {
        ScorecardView.WriteKpis(console, [explanation.Kpi], explanation.Currency);
        var grounds = Tables.Of("Rests on", "", "Event");
        foreach (var ground in explanation.Grounds)
            grounds.Row(Code(ground.Use), GroundText.Of(ground), ground.Event.EventId);
        if (explanation.Grounds.Count > 0)
            console.Write(grounds);
        var facts = Tables.Of("Day", "", ">Amount", "Event");
        foreach (var fact in explanation.Facts)
            facts.Row(Formats.Day(fact.OccurredOn), Of(explanation.Kpi.Kpi_, fact), Amount(explanation, fact),
                $"{fact.Event.EventType}\n{fact.Event.EventId}");
        console.Write(facts);
        if (explanation.NextPageToken.Length > 0)
            console.Line($"The first {explanation.Facts.Count} facts; there are more.");
    }

    private static string Amount(ExplainReply explanation, Fact fact) => explanation.Kpi.Kpi_ is "sales-attainment" or "cost-deviation"
        ? Formats.Amount(Wire.Exact(fact.Amount), explanation.Currency) : Formats.Mean(fact.Amount);

    private static string Of(string kpi, Fact fact) => string.Join('\n', new[]
    {
        kpi == "cost-deviation" ? CompanyWords.Category(fact.Subject) : fact.Subject, fact.Reference,
        fact.Responses > 0 ? Say($"of {fact.Responses} responses") : "",
        fact.OfPeriodBefore ? Say("period before") : "", fact.SinceClose ? Say("since close") : "",
    }.Where(part => part.Length > 0));

    private static object Shape(ExplainReply explanation) => new
    {
        AsOf = Wire.Instant(explanation.AsOf),
        Kpi = KpiShape.Of(explanation.Kpi),
        Grounds = explanation.Grounds.Select(ground => new { ground.Use, ground.Label, Event = Shape(ground.Event) }),
        Facts = explanation.Facts.Select(fact => new
        {
            OccurredOn = Wire.Day(fact.OccurredOn),
            Subject = Wire.Text(fact.Subject),
            Reference = Wire.Text(fact.Reference),
            Amount = Wire.Number(fact.Amount),
            Responses = fact.Responses == 0 ? null : (long?)fact.Responses,
            fact.OfPeriodBefore,
            fact.SinceClose,
            Event = Shape(fact.Event),
        }),
        More = explanation.NextPageToken.Length > 0,
    };

    private static object Shape(EventReference e) => new
    {
        Id = e.EventId,
        Type = e.EventType,
        e.Stream,
        RecordedAt = Wire.Instant(e.RecordedAt),
        Actor = Wire.Text(e.Actor),
    };
}
