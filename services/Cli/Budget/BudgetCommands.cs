using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary><c>budget</c>: sales budgets and what they are spent on.</summary>
internal static class BudgetCommands
{
    public static Command Create() => new("budget", "Sales budgets: amounts, commitments, actual costs, reallocations, findings, reports.")
    {
        BudgetDrafting.Create(), BudgetDrafting.Set(),
        BudgetLifeCycle.Submit(), BudgetLifeCycle.Return(), BudgetLifeCycle.Approve(), BudgetLifeCycle.Activate(), BudgetLifeCycle.Revise(),
        BudgetLifeCycle.Rebaseline(), BudgetLifeCycle.Close(), Show(), List(),
        CommitmentCommands.Open(), CommitmentCommands.Change(), CommitmentCommands.Release(), CommitmentCommands.List(),
        CommitmentCommands.Promotions(),
        CostCommands.Post(), CostImport.Create(), CostCommands.List(),
        MoveCommands.Request(), MoveCommands.Approve(), MoveCommands.Reject(), MoveCommands.List(),
        FindingCommands.Raise(), FindingCommands.Answer(), FindingCommands.Close(), FindingCommands.List(),
        ReportCommands.Variance(), ReportCommands.Available(), ReportCommands.Suggest(),
    };

    private static CliCommand Show()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        var asOf = new AsOfOption("The budget as known at this instant. Default: now.");
        return new CliCommand("show", "Shows a budget.",
            "salesctl budget show --team north-east --period FY2027") { team, year, asOf }.Runs(
            async call =>
        {
            var request = new GetBudgetRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                AsOf = call.Get(asOf)?.ToTimestamp(),
            };
            BudgetView.Print(call, await call.Platform.Budgets.ReadAsync((client, options) => client.GetAsync(request, options)));
        });
    }

    private static CliCommand List()
    {
        var team = Fields.Team(required: false);
        return new CliCommand("list", "Lists the budgets, of one team or of all.", "salesctl budget list") { team }.Runs(async call =>
        {
            var budgets = await call.Platform.Budgets.ReadAllAsync(
                (client, page, options) =>
                    client.ListAsync(new ListBudgetsRequest { Team = call.Get(team) ?? "", PageToken = page }, options),
                reply => reply.Budgets, reply => reply.NextPageToken);
            var shapes = budgets.Select(
                budget => new { budget.Team, budget.FiscalYear, budget.Status, budget.Revision, Total = Wire.Money(budget.Total) });
            call.Output.Show(new { Budgets = shapes }, console =>
            {
                var table = Tables.Of("=Team", "Year", "Status", ">Revision", ">Total");
                foreach (var budget in budgets)
                    table.Row(budget.Team, budget.FiscalYear, budget.Status, $"{budget.Revision}", Formats.Money(budget.Total));
                console.Write(table);
            });
        });
    }
}
