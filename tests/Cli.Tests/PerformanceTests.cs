using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary><c>report</c>, <c>trend</c>, <c>demand</c>, <c>reconcile</c>, <c>accuracy</c> and <c>sale list</c>: what is typed is what is
/// sent, and what comes is shown.</summary>
public class PerformanceTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly string[] OfNorth = ["--team", "north", "--period", "FY2027-Q1"];
    private static readonly ReportKey North = new() { Team = "north", Period = "FY2027-Q1" };
    private static readonly DateOnly Nov2 = new(2026, 11, 2);

    private static readonly string[] Observed =
        ["--title", "t", "--impact", "threat", "--observed", "2026-11-02", "--source", "s", "--quote", "q", "--dated", "2026-11-02"];

    private static ObservationContent Content => new()
    {
        Title = "t", Impact = Impact.Threat, ObservedOn = Nov2.ToDate(),
        Evidence = { new Evidence { Source = "s", Quote = "q", Dated = Nov2.ToDate() } },
    };

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        {
            "SalesReports/AddNote",
            ["report", "comment", .. OfNorth, "--kind", "reason", "--text", "why", "--by", "product-line", "--key", "tools"],
            new AddNoteRequest { Report = North, Kind = NoteKind.Reason, Text = "why", Dimension = SalesDimension.ProductLine,
                Key = "tools" }, new ReportReply()
        },
        { "SalesReports/WithdrawNote", ["report", "withdraw", .. OfNorth, "--number", "2"],
            new WithdrawNoteRequest { Report = North, Number = 2 }, new ReportReply() },
        {
            "SalesReports/Finalise", ["report", "finalise", .. OfNorth, "--expected-version", "3"],
            new FinaliseReportRequest { Report = new ReportKey(North) { ExpectedVersion = 3 } }, new ReportReply()
        },
        { "SalesReports/Reopen", ["report", "reopen", .. OfNorth, "--reason", "late"],
            new ReopenReportRequest { Report = North, Reason = "late" }, new ReportReply() },
        {
            "MarketObservations/Record", ["trend", "add", "--team", "north", .. Observed],
            new RecordObservationRequest { Team = "north", Kind = ObservationKind.Trend, Content = Content }, new MarketObservation()
        },
        {
            "MarketObservations/Record", ["demand", "add", "--team", "north", .. Observed, "--customer", "c1"],
            new RecordObservationRequest { Team = "north", Kind = ObservationKind.DemandChange,
                Content = new ObservationContent(Content) { Customer = "c1" } },
            new MarketObservation()
        },
        {
            "MarketObservations/Revise", ["trend", "revise", "--id", Id, .. Observed],
            new ReviseObservationRequest { Observation = Id, Content = Content }, new MarketObservation()
        },
        {
            "MarketObservations/Withdraw", ["demand", "withdraw", "--id", Id, "--reason", "twice"],
            new WithdrawObservationRequest { Observation = Id, Reason = "twice" }, new MarketObservation()
        },
        {
            "SalesReconciliations/Confirm",
            ["reconcile", "confirm", "--source", "erp", "--period", "FY2027-M05", "--rows", "3", "--total", "30.5"],
            new ReconcileSourceRequest { Source = "erp", Period = "FY2027-M05", RowCount = 3, ControlTotal = 30.5m.ToMoney("CNY") },
            new SourceReconciliation()
        },
        {
            "SalesReconciliations/Dispute",
            ["reconcile", "dispute", "--source", "erp", "--period", "FY2027-M05", "--rows", "3", "--total", "30.5", "--reason", "no"],
            new ReconcileSourceRequest { Source = "erp", Period = "FY2027-M05", RowCount = 3, ControlTotal = 30.5m.ToMoney("CNY"),
                Reason = "no" },
            new SourceReconciliation()
        },
        {
            "SalesImports/Reconcile", ["reconcile", "confirm", "--batch", Id, "--rows", "3", "--total", "30"],
            new ReconcileRequest { Batch = Id, RowCount = 3, ControlTotal = 30m.ToMoney("CNY"), Verdict = Verdict.Confirm },
            new BatchReply()
        },
    };

    public static TheoryData<string, string[], IMessage, IMessage> Questions => new()
    {
        {
            "SalesReports/GetFigures",
            ["report", "show", .. OfNorth, "--by", "customer", "--rep", "E101", "--trend", "3", "--as-of", "2026-07-01T00:00:00Z"],
            new GetFiguresRequest
            {
                Team = "north", Period = "FY2027-Q1", By = SalesDimension.Customer, Rep = "E101", TrendPeriods = 3,
                AsOf = new Timestamp { Seconds = 1782864000 },
            },
            new SalesFigures { Total = new SalesFigure(),
                Rows = { new SalesFigureRow { Key = "c1", Name = "c1", Figure = new SalesFigure() } } }
        },
        {
            "SalesReports/Get", ["report", "full", .. OfNorth, "--edition", "2"],
            new GetReportRequest { Team = "north", Period = "FY2027-Q1", Edition = 2 },
            new PerformanceReport { Exceptions = { new SalesException { Explanation = "behind" } },
                Reasons = { new ReportNote { Text = "why", Key = "k" } } }
        },
        { "SalesReports/List", ["report", "list", "--grain", "month"], new ListReportsRequest { Grain = "month" },
            new ListReportsReply { Reports = { new ReportReply() } } },
        { "SalesReports/GetMarketAnalysis", ["report", "market", .. OfNorth],
            new GetMarketAnalysisRequest { Team = "north", Period = "FY2027-Q1" }, new MarketAnalysis() },
        {
            "MarketObservations/List", ["demand", "list", .. OfNorth],
            new ListObservationsRequest { Team = "north", Kind = ObservationKind.DemandChange, Period = "FY2027-Q1" },
            new ListObservationsReply { Observations = { new MarketObservation { Content = Content } } }
        },
        {
            "SalesReconciliations/GetStatus", ["reconcile", "status", "--period", "FY2027"],
            new ReconciliationStatusRequest { Period = "FY2027" },
            new ReconciliationStatus { Sources = { new SourceReconciliation() } }
        },
        {
            "SalesReconciliations/GetAccuracy", ["accuracy", "--source", "erp", "--period", "FY2027"],
            new AccuracyRequest { Source = "erp", Period = "FY2027" },
            new AccuracyReply { Sources = { new SourceAccuracy { Source = "erp" } } }
        },
        { "SaleApprovals/GetThresholds", ["sale", "threshold"], new GetSaleThresholdsRequest(), new SaleThresholds() },
        {
            "SaleApprovals/List", ["sale", "waiting", "--team", "north"], new ListHeldSalesRequest { Team = "north" },
            new ListHeldSalesReply { Sales = { new HeldSale { Sale = new SaleLine() } } }
        },
        {
            "Sales/List", ["sale", "list", "--team", "north", "--kind", "return", "--limit", "7"],
            new ListSalesRequest { Team = "north", Kind = "return", PageSize = 7 }, new ListSalesReply { Facts = { new SalesFact() } }
        },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_line_becomes_its_request(string method, string[] args, IMessage request, IMessage reply)
    {
        var call = await CallAsync(method, args, reply);
        call.Messages.Should().Equal(request);
        call.Key.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_becomes_its_request_for_programs_and_people(string method, string[] args, IMessage request, IMessage reply)
    {
        (await CallAsync(method, [.. args, "--json"], reply)).Messages.Should().Equal(request);
        (await CallAsync(method, args, reply)).Messages.Should().Equal(request);
    }

    [Fact]
    public async Task Programs_get_exact_numbers_names_and_null_for_what_is_unknown()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("SalesReports/GetFigures", new SalesFigures
        {
            By = SalesDimension.ProductLine, StartsOn = Nov2.ToDate(),
            Total = new SalesFigure { Actual = 10.5m.ToMoney("CNY"), Attainment = 0.8999999m.ToExact() },
        });
        var json = (await platform.RunAsync("report", "show", "--team", "north", "--period", "FY2027", "--json")).Json;
        ($"{json["by"]}", $"{json["startsOn"]}", $"{json["total"]!["attainment"]}", $"{json["total"]!["actual"]!["amount"]}").Should()
            .Be(("product-line", "2026-11-02", "0.8999999", "10.5"));
        (json["rep"], json["total"]!["target"]).Should().Be((null, null));
    }

    [Theory]
    [InlineData("reconcile", "confirm", "--rows", "3", "--total", "1")]
    [InlineData("reconcile", "confirm", "--source", "erp", "--rows", "3", "--total", "1")]
    [InlineData("reconcile", "confirm", "--batch", Id, "--source", "erp", "--rows", "3", "--total", "1")]
    [InlineData("trend", "add", "--team", "north", "--title", "t", "--impact", "threat", "--observed", "2026-11-02", "--source", "s",
        "--dated", "2026-11-02")]
    public async Task What_is_missing_is_named_before_anything_is_sent(params string[] args)
    {
        var run = await ClientRun.InAsync("/", args);
        run.Exit.Should().Be(3);
        run.Error.Should().ContainAny("Either --batch, or --source with --period.", "--link or --quote");
    }

    private static async Task<Received> CallAsync(string method, string[] args, IMessage reply)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Organisation/Get", new OrganisationReply { Currency = "CNY" });
        platform.Exchange.Answers(method, reply);
        var run = await platform.RunAsync(args);
        run.Error.Should().BeEmpty();
        run.Exit.Should().Be(0);
        run.Out.Should().NotBeEmpty();
        return platform.Exchange.Calls.Single(call => call.Method == method);
    }
}
