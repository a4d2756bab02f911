using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>What a plan says besides its figures.</summary>
internal static class StrategyCommands
{
    public static CliCommand Position()
    {
        var segments = Fields.Several("--segment", "A part of the market: NAME, or NAME=DESCRIPTION.", required: true);
        var value = Fields.Text("--value", "Why they buy from us.", required: true);
        return PlanChoice.Command("position", "Sets the market positioning of a draft.",
            "salesctl plan position --team north-east --period FY2027 --segment 'mid-size makers=50 to 500 people' "
            + "--value 'up again within a day'",
            [segments, value], platform => platform.Strategies, (client, options, call, plan) => client.PositionAsync(new PositionRequest
            {
                Plan = plan, Segments = { (call.Get(segments) ?? []).Select(SegmentOf) }, ValueProposition = call.Require(value),
            }, options), Print);
    }

    public static CliCommand SetItem()
    {
        var (key, title) = (Fields.Text("--key", "Key within the plan; items are ordered by it.", required: true),
            Fields.Text("--title", "In one line.", required: true));
        var (measure, owner) = (Fields.Text("--measure", "What is done.", required: true), Fields.Text("--owner", "Who sees to it."));
        var (period, plan) = (Fields.Period("--for", "When. Default: the whole year."), new PlanChoice());
        var (effect, cost) = (Fields.Amount("--effect", "Net sales it is expected to bring."),
            Fields.Amount("--cost", "What it is expected to cost."));
        var (risk, currency) = (Fields.Text("--risk", "What may keep it from working."), Fields.Currency());
        return plan.AddTo(new CliCommand("strategy", "Adds a strategy item to a draft, or gives one another content.",
            "salesctl plan strategy --team north-east --period FY2027 --key key-accounts --title 'Key accounts' "
            + "--measure 'a visit a month' --owner 285 --for FY2027-Q1 --effect 900000 --cost 40000 --risk 'two reps start in spring'")
        {
            key, title, measure, owner, period, effect, cost, risk, currency,
        }).Runs(async call =>
        {
            var isMoney = call.Get(effect) is not null || call.Get(cost) is not null;
            var money = isMoney ? call.Get(currency) ?? await call.Platform.CurrencyAsync() : "";
            var request = new SetStrategyItemRequest
            {
                Plan = plan.In(call),
                Item = new StrategyItem
                {
                    Key = call.Require(key), Title = call.Require(title), Measure = call.Require(measure), Owner = call.Get(owner) ?? "",
                    Period = call.Get(period) is { } given ? $"{given}" : "", ExpectedEffect = call.Get(effect)?.ToMoney(money),
                    Cost = call.Get(cost)?.ToMoney(money), Risk = call.Get(risk) ?? "",
                },
            };
            Print(call, await call.Platform.Strategies.CommandAsync((client, options) => client.SetItemAsync(request, options)));
        });
    }

    public static CliCommand DropItem()
    {
        var key = Fields.Text("--key", "Key of the item.", required: true);
        return PlanChoice.Command("drop-strategy", "Takes a strategy item out of a draft.",
            "salesctl plan drop-strategy --team north-east --period FY2027 --key key-accounts", [key], platform => platform.Strategies,
            (client, options, call, plan) => client.DropItemAsync(
                new DropStrategyItemRequest { Plan = plan, Key = call.Require(key) }, options), Print);
    }

    public static CliCommand Show()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        return new CliCommand("show-strategy", "Shows positioning and strategy of a plan.",
            "salesctl plan show-strategy --team north-east --period FY2027")
        {
            team, year,
        }.Runs(async call => Print(call, await call.Platform.Strategies.ReadAsync((client, options) =>
            client.GetAsync(new PlanRequest { Team = call.Require(team), FiscalYear = call.Require(year) }, options))));
    }

    public static (string Name, string Value)[] Lines(StrategyReply strategy) =>
    [
        .. strategy.Segments.Select(
            segment => ("Segment", segment.Description.Length == 0 ? segment.Name : $"{segment.Name}: {segment.Description}")),
        ("Value proposition", Formats.Text(strategy.ValueProposition)),
        .. strategy.Items.Select(item => (Say($"Strategy {item.Key}"), Say($"{item.Title}: {item.Measure} ({Formats.Text(item.Owner)}, "
            + $"{(item.Period.Length == 0 ? Say("whole year") : item.Period)}; effect {Formats.Money(item.ExpectedEffect)}, "
            + $"cost {Formats.Money(item.Cost)}, risk {Formats.Text(item.Risk)})"))),
    ];

    private static void Print(Call call, StrategyReply reply) => call.Output.Show(Shapes.Of(reply), console => console.Pairs(Lines(reply)));

    private static Segment SegmentOf(string text) => Texts.TryPair(text, out var name, out var description)
        ? new Segment { Name = name, Description = description }
        : new Segment { Name = text };
}
