using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.DepartmentInputs;
using SalesPlatform.Cli.Display;
using SalesPlatform.Cli.Research;
using SalesPlatform.Contracts.Planning.V1;
using Spectre.Console;

namespace SalesPlatform.Cli.Plans;

/// <summary><c>plan document</c>: all that the sales plan and the market analysis report are made of.</summary>
internal static class DocumentCommand
{
    public static CliCommand Create()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        var asOf = Fields.Instant("--as-of", "The document as known at this instant. Default: now.");
        return new CliCommand("document", "Shows all that the sales plan (销售计划书) and the market analysis report (市场分析报告) are made of.",
            "salesctl plan document --team north-east --period FY2027", "salesctl plan document --team north-east --period FY2027 --json")
        {
            team, year, asOf,
        }.Runs(async call =>
        {
            var request = new GetPlanDocumentRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                AsOf = call.Get(asOf) is { } instant ? Timestamp.FromDateTimeOffset(instant) : null,
            };
            var document = await call.Platform.Documents.ReadAsync((client, options) => client.GetAsync(request, options));
            call.Output.Show(DocumentShape.Of(document), console => Write(console, document));
        });
    }

    private static void Write(IAnsiConsole console, PlanDocument document)
    {
        console.Line($"{document.TeamName} {document.FiscalYear}, {Formats.Day(document.FirstDay)} to {Formats.Day(document.LastDay)}");
        Section(console, "Market 市场分析", document.MarketFindings.Select(finding => (Formats.Day(finding.ObservedOn), Of(finding))));
        Section(console, "Competitors 竞争对手", document.Competitors.Select(competitor => (competitor.Name,
            $"{competitor.Strategy}; prices {Choices.NameOf(competitor.PricePosition)}; {Formats.Text(competitor.Conclusions)}")));
        Section(console, "Customer demand 客户需求", document.DemandFindings.Select(finding => (Formats.Day(finding.ObservedOn), Of(finding))));
        Section(console, "Own strengths 公司产品优势", document.OwnStrengths.Select(finding => (finding.Product, Of(finding))));
        Section(console, "Departments 部门意见", document.Inputs.Select(input => (input.Department,
            $"{input.Subject}: {input.Status} {input.Title}{input.Reason}".TrimEnd())));
        Section(console, "Feasibility 可行性会议", document.Meetings.Select(meeting => (Formats.Day(meeting.HeldOn),
            $"{string.Join(", ", meeting.Departments)}: {Choices.NameOf(meeting.Feasibility)}; {string.Join("; ", meeting.Conclusions)}")));
        if (document.Strategy is not null)
            Section(console, "Positioning and strategy 市场定位与销售策略", StrategyCommands.Lines(document.Strategy));
        if (document.Plan is not null)
        {
            console.Line("");
            PlanView.Write(console, document.Plan);
        }

        Section(console, "Discussion 目标讨论", document.Discussion.Select(entry => ($"{entry.Revision}.{entry.Round} {entry.By}",
            $"{entry.Kind} {(entry.AnnualTarget is null ? "" : Formats.Money(entry.AnnualTarget))} {entry.Text}".TrimEnd())));
        Section(console, "Decisions 审批", document.Decisions.Select(decision => (Formats.Instant(decision.At),
            $"revision {decision.Revision} {decision.Kind} by {decision.By} {decision.Reason}".TrimEnd())));
        Section(console, "Presented 汇报",
            document.Presentations.Select(shown => (Formats.Day(shown.PresentedOn), $"{shown.Audience} ({shown.PresentedBy})")));
        Section(console, "Open points 待办事项", document.OpenPoints.Select(point => (point.BlocksSubmission ? "blocks" : "",
            point.Amount is null ? point.Message : $"{point.Message} {Formats.Money(point.Amount)}")));
    }

    private static string Of(Finding finding) => $"{finding.Title} ({finding.Evidence}; {finding.Source})";

    private static void Section(IAnsiConsole console, string title, IEnumerable<(string Name, string Value)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        console.Line("");
        console.Line(title);
        console.Pairs(all);
    }
}
