using System.Globalization;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>feedback</c>: what customers say.</summary>
internal static class FeedbackCommands
{
    public static Command Create() => new("feedback", "Customer feedback, and the report of it.") { Record(), List(), Report() };

    private static CliCommand Record()
    {
        var (customer, team) = (AccountCommands.Customer(), Fields.Team(required: false));
        var (category, severity) = (Fields.Text("--category", "Such as after-sales-response.", required: true),
                Choices.Option<Severity>("--severity", "How serious.", required: true));
        var (text, on, quote) = (Fields.Text("--text", "The customer's words; they stay in the service.", required: true),
            Fields.Day("--on", "The day. Default: today."), MayQuote());
        return RpcCommand.Change("record", "Records feedback of a customer; of one that is no key account, with the team.",
            "salesctl feedback record C1 --category after-sales-response --severity high --text 'nobody calls back'",
            [customer, team, category, severity, text, on, quote], platform => platform.Feedback,
            (client, options, call) => client.RecordAsync(
                new RecordFeedbackRequest
                {
                    Customer = call.Get(customer),
                    Team = call.Get(team) ?? "",
                    Category = call.Require(category),
                    Severity = Choices.Of<Severity>(call.Get(severity)),
                    Text = call.Require(text),
                    ReceivedOn = call.Get(on)?.ToDate(),
                    MayBeQuoted = call.Get(quote),
                }, options), (console, reply) => console.Pairs(
                    ("Feedback", reply.Feedback), ("Customer", Say($"{reply.Customer}, team {reply.Team}")),
                    ("Category", $"{CompanyWords.Theme(reply.Category)}, {Code(Choices.NameOf(reply.Severity))}"),
                    ("Received", Formats.Day(reply.ReceivedOn)),
                    ("Text", reply.Text), ("May be quoted", reply.MayBeQuoted ? "yes" : "no")));
    }

    public static Option<bool> MayQuote() =>
        new("--may-quote") { Description = "The customer agrees that the words stand in the feedback report." };

    private static CliCommand List()
    {
        var (team, customer) = (Fields.Team(required: false), Fields.Text("--customer", "Only of this one."));
        var category = Fields.Text("--category", "Only of this one.");
        return RpcCommand.List("list", "Lists feedback.", "salesctl feedback list --team north-east --category after-sales-response",
            [team, customer, category], platform => platform.Feedback,
            (client, options, call, page) => client.ListAsync(new ListFeedbackRequest
            {
                Team = call.Get(team) ?? "",
                Customer = call.Get(customer) ?? "",
                Category = call.Get(category) ?? "",
                PageToken = page,
            }, options), "feedback", reply => reply.Feedback, reply => reply.NextPageToken,
            ["Day", "=Customer", "Category", "Severity", "Text"],
            item => [Formats.Day(item.ReceivedOn), item.Customer, CompanyWords.Theme(item.Category),
                Code(Choices.NameOf(item.Severity)), item.Text]);
    }

    private static CliCommand Report()
    {
        var (team, range) = (Fields.Team(), new DayRange());
        return RpcCommand.Question("report", "Shows the figures of the customer feedback report.",
            "salesctl feedback report --team north-east --from 2026-07-01 --until 2026-10-01", [team, .. range.Options],
            platform => platform.CustomerReports,
            (client, options, call) => client.GetFeedbackReportAsync(
                new FeedbackReportRequest { Team = call.Require(team), From = range.From(call), Until = range.Until(call) },
                options), Print);
    }

    private static void Print(IAnsiConsole console, FeedbackReport report)
    {
        var figures = report.Figures ?? new ComplaintFigures();
        console.Pairs(
            ("Feedback report", Say($"team {report.Team}, {Formats.Day(report.From)} up to {Formats.Day(report.Until)}")),
            ("Complaints", Say($"{figures.Received} received, {figures.Resolved} resolved, {figures.Open} open, "
                + $"{figures.Reopened} reopened")),
            ("Visits", Say($"{report.Visits?.Done} done, {report.Visits?.Missed} missed, "
                + $"{report.Visits?.Planned} planned, {report.Visits?.Overdue} overdue")),
            ("Themes", Formats.Text(
                string.Join(", ", report.Themes.Select(theme =>
                    $"{CompanyWords.Theme(theme.Category)} ({theme.Feedback + theme.Complaints})")))),
            ("Response", Service(figures.Response)), ("Resolution", Service(figures.Resolution)));
        var table = Tables.Of("Month", "Kind", "Category", "Severity", ">Count");
        foreach (var (kind, count) in report.Feedback.Select(count => ("feedback", count))
            .Concat(report.Complaints.Select(count => ("complaint", count))))
            table.Row(Formats.Day(count.Month)[..7], Code(kind), CompanyWords.Theme(count.Category),
                Code(Choices.NameOf(count.Severity)), $"{count.Count}");
        console.Write(table);
        if (report.Effects.Count == 0)
            return;
        var effects = Tables.Of("Theme", ">Named by", ">Mean with it", ">Others", ">Mean without", ">Difference");
        foreach (var effect in report.Effects)
            effects.Row(CompanyWords.Theme(effect.Category), $"{effect.Named}", Mean(effect.MeanNamed), $"{effect.Others}",
                Mean(effect.MeanOthers), Mean(effect.Difference));
        console.Write(effects);
    }

    private static string Mean(Google.Type.Decimal? mean) =>
        Wire.Exact(mean) is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) : Formats.Unknown;

    private static string Service(ServiceFigures? figures) => figures is null ? Formats.Unknown
        : Say($"mean {Shown.Duration(Wire.Exact(figures.MeanMinutes), Languages.SpeaksChinese)}, median "
            + $"{Shown.Duration(Wire.Exact(figures.MedianMinutes), Languages.SpeaksChinese)}, "
            + $"kept {Formats.Percent(Wire.Exact(figures.Kept))}, {figures.Breached} breached");
}
