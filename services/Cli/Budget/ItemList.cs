using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Connection;
using SalesPlatform.Cli.Display;
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
            var all = await service(call.Platform).ReadAllAsync((client, page, options) => ask(client, new ListItemsRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                Status = call.Get(status) ?? "",
                PageToken = page,
            }, options), items, next);
            call.Output.List(name, all, headings, cells);
        });
    }
}
