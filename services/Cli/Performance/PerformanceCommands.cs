using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Performance;

/// <summary><c>report</c>: sales performance reports (销售业绩报告) and the figures behind them.</summary>
internal static class PerformanceCommands
{
    public static Command Create() => new("report", "Sales performance reports and figures by rep, region, product or customer.")
    {
        Show(), Full(), List(), Comment(), Withdraw(), Finalise(), Reopen(), MarketAnalysis(),
    };

    private static CliCommand Show()
    {
        var (choice, by) = (new ReportChoice(), ReportChoice.By("rep, region, product, product-line or customer. Default: rep."));
        var (rep, asOf) = (People.Option("--rep", "One rep's own figures. Default: the team's."),
            new AsOfOption("As known at this instant. Default: now."));
        var trend = Fields.Whole("--trend", "Periods in the trend. Default: 6.", 1, 24);
        return new CliCommand("show", "Shows actual, target, attainment, run-rate forecast, growth and trend.",
            "salesctl report show --team north-east --period FY2027-Q1 --by rep",
            "salesctl report show --team north-east --period FY2027-M05 --by customer --as-of 2026-11-20T12:00:00Z --json")
        {
            choice.Team, choice.Period, by, rep, asOf, trend,
        }.Runs(async call =>
        {
            var request = new GetFiguresRequest
            {
                Team = call.Require(choice.Team), Period = $"{call.Require(choice.Period)}", By = ReportChoice.Dimension(call.Get(by)),
                Rep = call.Get(rep) ?? "",
                AsOf = call.Get(asOf)?.ToTimestamp(), TrendPeriods = call.Get(trend) ?? 0,
            };
            SalesFigures? all = null;
            do
            {
                request.PageToken = all?.NextPageToken ?? "";
                var page = await call.Platform.SalesReports.ReadAsync((client, options) => client.GetFiguresAsync(request, options));
                all = all is null ? page : Joined(all, page);
            }
            while (all.NextPageToken.Length > 0);
            call.Output.Show(Shapes.Of(all), console =>
            {
                FigureView.Headline(console, all.Total, all.Provisional);
                FigureView.Rows(console, Say($"By {Code(Choices.NameOf(all.By))}"), ReportChoice.NamesOf(all.By), all.Rows);
            });
        });
    }

    private static CliCommand Full()
    {
        var (choice, edition) = (new ReportChoice(),
                Fields.Whole("--edition", "A finalised edition. Default: the report as it stands.", 1, int.MaxValue));
        var asOf = new AsOfOption("As known at this instant. Default: now.");
        return new CliCommand("full", "Shows the whole performance report: attainment, reasons, exceptions, next steps, and the tables.",
            "salesctl report full --team north-east --period FY2027-Q1")
        {
            choice.Team, choice.Period, edition, asOf,
        }.Runs(async call =>
        {
            var request = new GetReportRequest
            {
                Team = call.Require(choice.Team), Period = $"{call.Require(choice.Period)}", Edition = call.Get(edition) ?? 0,
                AsOf = call.Get(asOf)?.ToTimestamp(),
            };
            var report = await call.Platform.SalesReports.ReadAsync((client, options) => client.GetAsync(request, options));
            call.Output.Show(Shapes.Of(report), console => ReportView.Write(console, report));
        });
    }

    private static CliCommand List()
    {
        var team = Fields.Team(required: false);
        var grain = Fields.Text("--grain", "month, quarter or year. Default: all.").AcceptOnlyFromAmong("month", "quarter", "year");
        var status = Fields.Text("--status", "drafted, finalised or reopened. Default: all.")
            .AcceptOnlyFromAmong("drafted", "finalised", "reopened");
        return new CliCommand("list", "Lists the reports, latest period first. They are drafted by themselves when their period ends.",
            "salesctl report list --team north-east --status drafted")
        {
            team, grain, status,
        }.Runs(async call =>
        {
            var reports = await call.Platform.SalesReports.ReadAllAsync((client, page, options) => client.ListAsync(
                new ListReportsRequest
                {
                    Team = call.Get(team) ?? "", Grain = call.Get(grain) ?? "", Status = call.Get(status) ?? "",
                    PageToken = page
                }, options),
                reply => reply.Reports, reply => reply.NextPageToken);
            call.Output.Show(new { Reports = reports.Select(Shapes.Of) }, console =>
            {
                var table = Tables.Of("=Team", "Period", "Status", ">Actual", ">Target", ">Attainment");
                foreach (var report in reports)
                {
                    table.Row(report.Team, report.Period, report.Status, Formats.Amount(report.Actual), Formats.Amount(report.Target),
                        Formats.Percent(Wire.Exact(report.Attainment)));
                }

                console.Write(table);
            });
        });
    }

