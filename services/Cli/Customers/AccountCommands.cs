using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

internal static class AccountCommands
{
    public static Command Create() =>
        new("account", "Key accounts with their visit cadence.") { Add(), Change(), End(), Show(), List() };

    private static CliCommand Add()
    {
        var (customer, team) = (Customer(), Fields.Team());
        var (name, owner) = (Fields.Text("--name", "The customer's name.", required: true),
            People.Option("--owner", "Who looks after it.", required: true));
        var every = Fields.Whole("--visit-every", "Longest time between two visits, in days.", 1, 366, required: true);
        var since = Fields.Day("--since", "First day. Default: today.");
        return RpcCommand.Change("add", "Makes a customer a key account.",
            "salesctl account add C1 --name Contoso --team north-east --owner 285 --visit-every 30",
            [customer, name, team, owner, every, since],
            platform => platform.Accounts, (client, options, call) => client.AddAsync(new AddAccountRequest
            {
                Customer = call.Get(customer),
                Name = call.Require(name),
                Team = call.Require(team),
                Owner = call.Require(owner),
                VisitEveryDays = call.Require(every),
                Since = call.Get(since)?.ToDate(),
            }, options), Print);
    }

    private static CliCommand Change()
    {
        var (customer, team, expected) = (Customer(), Fields.Team(required: false), Fields.Expected());
        var owner = People.Option("--owner", "Who looks after it from now on.");
        var every = Fields.Whole("--visit-every", "Longest time between two visits, in days.", 1, 366);
        return RpcCommand.Change("change", "Hands an account over or changes its cadence; what is left out stays.",
            "salesctl account change C1 --owner 286", [customer, team, owner, every, expected],
            platform => platform.Accounts, (client, options, call) => client.ChangeAsync(new ChangeAccountRequest
            {
                Customer = call.Get(customer),
                Team = call.Get(team) ?? "",
                Owner = call.Get(owner) ?? "",
                VisitEveryDays = call.Get(every) ?? 0,
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand End()
    {
        var (customer, on, expected) = (Customer(), Fields.Day("--on", "First day no longer one. Default: today."), Fields.Expected());
        return RpcCommand.Change("end", "Ends a key account.", "salesctl account end C1", [customer, on, expected],
            platform => platform.Accounts, (client, options, call) => client.EndAsync(new EndAccountRequest
            {
                Customer = call.Get(customer),
                EndedOn = call.Get(on)?.ToDate(),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Show()
    {
        var (customer, asOf) = (Customer(), new AsOfOption("As known at this instant. Default: now."));
        return RpcCommand.Question("show", "Shows a key account with its visits.", "salesctl account show C1", [customer, asOf],
            platform => platform.Accounts, (client, options, call) => client.GetAsync(new GetAccountRequest
            {
                Customer = call.Get(customer),
                AsOf = call.Get(asOf)?.ToTimestamp(),
            }, options), Print);
    }

    private static CliCommand List()
    {
        var team = Fields.Team(required: false);
        return RpcCommand.List("list", "Lists the key accounts, of one team or of all.", "salesctl account list --team north-east", [team],
            platform => platform.Accounts, (client, options, call, page) => client.ListAsync(
                new ListAccountsRequest { Team = call.Get(team) ?? "", PageToken = page }, options),
            "accounts", reply => reply.Accounts, reply => reply.NextPageToken,
            ["=Customer", "Name", "=Team", "Owner", "Last visit", "Next due", "Ended"],
            account => [account.Customer, account.Name, account.Team, account.Owner, Formats.Day(account.LastVisitOn),
                Formats.Day(account.NextVisitDue),
                Formats.Day(account.EndedOn)]);
    }

    public static Argument<string> Customer() => Fields.Argument("customer", "Outside id of the customer.");

    public static void Print(IAnsiConsole console, AccountReply account)
    {
        console.Pairs(
            ("Account", $"{account.Customer}: {account.Name}"), ("Team", Say($"{account.Team}, owner {account.Owner}")),
            ("Cadence", Say($"every {account.VisitEveryDays} days since {Formats.Day(account.Since)}")),
            ("Ended", Formats.Day(account.EndedOn)),
            ("Last visit", Formats.Day(account.LastVisitOn)), ("Next visit due", Formats.Day(account.NextVisitDue)));
        var table = Tables.Of("=Visit", "Rep", "Planned", "Status", "Visited", "Notes");
        foreach (var visit in account.Visits)
            table.Row(visit.Visit_, visit.Rep, Formats.Day(visit.PlannedOn), visit.Status, Formats.Day(visit.VisitedOn), visit.Notes);
        console.Write(table);
    }
}
