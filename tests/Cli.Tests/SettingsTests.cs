using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class SettingsTests
{
    [Fact]
    public async Task A_team_and_a_period_that_are_set_go_where_a_command_needs_them()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var home = new Dictionary<string, string> { ["HOME"] = platform.Folder };
        (await ClientRun.InAsync(platform.Folder, home, ["config", "set", "team", "east-china"])).Exit.Should().Be(0);
        (await ClientRun.InAsync(platform.Folder, home, ["config", "set", "period", "FY2027-Q1"])).Out.Should()
            .Contain("east-china").And.Contain("FY2027-Q1");
        platform.Exchange.Answers("AnnualPlans/Get", new PlanReply());
        platform.Exchange.Answers("Scorecards/Get", new Scorecard());

        var plan = await ClientRun.InAsync(platform.Folder, home, ["plan", "show"]);
        (plan.Exit, plan.Error.Trim()).Should().Be((0, "(--team east-china --period FY2027)"));
        (platform.Exchange.Sent<GetPlanRequest>().Team, platform.Exchange.Sent<GetPlanRequest>().FiscalYear).Should()
            .Be(("east-china", "FY2027"));
        await ClientRun.InAsync(platform.Folder, home, ["scorecard", "--team", "north"]);
        (platform.Exchange.Sent<GetScorecardRequest>().Team, platform.Exchange.Sent<GetScorecardRequest>().Period).Should()
            .Be(("north", "FY2027-Q1"));
    }

    [Theory]
    [InlineData("sales-plan", "FY2027")]
    [InlineData("budget-report", "FY2027-Q1")]
    [InlineData("launch-plan", "")]
    public async Task A_document_is_of_the_period_that_is_set_where_its_kind_has_one(string kind, string period)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var home = new Dictionary<string, string> { ["HOME"] = platform.Folder };
        await ClientRun.InAsync(platform.Folder, home, ["config", "set", "period", "FY2027-Q1"]);
        platform.Exchange.Answers("Deliverables/Issue", new DeliverableVersion());
        await ClientRun.InAsync(platform.Folder, home, ["deliverable", "issue", kind, "--team", "north"]);
        platform.Exchange.Sent<IssueDeliverableRequest>().Deliverable.Period.Should().Be(period);
    }

    [Fact]
    public async Task Without_one_that_is_set_the_running_quarter_and_its_year_are_meant()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        // 15 July 2026 of a year that begins in July.
        platform.Exchange.Answers("Organisation/Get",
            new OrganisationReply { FiscalStartMonth = 7, TimeZone = "Asia/Shanghai", Currency = "CNY" });
        platform.Exchange.Answers("AnnualPlans/Get", new PlanReply());
        platform.Exchange.Answers("Scorecards/Get", new Scorecard());
        await platform.RunAsync("plan", "show", "--team", "north");
        platform.Exchange.Sent<GetPlanRequest>().FiscalYear.Should().Be("FY2027");
        await platform.RunAsync("scorecard", "--team", "north");
        platform.Exchange.Sent<GetScorecardRequest>().Period.Should().Be("FY2027-Q1");
    }

    [Fact]
    public async Task A_team_that_nobody_named_is_asked_for_before_anything_is_sent()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var run = await platform.RunAsync("plan", "show");
        run.Exit.Should().Be(ExitCodes.Usage);
        run.ErrorLines.Should().Contain(line => line.Contains("--team"));
        platform.Exchange.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("period", "soon", "'soon' is not a period")]
    [InlineData("lang", "fr", "'fr' is not a language")]
    public async Task What_cannot_be_set_is_named(string name, string value, string complaint)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var run = await ClientRun.InAsync(platform.Folder, new() { ["HOME"] = platform.Folder }, ["config", "set", name, value]);
        (run.Exit, run.ErrorLines[0]).Should()
            .Match<(int Exit, string Line)>(told => told.Exit == ExitCodes.Usage && told.Line.Contains(complaint));
    }

    [Fact]
    public async Task Settings_that_do_not_read_are_named_with_their_file()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var file = Path.Combine(platform.Folder, ".config", "salesctl", "config.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "{");
        var run = await ClientRun.InAsync(platform.Folder, new() { ["HOME"] = platform.Folder }, ["plan", "show"]);
        run.Exit.Should().Be(ExitCodes.Usage);
        run.Error.Should().Contain(file).And.Contain("mend it or remove it");
    }

    [Theory]
    [InlineData("plan", "show", "--team", "north", "--year", "FY2027")]
    [InlineData("plan", "show", "--team", "north", "--period", "FY2027")]
    public async Task The_old_name_of_a_period_still_works(params string[] args)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("AnnualPlans/Get", new PlanReply());
        (await platform.RunAsync(args)).Exit.Should().Be(0);
        platform.Exchange.Sent<GetPlanRequest>().FiscalYear.Should().Be("FY2027");
    }
}
