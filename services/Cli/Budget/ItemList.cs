using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>A list of what belongs to one budget.</summary>
internal static class ItemList
{
    /// <summary>The command that shows it to its end.</summary>
    /// <param name="name">Of the command, and of the list in JSON.</param>
    /// <param name="next">Token of a reply.</param>
    /// <param name="headings">Of the table.</param>
    /// <param name="cells">An item for people.</param>
    public static CliCommand Command<TClient, TReply, TItem>(
        string name, string[] statuses, Func<Platform, Remote<TClient>> service,
        Func<TClient, ListItemsRequest, CallOptions, AsyncUnaryCall<TReply>> ask, Func<TReply, IEnumerable<TItem>> items,
        Func<TReply, string> next,
        string[] headings, Func<TItem, string[]> cells) where TItem : IMessage
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        var status = Fields.Text("--status", $"Only those that are {string.Join(", ", statuses)}.").AcceptOnlyFromAmong(statuses);
        return new CliCommand(name, $"Lists the {name} of a budget.",
            $"salesctl budget {name} --team north-east --period FY2027 --status {statuses[0]}")
        {
            team, year, status,
        }.Runs(async call =>
        {
            var all = await ReadAsync(
                service(call.Platform), ask, items, next, call.Require(team), call.Require(year), call.Get(status) ?? "");
            call.Output.List(name, all, headings, cells);
        });
    }

    /// <summary>An option that names one of them, within the budget that the command is about.</summary>
    /// <param name="what">Kind of thing, for messages.</param>
    /// <param name="description">For the help.</param>
    /// <param name="status">Only those in this state can be meant; empty: all.</param>
    public static NamedOption Id<TClient, TReply, TItem>(
        string what, string description, string status, Func<Platform, Remote<TClient>> service,
        Func<TClient, ListItemsRequest, CallOptions, AsyncUnaryCall<TReply>> ask, Func<TReply, IEnumerable<TItem>> items,
        Func<TReply, string> next, Func<TItem, Known> known) =>
        new("--id", new Lookup(what, async call => (await ReadAsync(
            service(call.Platform), ask, items, next, call.Team!, call.Named("--period")!, status)).Select(known)), description, true);

    private static Task<IReadOnlyList<TItem>> ReadAsync<TClient, TReply, TItem>(
        Remote<TClient> service, Func<TClient, ListItemsRequest, CallOptions, AsyncUnaryCall<TReply>> ask,
        Func<TReply, IEnumerable<TItem>> items, Func<TReply, string> next, string team, string year, string status) =>
        service.ReadAllAsync((client, page, options) => ask(
            client, new ListItemsRequest { Team = team, FiscalYear = year, Status = status, PageToken = page }, options), items, next);
}
