using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary><c>budget</c>: what is typed is what is sent, and what comes is shown.</summary>
public class BudgetTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly BudgetRequest North = new() { Team = "north", FiscalYear = "FY2027" };
    private static readonly string[] OfNorth = ["--team", "north", "--year", "FY2027"];

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        { "Budgets/Create", ["budget", "create", .. OfNorth], North, new BudgetReply() },
        {
            "Budgets/SetLine", ["budget", "set", .. OfNorth, "--category", "travel", "--for", "FY2027-Q1", "--amount", "100.01",
                "--weights", "1,1,2.5", "--control", "warn", "--behaviour", "variable"],
            new SetLineRequest
            {
                Budget = North, Category = "travel", Period = "FY2027-Q1", Amount = 100.01m.ToMoney("CNY"),
                Weights = { 1m.ToExact(), 1m.ToExact(), 2.5m.ToExact() }, Control = Control.Warn, Behaviour = Behaviour.Variable,
            },
            new BudgetReply()
        },
        { "Budgets/Submit", ["budget", "submit", .. OfNorth, "--expected-version", "4"], new BudgetRequest(North) { ExpectedVersion = 4 },
            new BudgetReply() },
        { "Budgets/Return", ["budget", "return", .. OfNorth, "--reason", "no"], new ReturnBudgetRequest { Budget = North, Reason = "no" },
            new BudgetReply() },
        {
            "Budgets/Approve", ["budget", "approve", .. OfNorth, "--effective-from", "2026-10-01"],
            new ApproveBudgetRequest { Budget = North, EffectiveFrom = new DateOnly(2026, 10, 1).ToDate() }, new BudgetReply()
        },
        { "Budgets/Activate", ["budget", "activate", .. OfNorth], North, new BudgetReply() },
        { "Budgets/Revise", ["budget", "revise", .. OfNorth, "--reason", "more"],
            new ReviseBudgetRequest { Budget = North, Reason = "more" }, new BudgetReply() },
        { "Budgets/Rebaseline", ["budget", "rebaseline", .. OfNorth, "--reason", "agreed"],
            new RebaselineRequest { Budget = North, Reason = "agreed" }, new BudgetReply() },
        { "Budgets/Close", ["budget", "close", .. OfNorth], North, new BudgetReply() },
        {
            "Commitments/Open", ["budget", "commit", .. OfNorth, "--key", "PO-1", "--category", "travel", "--month", "FY2027-M06",
                "--amount", "5", "--for", "fair"],
            new OpenCommitmentRequest { Budget = North, Commitment = "PO-1", Category = "travel", Month = "FY2027-M06",
                Amount = 5m.ToMoney("CNY"), Description = "fair" },
            new CommitmentReply()
        },
        {
            "Commitments/Change", ["budget", "change-commitment", .. OfNorth, "--key", "PO-1", "--month", "FY2027-M07"],
            new ChangeCommitmentRequest { Budget = North, Commitment = "PO-1", Month = "FY2027-M07" }, new CommitmentReply()
        },
        {
            "Commitments/Release", ["budget", "release", .. OfNorth, "--key", "PO-1", "--reason", "no"],
            new ReleaseCommitmentRequest { Budget = North, Commitment = "PO-1", Reason = "no" }, new CommitmentReply()
        },
        {
            "Costs/Post", ["budget", "post-cost", "--team", "north", "--document", "INV-7", "--date", "2026-08-03", "--category",
                "travel", "--amount", "-3.5", "--currency", "USD", "--rate", "7.2", "--revision", "2"],
            new PostCostRequest
            {
                Cost = new Cost
                {
                    Team = "north", Source = "manual", Revision = 2, Document = "INV-7", OccurredOn = new DateOnly(2026, 8, 3).ToDate(),
                        Category = "travel",
                    Amount = (-3.5m).ToMoney("USD"), Rate = 7.2m.ToExact(),
                },
            },
            new PostCostReply()
        },
        {
            "Reallocations/Request", ["budget", "move", .. OfNorth, "--from", "travel", "--from-month", "FY2027-M08", "--to", "tools",
                "--to-month", "FY2027-M06", "--amount", "4", "--reason", "why"],
            new RequestReallocationRequest
            {
                Budget = North, From = new Cell { Category = "travel", Month = "FY2027-M08" },
                    To = new Cell { Category = "tools", Month = "FY2027-M06" },
                Amount = 4m.ToMoney("CNY"), Reason = "why",
            },
            new ReallocationReply()
        },
        { "Reallocations/Approve", ["budget", "approve-move", .. OfNorth, "--id", Id],
            new DecideReallocationRequest { Budget = North, Reallocation = Id }, new ReallocationReply() },
        {
            "Reallocations/Reject", ["budget", "reject-move", .. OfNorth, "--id", Id, "--reason", "no"],
            new DecideReallocationRequest { Budget = North, Reallocation = Id, Reason = "no" }, new ReallocationReply()
        },
        {
            "Findings/Raise", ["budget", "raise-finding", .. OfNorth, "--check", "Q1", "--title", "no receipt", "--severity", "major"],
            new RaiseFindingRequest { Budget = North, Check = "Q1", Title = "no receipt", Severity = Severity.Major }, new FindingReply()
        },
        { "Findings/Answer", ["budget", "answer-finding", .. OfNorth, "--id", Id, "--answer", "here"],
            new AnswerFindingRequest { Budget = North, Finding = Id, Answer = "here" }, new FindingReply() },
        { "Findings/Close", ["budget", "close-finding", .. OfNorth, "--id", Id], new CloseFindingRequest { Budget = North, Finding = Id },
            new FindingReply() },
    };

    public static TheoryData<string, string[], IMessage, IMessage> Questions => new()
    {
        { "Budgets/Get", ["show", .. OfNorth], new GetBudgetRequest { Team = "north", FiscalYear = "FY2027" }, new BudgetReply() },
        { "Budgets/List", ["list"], new ListBudgetsRequest(), new ListBudgetsReply { Budgets = { new BudgetSummary() } } },
        { "Commitments/List", ["commitments", .. OfNorth, "--status", "open"],
            new ListItemsRequest { Team = "north", FiscalYear = "FY2027", Status = "open" },
            new ListCommitmentsReply { Commitments = { new CommitmentDetails() } } },
        { "Commitments/ListPromotions", ["promotions", .. OfNorth, "--status", "waiting"],
            new ListItemsRequest { Team = "north", FiscalYear = "FY2027", Status = "waiting" },
            new ListPromotionsReply { Promotions = { new PromotionMoney() } } },
        { "Reallocations/List", ["moves", .. OfNorth], new ListItemsRequest { Team = "north", FiscalYear = "FY2027" },
            new ListReallocationsReply { Reallocations = { new ReallocationDetails() } } },
        { "Findings/List", ["findings", .. OfNorth], new ListItemsRequest { Team = "north", FiscalYear = "FY2027" },
            new ListFindingsReply { Findings = { new FindingDetails() } } },
        { "Costs/List", ["costs", "--for", "FY2027-Q1", "--flag", "within"],
            new ListCostsRequest { Period = "FY2027-Q1", Flag = "within" },
            new ListCostsReply { Costs = { new PostedCost { Cost = new Cost() } } } },
        {
            "BudgetReports/GetVariance", ["variance", "--team", "north", "--for", "FY2027", "--as-of", "2026-07-01T00:00:00Z"],
            new GetVarianceRequest { Team = "north", Period = "FY2027", AsOf = new Timestamp { Seconds = 1782864000 } },
                new VarianceReply { Total = new Variance() }
        },
        { "BudgetReports/GetAvailable", ["available", .. OfNorth, "--through", "FY2027-M03"],
            new GetAvailableRequest { Team = "north", FiscalYear = "FY2027", Through = "FY2027-M03" }, new AvailableReply() },
        { "BudgetReports/GetSuggestions", ["suggest", .. OfNorth], new GetSuggestionsRequest { Team = "north", FiscalYear = "FY2027" },
            new SuggestionsReply() },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_line_becomes_its_request(string method, string[] args, IMessage request, IMessage reply)
    {
        var call = await Asked.CallAsync(method, args, reply);
        call.Messages.Should().Equal(request);
        call.Key.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_becomes_its_request_for_programs_and_people(string method, string[] args, IMessage request, IMessage reply)
    {
        (await Asked.CallAsync(method, ["budget", .. args, "--json"], reply)).Messages.Should().Equal(request);
        (await Asked.CallAsync(method, ["budget", .. args], reply)).Messages.Should().Equal(request);
    }

    [Theory]
    [InlineData("--weights", "1,x")]
    [InlineData("--weights", "1,-1")]
    [InlineData("--control", "maybe")]
    [InlineData("--for", "2027")]
    [InlineData("--amount", "1,000")]
    public async Task A_wrong_value_is_refused_before_anything_is_sent(string option, string value)
    {
        string[] args = ["budget", "set", .. OfNorth, "--category", "travel", "--for", "FY2027", "--amount", "5"];
        var run = await ClientRun.InAsync(
            "/", [.. option is "--for" or "--amount" ? [.. args.Select((arg, i) => i > 0 && args[i - 1] == option ? value : arg)]
            : args.Append(option).Append(value)]);
        run.Exit.Should().Be(3);
        run.Error.Should().Contain(value);
    }

    [Fact]
    public async Task A_warning_reaches_people()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Commitments/Open", new CommitmentReply
        {
            Commitment = new CommitmentDetails { Commitment = "PO-1" },
            Warning = new Warning { Code = "over-budget", Message = "6 is more than the 5 left." },
        });
        var run = await platform.RunAsync(
            "budget", "commit", "--team", "north", "--year", "FY2027", "--key", "PO-1", "--category", "travel", "--month", "FY2027-M06",
            "--amount", "6", "--currency", "CNY");
        run.ErrorLines.Should().Contain("warning: 6 is more than the 5 left.");
    }

    [Fact]
    public async Task Wrong_rows_of_a_file_of_costs_are_listed_and_end_with_2()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Costs/Import", new ImportCostsReply
        {
            Rows = 2, Posted = 1, Errors = { new RowError { Line = 3, Column = "day", Code = "not-a-date",
                Message = "'x' is not a date." } },
        });
        var run = await platform.RunAsync(
            "budget", "import-costs", platform.WriteFile("costs.csv", "document,day\ni-1,x\n"), "--team", "north", "--source", "erp",
            "--map", "date=day");
        run.Exit.Should().Be(2);
        run.ErrorLines.Should().Contain("costs.csv:3:day: 'x' is not a date.");
        var call = platform.Exchange.Calls.Single();
        call.Header.Should().Be(new FileHeader { FileName = "costs.csv", Source = "erp", Team = "north", Columns = { ["date"] = "day" } });
        call.Text.Should().Be("document,day\ni-1,x\n");
    }
}
