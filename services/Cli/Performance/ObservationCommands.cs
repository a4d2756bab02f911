using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Performance;

/// <summary><c>trend</c> and <c>demand</c>: what is observed on the market, with its evidence.</summary>
internal static class ObservationCommands
{
    public static Command Trend() =>
        Of("trend", "Market trends with their evidence.", ObservationKind.Trend, "Prices of entry models fall");

    public static Command Demand() =>
        Of("demand", "Demand changes with their evidence.", ObservationKind.DemandChange, "Smaller lots, more often");

    private static Command Of(string name, string description, ObservationKind kind, string example) => new(name, description)
    {
        Add(name, kind, example), Revise(name, kind, example), Withdraw(name, kind), List(name, kind),
    };

    private static CliCommand Add(string name, ObservationKind kind, string example)
    {
        var (team, content) = (Fields.Team(), new ObservationOptions(kind));
        return content.AddTo(new CliCommand("add", "Records one.",
            $"salesctl {name} add --team north-east --title '{example}' --impact threat --observed 2026-11-02 "
            + $"--source 'Industry Weekly' --link https://example.org/prices --dated 2026-10-30")
        {
            team,
        }).Runs(async call =>
        {
            var request = new RecordObservationRequest { Team = call.Require(team), Kind = kind, Content = content.In(call) };
            Print(call, await call.Platform.Observations.CommandAsync((client, options) => client.RecordAsync(request, options)));
        });
    }

    private static CliCommand Revise(string name, ObservationKind kind, string example)
    {
        var (id, content) = (Id(name, kind), new ObservationOptions(kind));
        return content.AddTo(new CliCommand("revise", "Says one anew; what it said before stays in its history.",
            $"salesctl {name} revise --id latest --title '{example}' --impact neutral "
            + $"--observed 2026-11-02 --source 'a customer' --quote 'we wait' --dated 2026-11-02")
        {
            id,
        }).Runs(async call =>
        {
            var request = new ReviseObservationRequest { Observation = call.Require(id), Content = content.In(call) };
            Print(call, await call.Platform.Observations.CommandAsync((client, options) => client.ReviseAsync(request, options)));
        });
    }

    private static CliCommand Withdraw(string name, ObservationKind kind)
    {
        var (id, reason) = (Id(name, kind), Fields.Text("--reason", "Why.", required: true));
        return new CliCommand("withdraw", "Takes one back.",
            $"salesctl {name} withdraw --id latest --reason 'recorded twice'")
        {
            id, reason,
        }.Runs(async call =>
        {
            var request = new WithdrawObservationRequest { Observation = call.Require(id), Reason = call.Require(reason) };
            Print(call, await call.Platform.Observations.CommandAsync((client, options) => client.WithdrawAsync(request, options)));
        });
    }

    private static CliCommand List(string name, ObservationKind kind)
    {
        var (team, period) = (Fields.Team(required: false), Fields.Period("--period", "Observed within this period. Default: whenever."));
        return new CliCommand("list", "Lists them, latest first.", $"salesctl {name} list --team north-east --period FY2027-Q2")
        {
            team, period,
        }.Runs(async call =>
        {
            var found = await ReadAsync(call, kind, call.Get(team) ?? "", call.Get(period)?.ToString() ?? "");
            call.Output.Show(new { Observations = found.Select(Shapes.Of) }, console =>
            {
                var table = Tables.Of("Observed", "Title", "Impact", "Evidence", "=Id");
                foreach (var held in found)
                {
                    table.Row(Formats.Day(held.Content?.ObservedOn), held.Content?.Title ?? "",
                        Code($"{held.Content?.Impact}".ToLowerInvariant()),
                        string.Join('\n', (held.Content?.Evidence ?? [])
                            .Select(evidence => $"{evidence.Source} {evidence.Link}{evidence.Quote}")), held.Observation);
                }

                console.Write(table);
            });
        });
    }

    private static Option<string> Id(string name, ObservationKind kind) => new NamedOption("--id", new Lookup(name, async call =>
        (await ReadAsync(call, kind, "", "")).Select(held => new Known(held.Observation, "", held.Content?.Title ?? ""))),
        "Which: its title, its id or the beginning of it, or 'latest'.", required: true);

    private static Task<IReadOnlyList<MarketObservation>> ReadAsync(Call call, ObservationKind kind, string team, string period) =>
        call.Platform.Observations.ReadAllAsync((client, page, options) => client.ListAsync(
            new ListObservationsRequest { Team = team, Kind = kind, Period = period, PageToken = page }, options),
            reply => reply.Observations, reply => reply.NextPageToken);

    private static void Print(Call call, MarketObservation held) => call.Output.Show(Shapes.Of(held), console => console.Pairs(
        ("Observation", held.Observation), ("Title", held.Content?.Title ?? ""), ("Revision", Formats.Count(held.Revision)),
        ("Withdrawn", Formats.Text(held.WithdrawnBecause))));
}

internal sealed class ObservationOptions(ObservationKind kind)
{
    private readonly Option<string> _title = Fields.Text("--title", "In one line.", required: true);
    private readonly Option<string> _description = Fields.Text("--description", "In detail.");
    private readonly Option<string> _impact = Fields.Text("--impact", "opportunity, threat or neutral.", required: true)
        .AcceptOnlyFromAmong("opportunity", "threat", "neutral");

    private readonly Option<DateOnly?> _observed = Fields.Day("--observed", "When it was observed.", required: true);
    private readonly Option<string> _region = Fields.Text("--region", "The region it is about.");
    private readonly Option<string> _line = Fields.Text("--product-line", "The product line it is about.");
    private readonly Option<string> _customer = Fields.Text("--customer", "The customer it is about.");
    private readonly Option<string> _source = Fields.Text("--source", "Evidence: where it comes from.", required: true);
    private readonly Option<string> _link = Fields.Text("--link", "Evidence: an http or https address. A link or a quote is needed.");
    private readonly Option<string> _quote = Fields.Text("--quote", "Evidence: what was said or written.");
    private readonly Option<DateOnly?> _dated = Fields.Day("--dated", "Evidence: its date.", required: true);

    public CliCommand AddTo(CliCommand command)
    {
        foreach (var option in new Option[] { _title, _description, _impact, _observed, _region, _line, _source, _link, _quote, _dated })
            command.Add(option);
        if (kind == ObservationKind.DemandChange)
            command.Add(_customer);
        return command.Checks(values => values.GetResult(_link) is null && values.GetResult(_quote) is null
            ? "--link or --quote: one of them is needed." : null);
    }

    public ObservationContent In(Call call) => new()
    {
        Title = call.Require(_title),
        Description = call.Get(_description) ?? "",
        Impact = call.Require(_impact) switch { "opportunity" => Impact.Opportunity, "threat" => Impact.Threat, _ => Impact.Neutral },
        ObservedOn = call.Require(_observed).ToDate(),
        Region = call.Get(_region) ?? "",
        ProductLine = call.Get(_line) ?? "",
        Customer = kind == ObservationKind.DemandChange ? call.Get(_customer) ?? "" : "",
        Evidence =
        {
            new Evidence { Source = call.Require(_source), Link = call.Get(_link) ?? "", Quote = call.Get(_quote) ?? "",
                Dated = call.Require(_dated).ToDate() },
        },
    };
}
