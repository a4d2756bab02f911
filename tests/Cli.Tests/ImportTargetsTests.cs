using Microsoft.IdentityModel.JsonWebTokens;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class ImportTargetsTests
{
    [Fact]
    public async Task Wrong_targets_are_named_and_nothing_is_submitted()
    {
        var (run, platform) = await ImportTargetsAsync(new ImportTargetsReply { Rows = 2, Errors = { WrongRow } }, "--approve-as", "ann");
        run.Exit.Should().Be(1);
        run.ErrorLines.Should().HaveCount(2).And.StartWith("quotas.csv:3:amount: 'x' is not a number.");
        platform.Exchange.Calls.Select(call => call.Method).Should().Equal("AnnualPlans/ImportTargets");
    }

    [Fact]
    public async Task Targets_are_submitted_by_the_caller_and_approved_by_the_second_person()
    {
        var (run, platform) = await ImportTargetsAsync(
            new ImportTargetsReply { Rows = 2, Plan = Plan("draft") }, "--grain", "quarter", "--approve-as", "ann", "--json");
        run.Exit.Should().Be(0);
        ((string?)run.Json["plan"]!["status"]).Should().Be("approved");
        var calls = platform.Exchange.Calls;
        calls.Select(call => call.Method).Should().Equal("AnnualPlans/ImportTargets", "AnnualPlans/Submit", "AnnualPlans/Approve");
        calls.Select(call => new JsonWebToken(call.Token)).Select(token => (token.Subject, token.GetPayloadValue<string>("role")))
            .Should().Equal(
            ("sales.manager", "sales-manager"), ("sales.manager", "sales-manager"), ("ann", "executive"));
        (calls[0].Header.Target, calls[0].Header.Grain).Should().Be(("FY2018", "quarter"));
    }

    [Fact]
    public async Task Targets_that_are_approved_already_are_left_alone()
    {
        var (run, platform) = await ImportTargetsAsync(new ImportTargetsReply { Rows = 2, Plan = Plan("approved") }, "--approve-as", "ann");
        run.Exit.Should().Be(0);
        platform.Exchange.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task With_a_token_the_approver_needs_one_too()
    {
        var (run, platform) = await ImportTargetsAsync(
            new ImportTargetsReply { Plan = Plan("draft") }, "--approve-as", "ann", "--token", "mine");
        run.Error.Should().Contain("--approve-token");
        platform.Exchange.Calls.Should().BeEmpty();
    }

    private static RowError WrongRow => new() { Line = 3, Column = "amount", Code = "not-a-number", Message = "'x' is not a number." };

    private static PlanReply Plan(string status) => new() { Team = "north", FiscalYear = "FY2018", Status = status };

    private static async Task<(ClientRun Run, PlatformOnWire Platform)> ImportTargetsAsync(ImportTargetsReply reply,
        params string[] options)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("AnnualPlans/ImportTargets", reply);
        platform.Exchange.Answers("AnnualPlans/Submit", Plan("submitted"));
        platform.Exchange.Answers("AnnualPlans/Approve", Plan("approved"));
        platform.WriteFile("quotas.csv", "rep,period_start,amount\n");
        return (await platform.RunAsync(["import", "targets", "quotas.csv", "--team", "north", "--plan", "FY2018", .. options]), platform);
    }
}
