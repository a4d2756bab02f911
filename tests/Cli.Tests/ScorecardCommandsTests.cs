using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary><c>scorecard …</c> and <c>standard</c>: what is typed is what is sent, and what comes is shown.</summary>
public class ScorecardCommandsTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly string[] OfNorth = ["--team", "north", "--period", "FY2018-Q1"];

    private static GetScorecardRequest North => new() { Team = "north", Period = "FY2018-Q1" };

    private static Kpi Attainment => new()
    {
        Kpi_ = "sales-attainment", Actual = 95m.ToExact(), Target = 100m.ToExact(), Ratio = 0.95m.ToExact(), Rating = "qualified",
        QualifiedAt = 0.9m.ToExact(), ExcellentAt = 1.05m.ToExact(), StandardVersion = 1, Facts = 3, Variance = (-5m).ToExact(),
    };

    private static Scorecard Card => new() { Team = "north", Period = "FY2018-Q1", Currency = "CNY", Kpis = { Attainment } };

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        { "ScorecardPeriods/Close", ["scorecard", "close", .. OfNorth, "--expected-version", "4"],
            new ClosePeriodRequest { Team = "north", Period = "FY2018-Q1", ExpectedVersion = 4 },
            new PeriodReply { Team = "north", Period = "FY2018-Q1", Status = "closed", Revision = 1, By = "mia", Version = 2 } },
        { "ScorecardPeriods/Reopen", ["scorecard", "reopen", .. OfNorth, "--reason", "late orders"],
            new ReopenPeriodRequest { Team = "north", Period = "FY2018-Q1", Reason = "late orders" },
            new PeriodReply { Team = "north", Period = "FY2018-Q1", Status = "reopened", Revision = 1, By = "leo", Version = 3 } },
        { "KpiStandards/SetStandard",
            ["standard", "set", "--kpi", "cost-deviation", "--from", "2027-07-01", "--qualified", "4%", "--excellent", "0.015"],
            new SetStandardRequest { Kpi = "cost-deviation", EffectiveFrom = new DateOnly(2027, 7, 1).ToDate(),
                QualifiedAt = 0.04m.ToExact(),
                ExcellentAt = 0.015m.ToExact() },
            new SetStandardReply { Standard = new Standard { Kpi = "cost-deviation", StandardVersion = 2, LessIsBetter = true,
                EffectiveFrom = new DateOnly(2027, 7, 1).ToDate(), QualifiedAt = 0.04m.ToExact(), ExcellentAt = 0.015m.ToExact() } } },
        { "KpiStandards/SetStandard", ["standard", "set", "--kpi", "team-uplift", "--from", "2027-07-01", "--qualified", "12%"],
            new SetStandardRequest { Kpi = "team-uplift", EffectiveFrom = new DateOnly(2027, 7, 1).ToDate(),
                QualifiedAt = 0.12m.ToExact() },
            new SetStandardReply { Standard = new Standard { Kpi = "team-uplift" } } },
    };

    public static TheoryData<string, string[], IMessage, IMessage> Questions => new()
    {
        { "Scorecards/GetTrend", ["scorecard", "trend", .. OfNorth, "--rep", "285", "--last", "3"],
            new GetTrendRequest { Last = new GetScorecardRequest(North) { Rep = "285" }, Count = 3 },
            new GetTrendReply { Scorecards = { Card,
                new Scorecard(Card) { Period = "FY2018-Q2", Standing = new PeriodStanding { Status = "closed", Revision = 1 } } } } },
        { "Scorecards/Watch", ["scorecard", "watch", .. OfNorth], new WatchRequest { Team = "north", Period = "FY2018-Q1" }, Card },
        { "Scorecards/WhatIf",
            ["scorecard", "what-if", .. OfNorth, "--threshold", "sales-attainment=95%,1.1", "--threshold", "team-uplift=0.05",
                "--target", "120.50",
                "--split", "SO-1:285=0.5,286=50%"],
            new WhatIfRequest
            {
                Scorecard = North,
                Thresholds =
                {
                    new SupposedThresholds { Kpi = "sales-attainment", QualifiedAt = 0.95m.ToExact(), ExcellentAt = 1.1m.ToExact() },
                    new SupposedThresholds { Kpi = "team-uplift", QualifiedAt = 0.05m.ToExact() },
                },
                Target = 120.5m.ToExact(),
                Splits =
                {
                    new SupposedSplit
                    {
                        Order = "SO-1",
                        Shares = { new SupposedShare { Rep = "285", Share = 0.5m.ToExact() },
                            new SupposedShare { Rep = "286", Share = 0.5m.ToExact() } },
                    },
                },
            },
            new WhatIfReply { Actual = Card, Supposed = Card } },
        { "Scorecards/ListRisks", ["scorecard", "risks", "--team", "north"], new ListRisksRequest { Team = "north" },
            new ListRisksReply { Risks =
                { new Risk { Team = "north", Period = "FY2018", Kpi = "sales-attainment", ForecastRatio = 0.7m.ToExact() } } } },
        { "ScorecardPeriods/ListRevisions", ["scorecard", "history", .. OfNorth],
            new ListRevisionsRequest { Team = "north", Period = "FY2018-Q1" },
            new ListRevisionsReply { Revisions =
                { new Revision { EventId = Id, Change = "published", Revision_ = 1, By = "mia", Kpis = { Attainment } } } } },
        { "KpiStandards/ListStandards", ["standard", "list", "--kpi", "cost-deviation"],
            new ListStandardsRequest { Kpi = "cost-deviation" },
            new ListStandardsReply { Standards = { new Standard { Kpi = "cost-deviation", StandardVersion = 1, LessIsBetter = true,
                EffectiveFrom = DateOnly.MinValue.ToDate(), QualifiedAt = 0.05m.ToExact(), ExcellentAt = 0.02m.ToExact(),
                InForce = true } } } },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_line_becomes_its_request(string method, string[] args, IMessage request, IMessage reply)
    {
        var (call, _) = await CallAsync(method, args, reply);
        call.Messages.Should().Equal(request);
        call.Key.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_becomes_its_request_for_programs_and_people(string method, string[] args, IMessage request, IMessage reply)
    {
        (await CallAsync(method, [.. args, "--json"], reply)).Call.Messages.Should().Equal(request);
        (await CallAsync(method, args, reply)).Call.Messages.Should().Equal(request);
    }

    [Fact]
    public async Task A_closed_scorecard_tells_who_closed_it_and_what_came_since()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Scorecards/Get", new Scorecard(Card)
        {
            Standing = new PeriodStanding
            {
                Status = "closed", Revision = 2, ClosedBy = "mia", PublishedAt = ClientRun.Now.ToTimestamp(),
                Version = 5
            },
            SinceClose = new SinceClose
            {
                Facts = 1, Kpis = { new Kpi(Attainment) { Ratio = 1.01m.ToExact(), Facts = 4 } },
                Changes =
                {
                    new FigureChange
                    {
                        Kpi = "sales-attainment", Cause = "facts", Actual = 6m.ToExact(), RatioAfter = 1.01m.ToExact(),
                        RatingBefore = "qualified", RatingAfter = "qualified", Events = 1,
                    },
                },
            },
        });

        var people = await platform.RunAsync(["scorecard", .. OfNorth]);
        var programs = await platform.RunAsync(["scorecard", .. OfNorth, "--json"]);

        people.Out.Should()
            .ContainAll("closed, revision 2, by mia at 2026-07-15 09:00:00 UTC", "95.00 %", "Since close, these changed the figures:",
                "101.00 %", "actual +6.00", "ratio +6.00 points");
        programs.Json["standing"]!["closedBy"]!.GetValue<string>().Should().Be("mia");
        programs.Json["sinceClose"]!["kpis"]![0]!["ratio"]!.GetValue<string>().Should().Be("1.01");
    }

    [Fact]
    public async Task An_explanation_is_read_to_its_end_as_of_one_instant()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var pages = new Queue<ExplainReply>([Page("order-1", "next"), Page("order-2", "")]);
        platform.Exchange.AnswersEach("Scorecards/Explain", pages.Dequeue);

        var run = await platform.RunAsync(["scorecard", "explain", .. OfNorth, "--kpi", "sales-attainment", "--json"]);

        run.Error.Should().BeEmpty();
        var sent = platform.Exchange.Calls.Select(call => (ExplainRequest)call.Messages[0]).ToList();
        sent[1].Should().Be(new ExplainRequest
        {
            Scorecard = new GetScorecardRequest(North) { AsOf = ClientRun.Now.ToTimestamp() }, Kpi = "sales-attainment", PageSize = 500,
            PageToken = "next",
        });
        run.Json["facts"]!.AsArray().Select(fact => fact!["reference"]!.GetValue<string>()).Should().Equal("order-1", "order-2");
        run.Json["grounds"]!.AsArray().Should().HaveCount(1);
        run.Json["facts"]![0]!["event"]!["id"]!.GetValue<string>().Should().Be(Id);
        run.Json["more"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task People_read_facts_with_their_events()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Scorecards/Explain", Page("order-1", ""));

        var run = await platform.RunAsync(["scorecard", "explain", .. OfNorth, "--kpi", "sales-attainment"]);

        run.Out.Should()
            .ContainAll("revision 2: FY2018-M01", "order-1", "E1", "since close", "2018-01-03", "12.5", Id,
                "sales-monitoring.sale-recorded.v1");
    }

    [Fact]
    public async Task A_watch_shows_each_scorecard_and_ends_after_as_many_as_asked_for()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Scorecards/Watch", Card, new Scorecard(Card) { Kpis = { Attainment } }, Card);

        var run = await platform.RunAsync(["scorecard", "watch", .. OfNorth, "--changes", "2"]);

        run.Exit.Should().Be(0);
        run.Out.Split("Team").Length.Should().Be(3, "two scorecards were shown, and not the third");
    }

    [Fact]
    public async Task Standards_are_told_by_their_direction()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("KpiStandards/ListStandards", new ListStandardsReply
        {
            Standards =
            {
                new Standard { Kpi = "team-uplift", StandardVersion = 1, EffectiveFrom = DateOnly.MinValue.ToDate(),
                    QualifiedAt = 0.1m.ToExact(), InForce = true },
                new Standard { Kpi = "cost-deviation", StandardVersion = 1, LessIsBetter = true,
                    EffectiveFrom = new DateOnly(2027, 7, 1).ToDate(),
                    QualifiedAt = 0.05m.ToExact(), ExcellentAt = 0.02m.ToExact() },
            },
        });

        var run = await platform.RunAsync("standard", "list");

        run.Out.Should().ContainAll("≥ 10.00 %", "≤ 5.00 %", "≤ 2.00 %", "–", "in force", "2027-07-01");
    }

    private static ExplainReply Page(string order, string next)
    {
        var sale = new EventReference
        {
            EventId = Id, EventType = "sales-monitoring.sale-recorded.v1", Stream = $"order/erp/{order}",
            Actor = "erp"
        };
        return new ExplainReply
        {
            Kpi = Attainment,
            AsOf = ClientRun.Now.ToTimestamp(),
            Grounds = { new Ground { Use = "plan", Label = "revision 2: FY2018-M01", Event = new EventReference { EventId = Id } } },
            Facts = { new Fact { Event = sale, OccurredOn = new DateOnly(2018, 1, 3).ToDate(), Subject = "E1", Reference = order,
                Amount = 12.5m.ToExact(), SinceClose = true } },
            NextPageToken = next,
        };
    }

    private static async Task<(Received Call, ClientRun Run)> CallAsync(string method, string[] args, IMessage reply)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers(method, reply);
        var run = await platform.RunAsync(args);
        run.Error.Should().BeEmpty();
        run.Exit.Should().Be(0);
        run.Out.Should().NotBeEmpty();
        return (platform.Exchange.Calls.Single(call => call.Method == method), run);
    }
}
