using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Failures;
using SalesPlatform.Cli.Names;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class NamingTests
{
    private static readonly Known[] All =
    [
        new("0199d5a0-0000-7000-8000-0000000000b2", "HP-500", "Heat pump 500"),
        new("0199d5a0-0000-7000-8000-0000000000a1", "HP-300", "陈浩 Chen Hao"),
        new("0188d5a0-0000-7000-8000-0000000000a1", "HP-300", "Old one"),
    ];

    [Theory]
    [InlineData("latest", 0)]
    [InlineData("hp-500", 0)]
    [InlineData("Heat pump 500", 0)]
    [InlineData("0188", 2)]
    [InlineData("陈浩", 1)]
    [InlineData("Chen Hao", 1)]
    [InlineData("chen.hao", 1)]
    public void A_thing_is_found_by_key_name_login_beginning_or_as_the_latest(string given, int at) =>
        Naming.IdOf("launch", given, All).Should().Be(All[at].Id);

    [Theory]
    [InlineData("0199", ExitCodes.Usage, "names 2 of them")]
    [InlineData("HP-300", ExitCodes.Usage, "names 2 of them")]
    [InlineData("HP-999", ExitCodes.NotFound, "There is no launch 'HP-999'.")]
    public void What_two_things_share_or_none_has_is_said_with_what_there_is(string given, int exit, string complaint)
    {
        var failure = FluentActions.Invoking(() => Naming.IdOf("launch", given, All)).Should().Throw<CliException>().Which;
        failure.Exit.Should().Be(exit);
        failure.Lines[0].Should().Contain(complaint);
        failure.Lines.Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task A_launch_is_shown_by_its_product()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Launches/List",
            new ListLaunchesReply { Launches = { new LaunchSummary { Launch = All[0].Id, Product = "HP-500", Name = "Heat pump 500" } } });
        platform.Exchange.Answers("Launches/Get", new LaunchReply { Launch = All[0].Id });
        (await platform.RunAsync("launch", "show", "hp-500")).Exit.Should().Be(0);
        platform.Exchange.Sent<GetLaunchRequest>().Launch.Should().Be(All[0].Id);
    }

    [Fact]
    public async Task An_id_is_taken_as_it_is_and_nothing_is_looked_up()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Launches/Get", new LaunchReply { Launch = All[0].Id });
        await platform.RunAsync("launch", "show", All[0].Id);
        platform.Exchange.Calls.Should().ContainSingle();
    }

    [Theory]
    [InlineData("rnd", "0199d5a0-0000-7000-8000-0000000000a1")]
    [InlineData("How demand changes", "0199d5a0-0000-7000-8000-0000000000b2")]
    [InlineData("latest", "0199d5a0-0000-7000-8000-0000000000b2")]
    public async Task An_open_request_of_a_plan_is_handed_in_by_its_department_or_subject(string given, string id)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Consultations/ListInputs", new ListInputsReply
        {
            Inputs =
            {
                new DepartmentInput { Input = All[1].Id, Department = "rnd", Subject = "What will be ready" },
                new DepartmentInput { Input = All[0].Id, Department = "marketing", Subject = "How demand changes" },
            },
        });
        platform.Exchange.Answers("Consultations/HandIn", new InputReply());
        (await platform.RunAsync("input", "receive", "--team", "north", "--period", "FY2027", "--id", given, "--title", "Outlook")).Error
            .Should().BeEmpty();
        platform.Exchange.Sent<ListInputsRequest>().Should().Be(
            new ListInputsRequest { Team = "north", FiscalYear = "FY2027", Status = "requested" });
        platform.Exchange.Sent<HandInRequest>().Input.Should().Be(id);
    }

    [Fact]
    public async Task A_rep_is_named_by_name_where_a_command_is_about_one()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Teams/List", new ListTeamsReply { Teams = { new TeamReply { Team = "north" } } });
        platform.Exchange.Answers("Roster/ListMembers",
            new ListMembersReply { Members = { new EmployeeReply { Employee = "HD101", Name = "陈浩 Chen Hao" } } });
        platform.Exchange.Answers("Scorecards/Get", new Scorecard());
        await platform.RunAsync("scorecard", "--team", "north", "--period", "FY2027-Q1", "--rep", "陈浩");
        platform.Exchange.Sent<GetScorecardRequest>().Rep.Should().Be("HD101");
    }

    [Theory]
    [InlineData("chen.hao")]
    [InlineData("陈浩")]
    public async Task A_rep_acts_by_login_or_name_under_their_employee_number(string person)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Teams/List", new ListTeamsReply { Teams = { new TeamReply { Team = "north" } } });
        platform.Exchange.Answers("Roster/ListMembers",
            new ListMembersReply { Members = { new EmployeeReply { Employee = "HD101", Name = "陈浩 Chen Hao" } } });
        platform.Exchange.Answers("Appraisals/Get", new AppraisalReply());
        (await platform.RunAsync("appraisal", "show", "HD101", "--period", "FY2027-Q1", "--as", person, "--role", "sales-rep")).Error
            .Should().BeEmpty();
        var token = platform.Exchange.Calls.Single(call => call.Method == "Appraisals/Get").Token!;
        new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(token).GetClaim("employee").Value.Should().Be("HD101");
    }

    [Fact]
    public async Task A_mistyped_team_is_answered_with_the_teams_there_are()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Fails("AnnualPlans/Get", Refusals.Plain(Grpc.Core.StatusCode.NotFound, "There is no plan."));
        platform.Exchange.Answers(
            "Teams/List", new ListTeamsReply { Teams = { new TeamReply { Team = "east-china" }, new TeamReply { Team = "south-china" } } });
        var run = await platform.RunAsync("plan", "show", "--team", "eastchina", "--period", "FY2027");
        run.Exit.Should().Be(ExitCodes.NotFound);
        run.ErrorLines.Should().Contain("error: There is no team 'eastchina'. Did you mean 'east-china'? Teams: east-china, south-china.");
    }
}
