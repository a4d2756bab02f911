using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary><c>plan</c>: annual sales plans.</summary>
internal static class PlanCommands
{
    public static Command Create() => new("plan", "Annual sales plans: targets, strategy, approval, revisions.")
    {
        PlanDrafting.Create(), PlanDrafting.Assign(), PlanDrafting.Phase(),
        StrategyCommands.Position(), StrategyCommands.SetItem(), StrategyCommands.DropItem(), StrategyCommands.Show(),
        PlanLifeCycle.Submit(), PlanLifeCycle.Approve(), PlanLifeCycle.Reject(), PlanLifeCycle.Revise(), PlanLifeCycle.Present(),
        PlanLifeCycle.Activate(), PlanLifeCycle.Close(), Show(), List(), DocumentCommand.Create(),
    };

    private static CliCommand Show()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        var asOf = new AsOfOption("The plan as known at this instant. Default: now.");
        return new CliCommand("show", "Shows a plan.", "salesctl plan show --team north-east --period FY2027",
            "salesctl plan show --team north-east --period FY2027 --as-of 2026-09-30T00:00:00Z")
        {
            team, year, asOf,
        }.Runs(async call =>
        {
            var request = new GetPlanRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                AsOf = call.Get(asOf)?.ToTimestamp(),
            };
            PlanView.Print(call, await call.Platform.Plans.ReadAsync((client, options) => client.GetAsync(request, options)));
        });
    }

    private static CliCommand List()
    {
        var team = Fields.Team(required: false);
        return new CliCommand("list", "Lists the plans, of one team or of all.", "salesctl plan list",
            "salesctl plan list --team north-east")
        {
            team,
        }.Runs(async call =>
        {
            var plans = await call.Platform.Plans.ReadAllAsync(
                (client, page, options) => client.ListAsync(
                    new ListPlansRequest { Team = call.Get(team) ?? "", PageToken = page }, options),
                reply => reply.Plans, reply => reply.NextPageToken);
            call.Output.Show(new { Plans = plans.Select(Shapes.Of) }, console =>
            {
                var table = Tables.Of("=Team", "Year", "Status", ">Revision", ">Annual target");
                foreach (var plan in plans)
                    table.Row(plan.Team, plan.FiscalYear, plan.Status, $"{plan.Revision}", Formats.Money(plan.AnnualTarget));
                console.Write(table);
            });
        });
    }
}
