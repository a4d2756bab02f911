using System.CommandLine;
using System.CommandLine.Help;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class HelpTests
{
    [Fact]
    public void Every_command_is_in_one_group() =>
        Groups.All.SelectMany(group => group.Commands).Should()
            .BeEquivalentTo(SalesCtl.Build().Subcommands.Select(command => command.Name));

    [Fact]
    public void Every_text_of_the_help_has_a_chinese_one()
    {
        var commands = All(SalesCtl.Build()).ToList();
        var texts = commands.Select(command => command.Description)
            .Concat(commands.SelectMany(command => command.Arguments.Select(argument => argument.Description)))
            .Concat(commands.SelectMany(command => command.Options
                .Where(option => !option.Hidden && option is not (HelpOption or VersionOption)).Select(option => option.Description)));
        var without = texts.Where(text => !string.IsNullOrEmpty(text)).Distinct()
            .Where(text => Translation.Of(text!, Language.Chinese) == text);
        string.Join('\n', without).Should().BeEmpty();
    }

    [Fact]
    public async Task Help_of_the_whole_shows_commands_by_responsibility_and_what_every_command_takes()
    {
        var run = await ClientRun.InAsync("/", ["--help"]);
        run.Out.Should().Contain("Strategy and plan:").And.Contain("Customers:").And
            .Contain("Options of every command:").And.Contain("--tsv");
    }

    [Fact]
    public async Task Help_of_a_command_folds_what_every_command_takes_and_tells_no_former_names()
    {
        var run = await ClientRun.InAsync("/", ["plan", "show", "--help"]);
        run.Out.Should().Contain("--period <FY2027>").And.NotContain("--year").And
            .NotContain("--idempotency-key").And.Contain("salesctl --help");
    }

    [Fact]
    public async Task Help_speaks_chinese_on_request()
    {
        var run = await ClientRun.InAsync("/", ["plan", "approve", "--help", "--lang", "zh"]);
        run.Out.Should().Contain("批准他人编制并已提交的计划。").And.Contain("用法：").And.Contain("必填选项：").And.Contain("示例：");
    }

    [Theory]
    [InlineData("There is no command 'paln'. Did you mean 'plan'?", "paln", "show")]
    [InlineData("There is no command 'plan aprove'. Did you mean 'plan approve'?", "plan", "aprove")]
    [InlineData("There is no command 'visit xyz'. There are: plan, done, miss, cancel, overdue, import.", "visit", "xyz")]
    public async Task A_mistyped_command_is_answered_with_what_was_meant(string complaint, params string[] args)
    {
        var run = await ClientRun.InAsync("/", args);
        (run.Exit, run.ErrorLines[0]).Should().Be((ExitCodes.Usage, $"error: {complaint}"));
    }

    [Fact]
    public async Task Tables_are_tab_separated_on_request()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Teams/List", new ListTeamsReply { Teams = { new TeamReply { Team = "north", Name = "North East" } } });
        (await platform.RunAsync("team", "list", "--tsv")).Out.Should()
            .Be($"Team\tName{Environment.NewLine}north\tNorth East{Environment.NewLine}");
    }

    [Theory]
    [InlineData("bash", ".local/share/bash-completion/completions/salesctl")]
    [InlineData("zsh", ".zfunc/_salesctl")]
    [InlineData("fish", ".config/fish/completions/salesctl.fish")]
    public async Task Completion_is_installed_by_one_command(string shell, string path)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var run = await ClientRun.InAsync(platform.Folder, new() { ["HOME"] = platform.Folder }, ["completion", "install", shell]);
        run.Exit.Should().Be(0);
        File.ReadAllText(Path.Combine(platform.Folder, path)).Should().Contain("[suggest:");
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
