using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Cli.DepartmentInputs;
using SalesPlatform.Cli.Research;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary><c>plan document</c>: all that the sales plan and the market analysis report are made of.</summary>
internal static class DocumentCommand
{
    public static CliCommand Create()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        var asOf = new AsOfOption("The document as known at this instant. Default: now.");
        return new CliCommand("document", "Shows all that the sales plan and the market analysis report are made of.",
            "salesctl plan document --team north-east --period FY2027", "salesctl plan document --team north-east --period FY2027 --json")
        {
            team, year, asOf,
        }.Runs(async call =>
        {
            var request = new GetPlanDocumentRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                AsOf = call.Get(asOf)?.ToTimestamp(),
            };
            var document = await call.Platform.Documents.ReadAsync((client, options) => client.GetAsync(request, options));
            call.Output.Show(DocumentShape.Of(document), console => Write(console, document));
        });
    }

    private static void Write(IAnsiConsole console, PlanDocument document)
    {
        console.Line($"{document.TeamName} {document.FiscalYear}, {Formats.Day(document.FirstDay)} to {Formats.Day(document.LastDay)}");
        Section(console, "Market", document.MarketFindings.Select(finding => (Formats.Day(finding.ObservedOn), Of(finding))));
        Section(console, "Competitors", document.Competitors.Select(competitor => (competitor.Name,
            Say($"{competitor.Strategy}; prices {Code(Choices.NameOf(competitor.PricePosition))}; "
                + $"{Formats.Text(competitor.Conclusions)}"))));
        Section(console, "Customer demand", document.DemandFindings.Select(finding => (Formats.Day(finding.ObservedOn), Of(finding))));
        Section(console, "Own strengths", document.OwnStrengths.Select(finding => (CompanyWords.Product(finding.Product), Of(finding))));
        Section(console, "Input of departments", document.Inputs.Select(input => (Code(input.Department),
            $"{input.Subject}: {Code(input.Status)} {input.Title}{input.Reason}".TrimEnd())));
        Section(console, "Feasibility", document.Meetings.Select(meeting => (Formats.Day(meeting.HeldOn),
            $"{Codes(meeting.Departments)}: {Code(Choices.NameOf(meeting.Feasibility))}; {string.Join("; ", meeting.Conclusions)}")));
        if (document.Strategy is not null)
            Section(console, "Positioning and strategy", StrategyCommands.Lines(document.Strategy));
        if (document.Plan is not null)
        {
            console.Line("");
            PlanView.Write(console, document.Plan);
        }

        Section(console, "Discussion", document.Discussion.Select(entry => ($"{entry.Revision}.{entry.Round} {entry.By}",
            $"{Code(entry.Kind)} {(entry.AnnualTarget is null ? "" : Formats.Money(entry.AnnualTarget))} {entry.Text}".TrimEnd())));
        Section(console, "Decisions", document.Decisions.Select(decision => (Formats.Instant(decision.At),
            Say($"revision {decision.Revision} {Code(decision.Kind)} by {decision.By} {decision.Reason}").TrimEnd())));
        Section(console, "Presented",
            document.Presentations.Select(shown => (Formats.Day(shown.PresentedOn), $"{shown.Audience} ({shown.PresentedBy})")));
        Section(console, "Open points", document.OpenPoints.Select(point => (point.BlocksSubmission ? Say("blocks") : "",
            point.Amount is null ? OpenPointText.Of(point) : $"{OpenPointText.Of(point)} {Formats.Money(point.Amount)}")));
    }

    private static string Of(Finding finding) => $"{finding.Title} ({finding.Evidence}; {finding.Source})";

    private static void Section(IAnsiConsole console, string title, IEnumerable<(string Name, string Value)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        console.Line("");
        console.Line(Say(title));
        console.Pairs(all);
    }
}
