using System.CommandLine;
using System.Text.RegularExpressions;
using SalesPlatform.Cli.CommandLine;

namespace SalesPlatform.Tests.Cli;

public class CommandLineTests
{
    public static TheoryData<string> Examples =>
        [.. Leaves(SalesCtl.Build()).SelectMany(leaf => ((CliCommand)leaf.Command).Examples)];

    [Fact]
    public void The_commands_are_those_that_scripts_rely_on() =>
        Leaves(SalesCtl.Build()).Select(leaf => leaf.Path).Should().BeEquivalentTo(File.ReadAllLines("commands.txt"));

    [Fact]
    public void Every_command_shows_an_example_of_itself() =>
        Leaves(SalesCtl.Build()).Should().AllSatisfy(leaf =>
            ((CliCommand)leaf.Command).Examples.Should()
                .NotBeEmpty().And.AllSatisfy(example => example.Should().StartWith($"salesctl {leaf.Path}")));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_command_line_that_is_understood(string example)
    {
        // The quoting of the examples, as a shell takes it away.
        var args = Regex.Matches(example, "'([^']*)'|(\\S+)").Select(match => match.Groups[match.Groups[1].Success ? 1 : 2].Value).Skip(1)
            .ToList();
        SalesCtl.ComplaintsAbout(SalesCtl.Parse(args)).Should().BeEmpty();
    }

    [Fact]
    public async Task Help_ends_with_the_examples()
    {
        var run = await Wire.ClientRun.InAsync("/", ["plan", "create", "--help"]);
        run.Exit.Should().Be(0);
        run.Out.Should().Contain("Examples:").And.Contain("--growth 20%");
    }

    [Fact]
    public async Task A_group_without_a_command_shows_what_there_is_and_fails()
    {
        var run = await Wire.ClientRun.InAsync("/", ["plan"]);
        run.Exit.Should().Be(3);
        run.Out.Should().Contain("assign").And.Contain("approve");
    }

    [Theory]
    [InlineData("--baseline: '5o' is not an amount", "plan", "create", "--team", "t", "--year", "FY2027", "--baseline", "5o", "--source",
        "s", "--growth", "20%")]
    [InlineData("--growth: '20' is not a share", "plan", "create", "--team", "t", "--year", "FY2027", "--baseline", "5", "--source", "s",
        "--growth", "20")]
    [InlineData("Exactly one of --growth and --target", "plan", "create", "--team", "t", "--year", "FY2027", "--baseline", "5",
        "--source", "s")]
    [InlineData("--seasonality: twelve numbers", "plan", "create", "--team", "t", "--year", "FY2027", "--baseline", "5", "--source", "s",
        "--growth", "1%", "--seasonality", "1,2")]
    [InlineData("--year: 'FY2027-Q1' is not a fiscal year", "plan", "submit", "--team", "t", "--year", "FY2027-Q1")]
    [InlineData("--for: '2027-Q1' is not a period", "plan", "assign", "--team", "t", "--rep", "1", "--for", "2027-Q1", "--amount", "1")]
    [InlineData("Exactly one of --rep, --region and --product-line", "plan", "assign", "--team", "t", "--for", "FY2027", "--amount", "1")]
    [InlineData("--presented-on and --audience go together", "plan", "activate", "--team", "t", "--year", "FY2027", "--audience", "all")]
    [InlineData("--sales: 'FY2026' is not a period and an amount", "competitor", "add", "--team", "t", "--year", "FY2027", "--key", "k",
        "--name", "n", "--strategy", "s", "--price", "lower", "--source", "s", "--sales", "FY2026")]
    [InlineData("--strength: must not be empty", "competitor", "add", "--team", "t", "--year", "FY2027", "--key", "k", "--name", "n",
        "--strategy", "s", "--price", "lower", "--source", "s", "--strength", " ")]
    [InlineData("--map: 'order' is not column=header", "import", "sales", "f.csv", "--map", "order")]
    [InlineData("--map: the column 'order' is mapped twice", "import", "sales", "f.csv", "--map", "order=a", "--map", "order=b")]
    [InlineData("There is no file f.csv", "import", "sales", "f.csv")]
    [InlineData("--approve-token: says who --approve-as is", "import", "targets", "f.csv", "--team", "t", "--plan", "FY2027",
        "--approve-token", "x")]
    [InlineData("--period: '2018' is not a period", "scorecard", "--team", "t", "--period", "2018")]
    [InlineData("--as-of: '2018-01-01T00:00:00' is not an instant with its offset", "scorecard", "--team", "t", "--period", "FY2018",
        "--as-of", "2018-01-01T00:00:00")]
    [InlineData("One of --threshold, --target and --split is needed", "scorecard", "what-if", "--team", "t", "--period", "FY2018")]
    [InlineData("--threshold: 'sales-attainment=90' is not KPI=QUALIFIED[,EXCELLENT]", "scorecard", "what-if", "--team", "t",
        "--period", "FY2018",
        "--threshold", "sales-attainment=90")]
    [InlineData("--split: 'SO-1' is not ORDER:REP=SHARE,REP=SHARE", "scorecard", "what-if", "--team", "t", "--period", "FY2018",
        "--split", "SO-1")]
    [InlineData("--on: '01.07.2026' is not a date", "employee", "leave", "285", "--on", "01.07.2026")]
    [InlineData("--fiscal-start: '13' is not a whole number from 1 to 12", "org", "set", "--fiscal-start", "13", "--currency", "USD",
        "--time-zone", "UTC")]
    [InlineData("--currency: 'usd' is not a currency code", "org", "set", "--fiscal-start", "1", "--currency", "usd", "--time-zone", "UTC")]
    [InlineData("--until: must be later than --from", "team", "members", "--team", "t", "--from", "2026-07-01", "--until", "2026-07-01")]
    [InlineData("One of --bind and --unbind is needed", "department", "bind", "finance")]
    [InlineData("'budget.#' is both for --bind and for --unbind", "department", "bind", "finance", "--bind", "budget.#", "--unbind",
        "budget.#")]
    [InlineData("--text: must not be empty", "quarantine", "fix", "b", "--line", "2", "--text", " ")]
    public async Task A_wrong_value_is_named_before_anything_is_sent(string complaint, params string[] args)
    {
        await using var platform = await Wire.PlatformOnWire.StartAsync();
        var run = await platform.RunAsync(args);
        run.Exit.Should().Be(3);
        run.ErrorLines[0].Should().StartWith($"error: {complaint}");
        run.Out.Should().BeEmpty();
        platform.Exchange.Calls.Should().BeEmpty();
    }

    /// <summary>Commands that do something, which may have others below them.</summary>
    private static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path = "") =>
        (command is CliCommand ? [(path, command)] : Array.Empty<(string, Command)>())
            .Concat(command.Subcommands.SelectMany(child => Leaves(child, $"{path} {child.Name}".Trim())));
}
