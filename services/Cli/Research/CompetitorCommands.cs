using Grpc.Core;
using SalesPlatform.Cli.Plans;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Research;

/// <summary><c>competitor</c>: who else sells, and how.</summary>
internal static class CompetitorCommands
{
    public static Command Create() => new("competitor", "Competitor profiles for an annual plan.")
    {
        Write("add", "Writes a competitor's first profile.",
            (client, request, options) => client.ProfileCompetitorAsync(request, options)),
        Write("revise", "Writes a profile anew; the one before stays readable.",
            (client, request, options) => client.ReviseCompetitorAsync(request, options)),
        List(), Show(),
    };

    private static CliCommand Write(
        string name, string description,
        Func<MarketResearch.MarketResearchClient, ProfileCompetitorRequest, CallOptions, AsyncUnaryCall<CompetitorReply>> send)
    {
        var plan = new PlanChoice();
        var (key, title) = (Key(), Fields.Text("--name", "Its name.", required: true));
        var strategy = Fields.Text("--strategy", "How it sells: channels, offers, customers it goes for.", required: true);
        var (strengths, weaknesses) =
            (Fields.Several("--strength", "What it is good at."), Fields.Several("--weakness", "What it is not good at."));
        var price = Choices.Option<PricePosition>("--price", "Its prices beside ours.", required: true);
        var (sales, currency) = (SalesEstimates.Option(), Fields.Currency());
        var salesSource = Fields.Text("--sales-source", "Where the estimates are from. Default: the source of the profile.");
        var conclusions = Fields.Text("--conclusions", "What it means for us.");
        var source = Fields.Text("--source", "Where the profile is from.", required: true);
        return plan.AddTo(new CliCommand(name, description,
            $"salesctl competitor {name} --team north-east --period FY2027 --key contoso --name Contoso "
            + $"--strategy 'sells through resellers' "
            + "--strength price --weakness service --price lower --sales FY2026=38000000 --source 'interviews, autumn'")
        {
            key, title, strategy, strengths, weaknesses, price, sales, currency, salesSource, conclusions, source,
        }).Runs(async call =>
        {
            var estimates = call.Get(sales) ?? [];
            var money = estimates.Length == 0 ? "" : call.Get(currency) ?? await call.Platform.CurrencyAsync();
            var request = new ProfileCompetitorRequest
            {
                Plan = plan.In(call),
                Competitor = call.Require(key),
                Name = call.Require(title),
                Strategy = call.Require(strategy),
                Strengths = { call.Get(strengths) ?? [] },
                Weaknesses = { call.Get(weaknesses) ?? [] },
                PricePosition = Choices.Of<PricePosition>(call.Require(price)),
                Estimates = { SalesEstimates.Of(estimates, money, call.Get(salesSource) ?? call.Require(source)) },
                Conclusions = call.Get(conclusions) ?? "",
                Source = call.Require(source),
            };
            Print(call, await call.Platform.Research.CommandAsync((client, options) => send(client, request, options)));
        });
    }

    private static CliCommand List()
    {
        var (team, year) = (Fields.Team(required: false), Fields.FiscalYear(required: false));
        return RpcCommand.List("list", "Lists competitor profiles, of one team or of all.",
            "salesctl competitor list --team north-east --period FY2027", [team, year], platform => platform.Research,
            (client, options, call, page) => client.ListCompetitorsAsync(new ListCompetitorsRequest
            {
                Team = call.Get(team) ?? "",
                FiscalYear = call.Get(year) ?? "",
                PageToken = page,
            }, options), "competitors", reply => reply.Competitors, reply => reply.NextPageToken,
            ["=Team", "Year", "Key", "Name", "Price", ">Estimate", "Strategy"],
            item =>
            [
                item.Team, item.FiscalYear, item.Competitor_, item.Name, Code(Choices.NameOf(item.PricePosition)),
                item.Estimates.Count == 0 ? Formats.Unknown : $"{item.Estimates[^1].Period} {Formats.Money(item.Estimates[^1].Amount)}",
                item.Strategy,
            ]);
    }

    private static CliCommand Show()
    {
        var (team, year, key) = (Fields.Team(), Fields.FiscalYear(), Key());
        return new CliCommand("show", "Shows a profile with its revisions.",
            "salesctl competitor show --team north-east --period FY2027 --key contoso")
        {
            team, year, key,
        }.Runs(async call => Print(call, await call.Platform.Research.ReadAsync((client, options) => client.GetCompetitorAsync(
            new GetCompetitorRequest { Team = call.Require(team), FiscalYear = call.Require(year), Competitor = call.Require(key) },
            options))));
    }

    private static Option<string> Key() =>
        Fields.Text("--key", "Key of the competitor within the plan's research, such as contoso.", required: true);

    private static void Print(Call call, CompetitorReply reply)
    {
        var shown = reply.Competitor ?? new Competitor();
        call.Output.Show(
            new { Competitor = Shapes.Of(shown), Earlier = reply.Earlier.Select(Shapes.Of), reply.Version },
            console => console.Pairs(
            [
                ("Competitor", Say($"{shown.Name} ({shown.Competitor_}), revision {shown.Revision}")), ("Strategy", shown.Strategy),
                ("Strengths", Formats.Text(string.Join("; ", shown.Strengths))),
                ("Weaknesses", Formats.Text(string.Join("; ", shown.Weaknesses))),
                ("Price", Code(Choices.NameOf(shown.PricePosition))),
                .. shown.Estimates.Select(
                    estimate => (Say($"Sales {estimate.Period}"), $"{Formats.Money(estimate.Amount)} ({estimate.Source})")),
                ("Conclusions", Formats.Text(shown.Conclusions)), ("Source", shown.Source),
                .. reply.Earlier.Select(
                    before => (Say($"Revision {before.Revision}"), $"{Formats.Instant(before.WrittenAt)}: {before.Strategy}")),
            ]));
    }
}
