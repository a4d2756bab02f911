using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Figures of a budget.</summary>
internal static class ReportCommands
{
    public static CliCommand Variance()
    {
        var (team, period) = (Fields.Team(), Fields.Period("--period", "Year, quarter or month.", required: true).Formerly("--for"));
        var asOf = new AsOfOption("As known at this instant. Default: now.");
        return new CliCommand("variance", "Shows actual costs against the budget.",
            "salesctl budget variance --team north-east --period FY2027-Q1")
        {
            team, period, asOf,
        }.Runs(async call =>
        {
            var request = new GetVarianceRequest
            {
                Team = call.Require(team), Period = $"{call.Require(period)}",
                AsOf = AsOf(call.Get(asOf))
            };
            var reply = await call.Platform.BudgetReports.ReadAsync((client, options) => client.GetVarianceAsync(request, options));
            call.Output.Show(ReportShapes.Of(reply), console =>
            {
                VarianceView.Write(console, reply);
            });
        });
    }

    public static CliCommand Available()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        var through = Fields.Period("--through", "Year-to-date up to and with this month. Default: the month of today.");
        var asOf = new AsOfOption("As known at this instant. Default: now.");
        return new CliCommand("available", "Shows what is left by category: to date, and over the year.",
            "salesctl budget available --team north-east --period FY2027")
        {
            team, year, through, asOf,
        }.Runs(async call =>
        {
            var request = new GetAvailableRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                Through = call.Get(through)?.ToString() ?? "",
                AsOf = AsOf(call.Get(asOf)),
            };
            var reply = await call.Platform.BudgetReports.ReadAsync((client, options) => client.GetAvailableAsync(request, options));
            call.Output.Show(Shapes.Of(reply), console =>
            {
                var table = Tables.Of("Category", "Control", ">Budget", ">Actual", ">Committed", ">Available",
                    '>' + Say($"to {reply.Through}"));
                foreach (var item in reply.Categories)
                {
                    table.Row(CompanyWords.Category(item.Category), Code(Choices.NameOf(item.Control)),
                        Formats.Amount(item.FullYear.Budget), Formats.Amount(item.FullYear.Actual),
                        Formats.Amount(item.FullYear.Committed), Formats.Amount(item.FullYear.Available_),
                            Formats.Amount(item.ToDate.Available_));
                }

                console.Write(table);
            });
        });
    }

    public static CliCommand Suggest()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        return new CliCommand("suggest", "Says where money is unused or short, and which moves would help.",
            "salesctl budget suggest --team north-east --period FY2027")
        {
            team, year,
        }.Runs(async call =>
        {
            var request = new GetSuggestionsRequest { Team = call.Require(team), FiscalYear = call.Require(year) };
            var reply = await call.Platform.BudgetReports.ReadAsync((client, options) => client.GetSuggestionsAsync(request, options));
            call.Output.Show(Shapes.Of(reply), console =>
            {
                console.Line(reply.Suggestions.Count == 0 ? Say("Nothing to suggest.") : Say($"After {reply.MonthsOver} months:"));
                foreach (var suggestion in reply.Suggestions)
                    console.Line($"- {SuggestionText.Of(suggestion)}");
            });
        });
    }

    private static Timestamp? AsOf(DateTimeOffset? instant) => instant is { } given ? Timestamp.FromDateTimeOffset(given) : null;
}
