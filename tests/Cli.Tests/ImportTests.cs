using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Cli.Wire;
using Refusals = SalesPlatform.Tests.Cli.Wire.Refusals;

namespace SalesPlatform.Tests.Cli;

public class ImportTests
{
    private const string Batch = "01980a3e-0000-7000-8000-000000000001";

    private static readonly RowError WrongDate =
        new() { Line = 3, Column = "order_date", Code = "not-a-date", Message = "'x' is not a date." };

    [Fact]
    public async Task A_file_arrives_byte_for_byte_after_its_header()
    {
        var content = string.Concat(Enumerable.Range(0, 40_000).Select(row => $"{row},合格\n"));
        var (run, platform) = await ImportSalesAsync(new BatchReply { Batch = "b1", Rows = 40_000, Recorded = 40_000 }, content,
            "--source", "erp", "--team", "north", "--map", "order=order_number", "--map", "date=order_date");
        run.Exit.Should().Be(0);
        platform.Exchange.Calls[0].Text.Should().Be(content);
        platform.Exchange.Calls[0].Header.Should().Be(new FileHeader
        {
            FileName = "orders.csv",
            Source = "erp",
            Team = "north",
            Columns = { ["order"] = "order_number", ["date"] = "order_date" },
        });
    }

    [Fact]
    public async Task Quarantined_rows_are_listed_like_compiler_errors_and_end_with_2()
    {
        var wholeRow = new RowError { Line = 7, Code = "unknown-rep", Message = "Nobody is called 9." };
        var (run, _) = await ImportSalesAsync(new BatchReply
        {
            Batch = "b1",
            Rows = 10,
            Recorded = 5,
            Unchanged = 1,
            Corrected = 1,
            Ignored = 1,
            Quarantined = 2,
            ControlTotal = 1234.5m.ToMoney("USD"),
            FirstErrors = { WrongDate, wholeRow },
        });
        run.Exit.Should().Be(2);
        run.ErrorLines.Should().StartWith(["orders.csv:3:order_date: 'x' is not a date.", "orders.csv:7: Nobody is called 9."]);
        run.Out.Should().ContainAll("Recorded", "Unchanged", "Corrected", "Ignored", "Quarantined", "USD 1,234.50");
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "1", false)]
    [InlineData(false, null, false)]
    public async Task Progress_is_drawn_for_somebody_who_watches_and_beside_the_output(bool onTerminal, string? noColour, bool drawn)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("SalesImports/Import", new ImportProgress { RowsRead = 1234, BytesRead = 6 },
            new ImportProgress { Batch = new BatchReply() });
        platform.WriteFile("orders.csv", "order\n");
        var variables = noColour is null ? [] : new Dictionary<string, string> { ["NO_COLOR"] = noColour };
        var run = await ClientRun.InAsync(platform.Folder, variables, ["import", "sales", "orders.csv"], onTerminal);
        run.Exit.Should().Be(0);
        run.Error.Contains("orders.csv", StringComparison.Ordinal).Should().Be(drawn);
        run.Out.Should().NotContain("%");
    }

    [Fact]
    public async Task The_json_holds_the_whole_batch()
    {
        var (run, _) = await ImportSalesAsync(
            new BatchReply { Batch = "b1", Quarantined = 1, ControlTotal = 1234.5m.ToMoney("USD"), FirstErrors = { WrongDate } },
            options: "--json");
        run.Exit.Should().Be(2);
        run.Error.Should().BeEmpty();
        run.Json["controlTotal"]!.ToJsonString().Should().Be("""{"amount":"1234.5","currency":"USD"}""");
        run.Json["firstErrors"]![0]!.ToJsonString().Should()
            .Be("""{"line":3,"column":"order_date","code":"not-a-date","message":"\u0027x\u0027 is not a date."}""");
        run.Json["fileError"].Should().BeNull();
    }

    [Fact]
    public async Task A_file_that_is_wrong_as_a_whole_ends_with_1()
    {
        var (run, _) = await ImportSalesAsync(new BatchReply
        {
            Batch = "b1",
            FileError = new RowError { Line = 1, Column = "order", Code = "column-missing", Message = "There is no column 'order'." },
        });
        run.Exit.Should().Be(1);
        run.ErrorLines.Should().Equal("error: orders.csv:1:order: There is no column 'order'.");
    }

    [Fact]
    public async Task A_service_that_refuses_an_upload_midway_is_heard()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.RefusedAtOnce = Refusals.Rule("file-too-large", "A file has at most 1 MB.");
        platform.WriteFile("orders.csv", new string('x', 8 * 1024 * 1024));
        var run = await platform.RunAsync("import", "sales", "orders.csv");
        run.ErrorLines.Should().Equal("error: A file has at most 1 MB. [file-too-large]");
        run.Exit.Should().Be(5);
    }

    [Fact]
    public async Task A_roster_with_wrong_rows_takes_effect_otherwise_and_ends_with_2()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Roster/Import", new ImportRosterReply { Rows = 2, Hired = 1, Errors = { WrongDate } });
        platform.WriteFile("people.csv", "employee,name,hired_on\n");
        var run = await platform.RunAsync("import", "roster", "people.csv", "--team", "north");
        run.Exit.Should().Be(2);
        run.ErrorLines.Should().Equal("people.csv:3:order_date: 'x' is not a date.");
        platform.Exchange.Calls[0].Header.Team.Should().Be("north");
    }

    [Fact]
    public async Task A_file_of_names_with_wrong_rows_takes_effect_otherwise_and_ends_with_2()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("CompanyNames/Import",
            new ImportNamesReply { Rows = 3, Given = 1, Unchanged = 1, Errors = { WrongDate } });
        platform.WriteFile("names.csv", "kind,code,zh,en\n");
        var run = await platform.RunAsync("name", "import", "names.csv", "--map", "code=key");
        run.Exit.Should().Be(2);
        run.Out.Should().MatchRegex("Given +1");
        platform.Exchange.Calls[0].Header.Columns.Should().Contain("code", "key");
    }

    [Fact]
    public async Task All_quarantined_rows_are_tried_again_each_under_a_key_of_its_own()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("SalesImports/ListQuarantine",
            new ListQuarantineReply { Rows = { new QuarantinedRow { Line = 3 }, new QuarantinedRow { Line = 9 } } });
        platform.Exchange.AnswersEach("SalesImports/Resubmit", () => new ResubmitReply
        {
            Batch = new BatchReply { FileName = "orders.csv" },
            Errors = { platform.Exchange.Calls.Count < 3 ? [] : [WrongDate] },
        });
        var run = await platform.RunAsync("quarantine", "retry", Batch, "--json", "--idempotency-key", "k");
        run.Exit.Should().Be(2);
        (run.Json["tried"]!.GetValue<int>(), run.Json["accepted"]!.GetValue<int>()).Should().Be((2, 1));
        platform.Exchange.Calls.Skip(1).Select(call => call.Key).Should().Equal("k/3", "k/9");
    }

    [Fact]
    public async Task Returns_are_told_with_those_whose_sale_is_not_known()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("SalesImports/ImportReturns", new ImportReturnsReply
        {
            Rows = 3, Returned = 2, Unmatched = { new UnmatchedReturn { Line = 4, ReturnId = "285 2026-07-06 p1", Rep = "285" } },
            ControlTotal = 12.5m.ToMoney("CNY"), Errors = { WrongDate },
        });
        var run = await platform.RunAsync("import", "returns", platform.WriteFile("returns.csv", "date\n"), "--source", "erp", "--decimal",
            ",");

        run.Exit.Should().Be(2);
        run.Out.Should().ContainAll("Given back", "CNY 12.50", "not known here", "285 2026-07-06 p1");
        platform.Exchange.Calls.Single().Header.Should().Be(new FileHeader { FileName = "returns.csv", Source = "erp", Decimal = "," });
    }

    private static async Task<(ClientRun Run, PlatformOnWire Platform)> ImportSalesAsync(BatchReply batch, string content = "order\n",
        params string[] options)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("SalesImports/Import", new ImportProgress { RowsRead = 1, BytesRead = 10 },
            new ImportProgress { Batch = batch });
        return (await platform.RunAsync(["import", "sales", platform.WriteFile("orders.csv", content), .. options]), platform);
    }
}
