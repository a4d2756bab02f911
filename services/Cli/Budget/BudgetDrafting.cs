using System.Globalization;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>How a budget is written.</summary>
internal static class BudgetDrafting
{
    public static CliCommand Create() => BudgetChoice.Command("create", "Opens a budget as an empty draft.",
        "salesctl budget create --team north-east --period FY2027", [], platform => platform.Budgets,
        (client, options, _, budget) => client.CreateAsync(budget, options), BudgetView.Print);

    public static CliCommand Set()
    {
        var category = Fields.Text("--category", "Category of costs, such as travel.", required: true);
        var period = Fields.Period("--period", "Year, quarter or month the amount is for.", required: true).Formerly("--for");
        var amount = Fields.Amount("--amount", "For the whole period.", required: true);
        var weights = new Option<string>(
            "--weights")
        { Description = "One weight for each month of the period, such as 1,1,2. Default: equal months." };
        weights.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !TryWeights(text, out _))
                result.Complain($"--weights: '{text}' is no list of numbers, such as 1,1,2.");
        });
        var control = Fields.Text("--control", "What a commitment above what is available meets: warn or stop.")
            .AcceptOnlyFromAmong("warn", "stop");
        var behaviour = Fields.Text("--behaviour", "fixed, or variable for a cost that follows sales.")
            .AcceptOnlyFromAmong("fixed", "variable");
        return BudgetChoice.Command("set", "Sets what a category of a draft holds; a year or quarter is spread over its months.",
            "salesctl budget set --team north-east --category travel --period FY2027 --amount 120000 --control warn",
            amount, [category, period, weights, control, behaviour], platform => platform.Budgets,
            (client, options, call, budget, money) => client.SetLineAsync(new SetLineRequest
            {
                Budget = budget,
                Category = call.Require(category),
                Period = $"{call.Require(period)}",
                Amount = money,
                Weights = { WeightsOf(call.Get(weights)) },
                Control = call.Get(control) switch { "warn" => Control.Warn, "stop" => Control.Stop, _ => Control.Unspecified },
                Behaviour = call.Get(behaviour) switch
                {
                    "fixed" => Behaviour.Fixed,
                    "variable" => Behaviour.Variable,
                    _ =>
                    Behaviour.Unspecified
                },
            }, options), BudgetView.Print);
    }

    private static IEnumerable<Google.Type.Decimal> WeightsOf(string? text) =>
        text is not null && TryWeights(text, out var weights) ? weights.Select(weight => weight.ToExact()) : [];

    private static bool TryWeights(string text, out IReadOnlyList<decimal> weights)
    {
        var read = text.Split(',')
            .Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight
            : -1).ToList();
        weights = read;
        return read.All(weight => weight >= 0);
    }
}