    private static CliCommand Comment()
    {
        var (choice, text) = (new ReportChoice(), Fields.Text("--text", "What to write.", required: true));
        var kind = Fields.Text("--kind", "commentary, reason, exception or next. Default: commentary.")
            .AcceptOnlyFromAmong("commentary", "reason", "exception", "next");
        var (about, key) = (ReportChoice.By("What it is about. Default: all of it."),
            Fields.Text("--key", "Id of the rep, region, product or customer it is about."));
        return new CliCommand("comment", "Writes commentary, a reason, an exception or a next step into a report.",
            "salesctl report comment --team north-east --period FY2027-Q1 --kind reason --text 'Two large orders moved to October'",
            "salesctl report comment --team north-east --period FY2027-Q1 --kind next --text 'Visit them weekly' --by customer --key C-17")
        {
            choice.Team, choice.Period, choice.ExpectedVersion, kind, text, about, key,
        }.Runs(async call =>
        {
            var request = new AddNoteRequest
            {
                Report = choice.In(call), Text = call.Require(text), Dimension = ReportChoice.Dimension(call.Get(about)),
                Key = call.Get(key) ?? "",
                Kind = call.Get(kind) switch
                {
                    "reason" => NoteKind.Reason,
                    "exception" => NoteKind.Exception,
                    "next" => NoteKind.Next,
                    _ => NoteKind.Commentary
                },
            };
            ReportChoice.Print(
                call, await call.Platform.SalesReports.CommandAsync((client, options) => client.AddNoteAsync(request, options)));
        });
    }

    private static CliCommand Withdraw()
    {
        var (choice, number) = (new ReportChoice(), Fields.Whole("--number", "The note's number.", 1, int.MaxValue, required: true));
        return new CliCommand("withdraw", "Takes a note back.", "salesctl report withdraw --team north-east --period FY2027-Q1 --number 2")
        {
            choice.Team, choice.Period, choice.ExpectedVersion, number,
        }.Runs(async call =>
        {
            var request = new WithdrawNoteRequest { Report = choice.In(call), Number = call.Require(number) };
            ReportChoice.Print(
                call, await call.Platform.SalesReports.CommandAsync((client, options) => client.WithdrawNoteAsync(request, options)));
        });
    }

    private static CliCommand Finalise()
    {
        var choice = new ReportChoice();
        return new CliCommand("finalise", "Freezes a report as known now. Below target, a reason must be given first.",
            "salesctl report finalise --team north-east --period FY2027-Q1")
        {
            choice.Team, choice.Period, choice.ExpectedVersion,
        }.Runs(async call =>
        {
            var request = new FinaliseReportRequest { Report = choice.In(call) };
            ReportChoice.Print(
                call, await call.Platform.SalesReports.CommandAsync((client, options) => client.FinaliseAsync(request, options)));
        });
    }

    private static CliCommand Reopen()
    {
        var (choice, reason) = (new ReportChoice(), Fields.Text("--reason", "Why.", required: true));
        return new CliCommand("reopen", "Opens a finalised report again: by somebody other than who finalised it.",
            "salesctl report reopen --team north-east --period FY2027-Q1 --reason 'late invoices' --as ceo --role executive")
        {
            choice.Team, choice.Period, choice.ExpectedVersion, reason,
        }.Runs(async call =>
        {
            var request = new ReopenReportRequest { Report = choice.In(call), Reason = call.Require(reason) };
            ReportChoice.Print(
                call, await call.Platform.SalesReports.CommandAsync((client, options) => client.ReopenAsync(request, options)));
        });
    }

    private static CliCommand MarketAnalysis()
    {
        var (choice, asOf) = (new ReportChoice(), new AsOfOption("As known at this instant. Default: now."));
        return new CliCommand("market", "Shows the market analysis: trends and demand changes beside the sales figures.",
            "salesctl report market --team north-east --period FY2027-Q1")
        {
            choice.Team, choice.Period, asOf,
        }.Runs(async call =>
        {
            var request = new GetMarketAnalysisRequest
            {
                Team = call.Require(choice.Team), Period = $"{call.Require(choice.Period)}",
                AsOf = call.Get(asOf)?.ToTimestamp()
            };
            var reply = await call.Platform.SalesReports.ReadAsync((client, options) => client.GetMarketAnalysisAsync(request, options));
            call.Output.Show(Shapes.Of(reply), console => ReportView.Write(console, reply));
        });
    }

    private static SalesFigures Joined(SalesFigures all, SalesFigures page)
    {
        all.Rows.AddRange(page.Rows);
        all.NextPageToken = page.NextPageToken;
        return all;
    }
}
