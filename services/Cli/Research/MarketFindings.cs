using SalesPlatform.Cli.Plans;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Research;

/// <summary><c>finding</c> and <c>strength</c>: what market research found, and what our own products are good at.</summary>
internal static class MarketFindings
{
    private static readonly string[] Kinds = ["market", "customer-demand"];

    public static Command Findings()
    {
        var (kind, product) = (Fields.Text("--kind", "market or customer-demand.", required: true).AcceptOnlyFromAmong(Kinds),
            Fields.Text("--product", "Product it is about."));
        var only = Fields.Text("--kind", "Only those of a kind: market or customer-demand.").AcceptOnlyFromAmong(Kinds);
        return new Command("finding", "Findings about the market and what customers ask for.")
        {
            Add("finding", "Records a finding.", "--kind customer-demand --title 'faster service' ", kind, product,
                call => KindOf(call.Require(kind))),
            List("finding", "findings", only, call => KindOf(call.Get(only))),
        };
    }

    public static Command Strengths() => new("strength", "Strengths of our own products.")
    {
        Add("strength", "Records a strength.", "--product pump-7 --title 'twice the service life' ", null,
            Fields.Text("--product", "The product.", required: true), _ => FindingKind.OwnStrength),
        List("strength", "strengths", null, _ => FindingKind.OwnStrength),
    };

    private static CliCommand Add(
        string group, string description, string example, Option<string>? kind, Option<string> product, Func<Call, FindingKind> kindIn)
    {
        var (title, detail) = (Fields.Text("--title", "In one line.", required: true), Fields.Text("--detail", "In words."));
        var (evidence, source) = (Fields.Text("--evidence", "What shows it.", required: true),
                Fields.Text("--source", "Where that is from.", required: true));
        var on = Fields.Day("--observed-on", "When it was seen.", required: true);
        var replaces = new NamedOption("--replaces", new Lookup(group, async call => (await Read(call, new ListMarketFindingsRequest
        {
            Team = call.Team!, FiscalYear = call.Named("--period")!, Kind = kindIn(call),
        })).Select(found => new Known(found.Finding_, "", found.Title))),
            $"The {group} that this one corrects: its title, its id or 'latest'.");
        Option[] options = [product, title, detail, evidence, source, on, replaces];
        return PlanChoice.Command("add", description,
            $"salesctl {group} add --team north-east --period FY2027 {example}--evidence '12 of 20 interviews' "
            + $"--source 'customer survey' --observed-on 2026-10-01",
            kind is null ? options : [kind, .. options], platform => platform.Research, (client, callOptions, call, plan) =>
                client.RecordFindingAsync(new RecordFindingRequest
                {
                    Plan = plan,
                    Kind = kindIn(call),
                    Title = call.Require(title),
                    Detail = call.Get(detail) ?? "",
                    Evidence = call.Require(evidence),
                    Source = call.Require(source),
                    ObservedOn = call.Require(on).ToDate(),
                    Product = call.Get(product) ?? "",
                    Replaces = call.Get(replaces) ?? "",
                }, callOptions), Print);
    }

    private static CliCommand List(string group, string name, Option<string>? kind, Func<Call, FindingKind> kindIn)
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        var all = new Option<bool>("--all") { Description = "With those that another one replaced." };
        var command = new CliCommand("list", $"Lists the {name} for a plan.",
            $"salesctl {group} list --team north-east --period FY2027") { team, year, all };
        if (kind is not null)
            command.Add(kind);
        return command.Runs(async call => call.Output.List(name, await Read(call, new ListMarketFindingsRequest
        {
            Team = call.Require(team), FiscalYear = call.Require(year), Kind = kindIn(call), WithReplaced = call.Get(all),
        }), ["=Id", "Kind", "Observed", "Product", "Title", "Evidence"],
            item =>
            [
                item.Finding_, Code(Choices.NameOf(item.Kind)), Formats.Day(item.ObservedOn),
                Formats.Text(CompanyWords.Product(item.Product)),
                item.ReplacedBy.Length == 0 ? item.Title : Say($"{item.Title} (replaced)"), item.Evidence,
            ]));
    }

    private static Task<IReadOnlyList<Finding>> Read(Call call, ListMarketFindingsRequest request) => call.Platform.Research.ReadAllAsync(
        (client, page, options) => client.ListFindingsAsync(new ListMarketFindingsRequest(request) { PageToken = page }, options),
        reply => reply.Findings, reply => reply.NextPageToken);

    private static FindingKind KindOf(string? name) => name switch
    {
        "market" => FindingKind.Market,
        "customer-demand" => FindingKind.CustomerDemand,
        _ => FindingKind.Unspecified,
    };

    private static void Print(Call call, MarketFindingReply reply)
    {
        var shown = reply.Finding ?? new Finding();
        call.Output.Show(new { Finding = Shapes.Of(shown), reply.Version }, console => console.Pairs(
        [
            ("Finding", shown.Finding_), ("Kind", Code(Choices.NameOf(shown.Kind))), ("Title", shown.Title),
            ("Evidence", shown.Evidence),
            ("Source", shown.Source), ("Observed on", Formats.Day(shown.ObservedOn)),
        ]));
    }
}
