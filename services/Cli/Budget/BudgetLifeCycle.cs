using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>How a budget is decided on, comes into force, and ends.</summary>
internal static class BudgetLifeCycle
{
    public static CliCommand Submit() => BudgetChoice.Command("submit", "Hands a draft to finance.",
        "salesctl budget submit --team north-east --period FY2027", [], platform => platform.Budgets,
        (client, options, _, budget) => client.SubmitAsync(budget, options), BudgetView.Print);

    public static CliCommand Return()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return BudgetChoice.Command("return", "Returns a draft to its writers.",
            "salesctl budget return --team north-east --period FY2027 --reason 'too much travel' --as finance.one --role finance", [reason],
                platform => platform.Budgets,
            (client, options, call, budget) =>
                client.ReturnAsync(new ReturnBudgetRequest { Budget = budget, Reason = call.Require(reason) }, options), BudgetView.Print);
    }

    public static CliCommand Approve()
    {
        var from = Fields.Day("--effective-from",
            "First day its amounts count from. Default: the year's first day, for a later revision today.");
        return BudgetChoice.Command("approve", "Approves a submitted budget that somebody else wrote.",
            "salesctl budget approve --team north-east --period FY2027 --as finance.one --role finance", [from],
            platform => platform.Budgets,
            (client, options, call, budget) => client.ApproveAsync(
                new ApproveBudgetRequest { Budget = budget, EffectiveFrom = call.Get(from)?.ToDate() }, options), BudgetView.Print);
    }

    public static CliCommand Activate() => BudgetChoice.Command("activate", "Opens an approved budget for spending.",
        "salesctl budget activate --team north-east --period FY2027", [], platform => platform.Budgets,
        (client, options, _, budget) => client.ActivateAsync(budget, options), BudgetView.Print);

    public static CliCommand Revise()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return BudgetChoice.Command("revise", "Opens the next revision as a draft; the present one stays in force until that is approved.",
            "salesctl budget revise --team north-east --period FY2027 --reason 'sales grow'", [reason], platform => platform.Budgets,
            (client, options, call, budget) =>
                client.ReviseAsync(new ReviseBudgetRequest { Budget = budget, Reason = call.Require(reason) }, options), BudgetView.Print);
    }

    public static CliCommand Rebaseline()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        var from = Fields.Day("--effective-from", "Months that began before keep their baseline. Default: today.");
        return BudgetChoice.Command(
            "rebaseline", "Makes the amounts in force, with their reallocations, what the cost deviation is measured by.",
            "salesctl budget rebaseline --team north-east --period FY2027 --reason 'agreed with finance' --as finance.one --role finance",
                [reason, from],
            platform => platform.Budgets, (client, options, call, budget) => client.RebaselineAsync(
                new RebaselineRequest { Budget = budget, Reason = call.Require(reason), EffectiveFrom = call.Get(from)?.ToDate() },
                    options), BudgetView.Print);
    }

    public static CliCommand Close() => BudgetChoice.Command("close", "Closes an active budget in which everything is decided.",
        "salesctl budget close --team north-east --period FY2027 --as finance.one --role finance", [], platform => platform.Budgets,
        (client, options, _, budget) => client.CloseAsync(budget, options), BudgetView.Print);
}
