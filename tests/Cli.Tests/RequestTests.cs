using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary>What is typed is what is sent.</summary>
public class RequestTests
{
    private const string Batch = "01980a3e-0000-7000-8000-000000000001";

    private static readonly PlanRequest NorthIn2027 = new() { Team = "north", FiscalYear = "FY2027" };
    private static readonly string[] OfNorthIn2027 = ["--team", "north", "--year", "FY2027"];

    private static readonly string[] SaleLine =
        ["--order", "SO1", "--date", "2026-07-15", "--customer", "676", "--product", "349", "--region", "5", "--quantity", "2.5",
            "--amount", "6074.97"];

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        {
            "Organisation/Set", ["org", "set", "--fiscal-start", "7", "--currency", "USD", "--time-zone", "America/Los_Angeles"],
            new SetOrganisationRequest { FiscalStartMonth = 7, Currency = "USD", TimeZone = "America/Los_Angeles" }, new OrganisationReply()
        },
        {
            "CompanyNames/Give", ["name", "set", "product-line", "valves", "--zh", "阀门"],
            new GiveNameRequest { Kind = NameKind.ProductLine, Code = "valves", Zh = "阀门" }, new NameReply()
        },
        {
            "CompanyNames/Remove", ["name", "remove", "cost-category", "travel"],
            new RemoveNameRequest { Kind = NameKind.CostCategory, Code = "travel" }, new NameReply()
        },
        {
            "Roster/Hire", ["employee", "hire", "285", "--name", "Syed Abbas", "--team", "north", "--on", "2026-07-01"],
            new HireRequest { Employee = "285", Name = "Syed Abbas", Team = "north", HiredOn = new DateOnly(2026, 7, 1).ToDate() },
            new EmployeeReply()
        },
        {
            "Roster/Transfer", ["employee", "transfer", "285", "--to", "south", "--on", "2027-01-01"],
            new TransferRequest { Employee = "285", ToTeam = "south", On = new DateOnly(2027, 1, 1).ToDate() }, new EmployeeReply()
        },
        {
            "Roster/Leave", ["employee", "leave", "285", "--on", "2027-03-01"],
            new LeaveRequest { Employee = "285", LeftOn = new DateOnly(2027, 3, 1).ToDate() }, new EmployeeReply()
        },
        {
            "PersonalTexts/Erase", ["person", "erase", "285", "--reason", "asked for", "--yes"],
            new ErasePersonRequest { Employee = "285", Reason = "asked for" }, new ErasePersonReply()
        },
        {
            "AnnualPlans/Create", ["plan", "create", .. OfNorthIn2027, "--baseline", "50000000", "--source", "accounts", "--growth", "20%"],
            new CreatePlanRequest
            {
                Team = "north", FiscalYear = "FY2027", Baseline = 50_000_000m.ToMoney("CNY"), BaselineSource = "accounts",
                Growth = 0.2m.ToExact(),
            },
            new PlanReply()
        },
        {
            "AnnualPlans/Assign",
            ["plan", "assign", "--team", "north", "--region", "5", "--for", "FY2027-Q1", "--amount", "10.01", "--expected-version", "3"],
            new AssignTargetRequest
            {
                Plan = new PlanRequest(NorthIn2027) { ExpectedVersion = 3 }, Region = "5", Period = "FY2027-Q1",
                Amount = 10.01m.ToMoney("CNY"),
            },
            new PlanReply()
        },
        { "AnnualPlans/Submit", ["plan", "submit", .. OfNorthIn2027], NorthIn2027, new PlanReply() },
        {
            "AnnualPlans/Approve", ["plan", "approve", .. OfNorthIn2027, "--effective-from", "2026-10-01"],
            new ApprovePlanRequest { Plan = NorthIn2027, EffectiveFrom = new DateOnly(2026, 10, 1).ToDate() }, new PlanReply()
        },
        {
            "AnnualPlans/Reject", ["plan", "reject", .. OfNorthIn2027, "--reason", "too little"],
            new RejectPlanRequest { Plan = NorthIn2027, Reason = "too little" }, new PlanReply()
        },
        {
            "AnnualPlans/Revise", ["plan", "revise", .. OfNorthIn2027, "--reason", "new product", "--target", "62000000"],
            new RevisePlanRequest { Plan = NorthIn2027, Reason = "new product", AnnualTarget = 62_000_000m.ToMoney("CNY") }, new PlanReply()
        },
        {
            "AnnualPlans/Activate", ["plan", "activate", .. OfNorthIn2027, "--presented-on", "2026-07-06", "--audience", "all"],
            new ActivatePlanRequest { Plan = NorthIn2027, PresentedOn = new DateOnly(2026, 7, 6).ToDate(), Audience = "all" },
            new PlanReply()
        },
        { "AnnualPlans/Close", ["plan", "close", .. OfNorthIn2027], NorthIn2027, new PlanReply() },
        {
            "Sales/Record",
            ["sale", "record", .. SaleLine, "--credit", "285=0.5", "--credit", "281=50%", "--currency", "EUR", "--rate", "1.08",
                "--revision", "2"],
            new RecordSaleRequest { Source = "manual", Revision = 2, Sale = Sold("EUR", 1.08m, ("285", 0.5m), ("281", 0.5m)) },
            new SaleReply()
        },
        {
            "Sales/Correct", ["sale", "correct", .. SaleLine, "--line", "3", "--rep", "285", "--source", "csv", "--reason", "discount"],
            new CorrectSaleRequest { Source = "csv", ExternalId = "SO1/3", Sale = new SaleLine(Sold("CNY", null, ("285", 1))) { Line = 3 },
                Reason = "discount" },
            new SaleReply()
        },
        {
            "Sales/Return",
            ["sale", "return", "--order", "SO1", "--line", "3", "--return-id", "RMA-1", "--date", "2026-08-01", "--quantity", "1",
                "--amount", "-5"],
            new ReturnSaleRequest
            {
                Source = "manual", ExternalId = "SO1/3", ReturnId = "RMA-1", OccurredOn = new DateOnly(2026, 8, 1).ToDate(),
                Quantity = 1m.ToExact(), NetAmount = (-5m).ToMoney("CNY"),
            },
            new SaleReply()
        },
        {
            "Sales/Record", ["sale", "record", .. SaleLine, "--rep", "285", "--propose"],
            new RecordSaleRequest { Source = "manual", Sale = Sold("CNY", null, ("285", 1)), Propose = true },
            new SaleReply { Outcome = "waiting", Waiting = new HeldSale { Teams = { "north" } } }
        },
        {
            "SaleApprovals/SetThreshold", ["sale", "set-threshold", "--amount", "100000.5", "--team", "north"],
            new SetSaleThresholdRequest { Team = "north", Amount = 100000.5m.ToMoney("CNY") },
            new SaleThresholds { Teams = { new TeamSaleThreshold { Team = "north" } } }
        },
        { "SaleApprovals/SetThreshold", ["sale", "set-threshold", "--off"], new SetSaleThresholdRequest(), new SaleThresholds() },
        {
            "SaleApprovals/Approve", ["sale", "approve", "SO1/3", "--source", "csv", "--revision", "2"],
            new DecideHeldSaleRequest { Source = "csv", ExternalId = "SO1/3", Revision = 2 }, new SaleReply()
        },
        {
            "SaleApprovals/Reject", ["sale", "reject", "SO1/3", "--reason", "not signed"],
            new DecideHeldSaleRequest { Source = "manual", ExternalId = "SO1/3", Revision = 1, Reason = "not signed" }, new HeldSale()
        },
        {
            "SaleApprovals/Withdraw", ["sale", "withdraw", "SO1/3"],
            new WithdrawHeldSaleRequest { Source = "manual", ExternalId = "SO1/3", Revision = 1 }, new HeldSale()
        },
        {
            "SalesImports/Reconcile", ["import", "reconcile", Batch, "--rows", "30129", "--total", "44408822.13"],
            new ReconcileRequest { Batch = Batch, RowCount = 30129, ControlTotal = 44408822.13m.ToMoney("CNY") }, new BatchReply()
        },
        {
            "SalesImports/Discard", ["quarantine", "discard", Batch, "--line", "17", "--reason", "test"],
            new DiscardRequest { Batch = Batch, Line = 17, Reason = "test" }, new BatchReply()
        },
        {
            "SalesImports/Resubmit", ["quarantine", "fix", Batch, "--line", "17", "--text", "@a,b"],
            new ResubmitRequest { Batch = Batch, Line = 17, Text = "@a,b" }, new ResubmitReply { Batch = new BatchReply() }
        },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_line_becomes_its_request(string method, string[] args, IMessage request, IMessage reply)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Organisation/Get", new OrganisationReply { Currency = "CNY" });
        platform.Exchange.Answers(method, reply);
        var run = await platform.RunAsync([.. args, "--json"]);
        run.Error.Should().BeEmpty();
        run.Exit.Should().Be(0);
        run.Json.Should().NotBeEmpty();
        var call = platform.Exchange.Calls.Single(call => call.Method == method);
        call.Messages.Should().Equal(request);
        call.Key.Should().NotBeNullOrEmpty();
    }

    private static SaleLine Sold(string currency, decimal? rate, params (string Rep, decimal Share)[] credits) => new()
    {
        Order = "SO1",
        OccurredOn = new DateOnly(2026, 7, 15).ToDate(),
        Customer = "676",
        Product = "349",
        Region = "5",
        Quantity = 2.5m.ToExact(),
        NetAmount = 6074.97m.ToMoney(currency),
        Rate = rate?.ToExact(),
        Credits = { credits.Select(credit => new Credit { Rep = credit.Rep, Share = credit.Share.ToExact() }) },
    };
}
