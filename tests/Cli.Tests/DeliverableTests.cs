using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary><c>deliverable</c>: what is typed is what is sent, and a whole file is what comes.</summary>
public class DeliverableTests
{
    private const string Number = "budget-report/north/FY2027-Q1";

    private static readonly string[] Report = ["budget-report", "--team", "north", "--period", "FY2027-Q1"];

    private static readonly DeliverableVersion Issued = new()
    {
        Number = Number, Kind = "budget-report", Team = "north", Period = "FY2027-Q1", Version = 2, Status = "issued", Author = "mia",
        ContentHash = new string('a', 64),
    };

    private static DocumentContent Content => new()
    {
        Kind = "budget-report", Title = new Text { Literal = "销售预算报告" }, Team = "north", Period = "FY2027-Q1", Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        AsOf = Timestamp.FromDateTimeOffset(ClientRun.Now), Position = 7,
    };

    [Theory]
    [InlineData("zh", "docx", "PK")]
    [InlineData("en", "xlsx", "PK")]
    [InlineData("zh", "html", "<!")]
    public async Task A_document_is_saved_in_the_language_and_format_asked_for(string language, string format, string begins)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Deliverables/Get", Content);
        var run = await platform.RunAsync(["deliverable", "get", .. Report, "--lang", language, "--format", format, "--json"]);
        run.Exit.Should().Be(0, run.Error);
        platform.Exchange.Sent<GetDeliverableRequest>().Should()
            .Be(new GetDeliverableRequest { Kind = "budget-report", Team = "north", Period = "FY2027-Q1" });
        var file = (string)run.Json["file"]!;
        Path.GetFileName(file).Should().Be($"budget-report-north-FY2027-Q1-draft.{language}.{format}");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))[..2].Should().Be(begins);
    }

    [Fact]
    public async Task The_ending_of_the_file_s_name_tells_the_format_and_an_issued_version_is_asked_for_by_its_number()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Deliverables/GetIssued", new IssuedDeliverable { Version = Issued, Content = Content.ToByteString() });
        var run = await platform.RunAsync(["deliverable", "get", .. Report, "--version", "2", "-o", "issued.html", "--lang", "en"]);
        run.Exit.Should().Be(0, run.Error);
        platform.Exchange.Sent<GetIssuedRequest>().Should().Be(new GetIssuedRequest { Number = Number, Version = 2 });
        (await File.ReadAllTextAsync(Path.Combine(platform.Folder, "issued.html"), TestContext.Current.CancellationToken)).Should()
            .Contain(Number).And.Contain("Issued");
        Directory.GetFiles(platform.Folder, "*.part").Should().BeEmpty();
    }

    [Fact]
    public async Task Issue_approve_and_return_send_what_was_typed_once()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        foreach (var method in new[] { "Issue", "Approve", "Return" })
            platform.Exchange.Answers($"Deliverables/{method}", Issued);
        (await platform.RunAsync(["deliverable", "issue", .. Report, "--cause", "late parts", "--idempotency-key", "k"]))
            .Exit.Should().Be(0);
        (await platform.RunAsync("deliverable", "approve", Number, "--version", "2")).Exit.Should().Be(0);
        (await platform.RunAsync("deliverable", "return", Number, "--version", "2", "--reason", "late")).Exit.Should().Be(0);
        platform.Exchange.Sent<IssueDeliverableRequest>().Should().Be(new IssueDeliverableRequest
        {
            Deliverable = new GetDeliverableRequest { Kind = "budget-report", Team = "north", Period = "FY2027-Q1" }, Cause = "late parts",
        });
        platform.Exchange.Sent<ApproveDeliverableRequest>().Should().Be(new ApproveDeliverableRequest { Number = Number, Version = 2 });
        platform.Exchange.Sent<ReturnDeliverableRequest>().Should()
            .Be(new ReturnDeliverableRequest { Number = Number, Version = 2, Reason = "late" });
        platform.Exchange.Calls[0].Key.Should().Be("k");
    }

    [Fact]
    public async Task Verify_ends_with_an_error_where_a_version_is_not_intact()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Deliverables/Verify",
            new VerifyReply { Version = Issued, ComputedHash = new string('b', 64), Intact = false });
        var broken = await platform.RunAsync("deliverable", "verify", Number);
        (broken.Exit, broken.Out).Should().Match<(int Exit, string Out)>(run => run.Exit == 1 && run.Out.Contains("NO"));
        platform.Exchange.Answers("Deliverables/Verify",
            new VerifyReply { Version = Issued, ComputedHash = Issued.ContentHash, Intact = true, Current = true });
        (await platform.RunAsync("deliverable", "verify", Number)).Exit.Should().Be(0);
    }

    [Fact]
    public async Task The_list_asks_each_service_and_leaves_out_what_is_not_for_the_caller()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.AnswersEach("Deliverables/ListKinds",
            () => new ListKindsReply
            {
                Kinds =
                { new DeliverableKind { Kind = "budget-report", NameZh = "销售预算报告", NameEn = "Sales budget report" } }
            });
        (await platform.RunAsync("deliverable", "list")).Out.Should().Contain("Sales budget report").And.NotContain("销售预算报告");
        (await platform.RunAsync("deliverable", "list", "--lang", "zh")).Out.Should().Contain("销售预算报告").And.NotContain("Sales budget");
        platform.Exchange.Fails("Deliverables/ListKinds",
            new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.PermissionDenied, "no")));
        var none = await platform.RunAsync("deliverable", "list", "--json");
        (none.Exit, none.Json["kinds"]!.AsArray().Count).Should().Be((0, 0));
    }

    [Theory]
    [InlineData("poem", "--team", "north")]
    [InlineData("budget-report")]
    [InlineData("budget-report", "--team", "north", "--period", "soon")]
    public async Task What_cannot_be_is_refused_before_anything_is_sent(params string[] args)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        (await platform.RunAsync(["deliverable", "get", .. args])).Exit.Should().Be(3);
        platform.Exchange.Calls.Should().BeEmpty();
    }
}
