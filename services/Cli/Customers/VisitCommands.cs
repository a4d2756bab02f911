using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>visit</c>: visits to key accounts.</summary>
internal static class VisitCommands
{
    private const string Id = "--visit 2026-07-20";

    private const string Which = "The planned visit: its day, its id or 'latest'.";

    public static Command Create() => new("visit", "Visits to key accounts.")
    {
        Plan(), Done(), Miss(), Cancel(), Overdue(), VisitImport.Create(),
    };

    private static CliCommand Plan()
    {
        var (customer, on) = (AccountCommands.Customer(), Fields.Day("--on", "The day.", required: true));
        var rep = People.Option("--rep", "Who goes. Default: the account's owner.");
        return RpcCommand.Change("plan", "Plans a visit.", "salesctl visit plan C1 --on 2026-07-20", [customer, on, rep],
            platform => platform.Accounts,
            (client, options, call) => client.PlanVisitAsync(
                new PlanVisitRequest { Customer = call.Get(customer), PlannedOn = call.Require(on).ToDate(), Rep = call.Get(rep) ?? "" },
                options),
            AccountCommands.Print);
    }

    private static CliCommand Done()
    {
        var (customer, on) = (AccountCommands.Customer(), Fields.Day("--on", "The day it took place.", required: true));
        var visit = Visit(customer, $"{Which} Default: the one planned for that day, or a visit that nobody planned.", required: false);
        var rep = People.Option("--rep", "Who went, without --visit. Default: the account's owner.");
        var notes = Fields.Text("--notes", "What was said; it stays in the service.");
        return RpcCommand.Change("done", "Records that a visit took place, planned or not.",
            "salesctl visit done C1 --on 2026-07-20 --notes 'wants faster answers'", [customer, visit, on, rep, notes],
            platform => platform.Accounts, (client, options, call) => client.CompleteVisitAsync(new CompleteVisitRequest
            {
                Customer = call.Get(customer),
                Visit = call.Get(visit) ?? "",
                VisitedOn = call.Require(on).ToDate(),
                Rep = call.Get(rep) ?? "",
                Notes = call.Get(notes) ?? "",
            }, options), AccountCommands.Print);
    }

    private static CliCommand Miss()
    {
        var (customer, reason) = (AccountCommands.Customer(), Fields.Text("--reason", "Why; it stays in the service."));
        var visit = Visit(customer, Which, required: true);
        return RpcCommand.Change("miss", "Records that a visit did not take place.", $"salesctl visit miss C1 {Id} --reason ill",
            [customer, visit, reason], platform => platform.Accounts, (client, options, call) => client.MissVisitAsync(
                new MissVisitRequest { Customer = call.Get(customer), Visit = call.Require(visit), Reason = call.Get(reason) ?? "" },
                options),
            AccountCommands.Print);
    }

    private static CliCommand Cancel()
    {
        var customer = AccountCommands.Customer();
        var visit = Visit(customer, Which, required: true);
        var reason = Fields.Text("--reason", "Why; it stays in the service.", required: true);
        return RpcCommand.Change("cancel", "Calls off a planned visit.", $"salesctl visit cancel C1 {Id} --reason 'they moved'",
            [customer, visit, reason], platform => platform.Accounts, (client, options, call) => client.CancelVisitAsync(
                new CancelVisitRequest { Customer = call.Get(customer), Visit = call.Require(visit), Reason = call.Require(reason) },
                options),
            AccountCommands.Print);
    }

    private static CliCommand Overdue()
    {
        var (team, on) = (Fields.Team(required: false), Fields.Day("--on", "As of this day. Default: today."));
        return RpcCommand.List("overdue", "Lists the visits that are overdue, the longest first.",
            "salesctl visit overdue --team north-east",
            [team, on], platform => platform.Accounts, (client, options, call, page) => client.ListOverdueAsync(
                new ListOverdueRequest { Team = call.Get(team) ?? "", On = call.Get(on)?.ToDate(), PageToken = page }, options),
            "visits", reply => reply.Visits, reply => reply.NextPageToken,
            ["=Customer", "Name", "Owner", "Due", ">Days overdue", "Planned visit"],
            visit => [visit.Customer, visit.Name, visit.Owner, Formats.Day(visit.DueOn), $"{visit.DaysOverdue}",
                Formats.Text(visit.Visit)]);
    }

    private static NamedOption Visit(Argument<string> customer, string description, bool required) =>
        new("--visit", new Lookup("planned visit", async call =>
        {
            var request = new GetAccountRequest { Customer = call.Get(customer) };
            var account = await call.Platform.Accounts.ReadAsync((client, options) => client.GetAsync(request, options));
            return account.Visits.Where(visit => visit.Status == "planned")
                .Select(visit => new Known(visit.Visit_, Formats.Day(visit.PlannedOn), ""));
        }), description, required);
}
