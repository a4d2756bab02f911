using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>What is done to a plan while it is a draft.</summary>
internal static class PlanDrafting
{
    public static CliCommand Create()
    {
        var (team, year, currency) = (Fields.Team(), Fields.FiscalYear(), Fields.Currency());
        var baseline = Fields.Amount("--baseline", "Last year's net sales.", required: true);
        var source = Fields.Text("--source", "Where the baseline is from.", required: true);
        var growth = Fields.Share("--growth", "Growth over the baseline: 20% or 0.2.");
        var target = Fields.Amount("--target", "The annual target itself, instead of growth.");
        var seasonality = Seasonality.Option();
        return new CliCommand("create", "Opens a plan as a draft.",
            "salesctl plan create --team north-east --period FY2027 --baseline 50000000 --source 'audited accounts FY2026' --growth 20%",
            "salesctl plan create --team south --period FY2027 --baseline 0 --source 'new team' --target 1200000 "
            + "--seasonality 1 1 1 1 1 2 2 1 1 1 1 3")
        {
            team, year, baseline, source, growth, target, seasonality, currency,
        }
        .Checks(values => values.GetValue(growth) is null == values.GetValue(target) is null
            ? "Exactly one of --growth and --target is needed." : null)
        .Runs(async call =>
        {
            var money = call.Get(currency) ?? await call.Platform.CurrencyAsync();
            var request = new CreatePlanRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                BaselineSource = call.Require(source),
                Baseline = call.Require(baseline).ToMoney(money),
                Growth = call.Get(growth)?.ToExact(),
                AnnualTarget = call.Get(target)?.ToMoney(money),
            };
            request.Seasonality.AddRange((call.Get(seasonality) ?? []).Select(weight => weight.ToExact()));
            PlanView.Print(call, await call.Platform.Plans.CommandAsync((client, options) => client.CreateAsync(request, options)));
        });
    }

    public static CliCommand Assign()
    {
        var (team, currency) = (Fields.Team(), Fields.Currency());
        var holders = new[] { People.Option("--rep", "A rep."), Fields.Text("--region", "A region."),
            Fields.Text("--product-line", "A product line.") };
        var period = Fields.Period("--period", "Year, quarter or month that the amount is for.", required: true).Formerly("--for");
        var amount = Fields.Amount("--amount", "The amount. It replaces what was assigned there before.", required: true);
        var expected = Fields.Count("--expected-version", "Refuse when the plan is no longer at this version.", least: 1);
        return new CliCommand("assign", "Assigns an amount of a plan to a rep, a region or a product line.",
            "salesctl plan assign --team north-east --rep 285 --period FY2027-Q1 --amount 1250000")
        {
            team, holders[0], holders[1], holders[2], period, amount, currency, expected,
        }
        .Checks(values => holders.Count(holder => values.GetValue(holder) is not null) == 1
            ? null
            : "Exactly one of --rep, --region and --product-line is needed.")
        .Runs(async call =>
        {
            var request = new AssignTargetRequest
            {
                Plan = new PlanRequest
                {
                    Team = call.Require(team),
                    FiscalYear = $"{call.Require(period).InYear}",
                    ExpectedVersion = call.Get(expected) ?? 0,
                },
                Period = $"{call.Require(period)}",
                Amount = call.Require(amount).ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync()),
            };
            if (call.Get(holders[0]) is { } rep) request.Rep = rep;
            if (call.Get(holders[1]) is { } region) request.Region = region;
            if (call.Get(holders[2]) is { } line) request.ProductLine = line;
            PlanView.Print(call, await call.Platform.Plans.CommandAsync((client, options) => client.AssignAsync(request, options)));
        });
    }

    public static CliCommand Phase()
    {
        var seasonality = Seasonality.Option();
        seasonality.Required = true;
        return PlanChoice.Command("phase", "Divides the annual target over the months by other weights.",
            "salesctl plan phase --team north-east --period FY2027 --seasonality 1 1 1 1 1 2 2 1 1 1 1 3", [seasonality],
            (call, plan) =>
            {
                var request = new PhasePlanRequest { Plan = plan };
                request.Seasonality.AddRange(call.Get(seasonality)!.Select(weight => weight.ToExact()));
                return (client, options) => client.PhaseAsync(request, options);
            });
    }
}
