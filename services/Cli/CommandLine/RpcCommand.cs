using Google.Protobuf;
using Grpc.Core;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>Commands that are one call each: the values given become its request, and its reply is shown whole to programs (see
/// <see cref="Shapes"/>) and readable to people.</summary>
internal static class RpcCommand
{
    /// <summary>A command that changes something; it carries an idempotency key.</summary>
    /// <param name="example">A whole command line.</param>
    /// <param name="inputs">Arguments and options.</param>
    /// <param name="service">Where it goes.</param>
    public static CliCommand Change<TClient, TReply>(
        string name, string description, string example, IEnumerable<Symbol> inputs, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, Call, AsyncUnaryCall<TReply>> send, Action<IAnsiConsole, TReply> people) where TReply : IMessage =>
        New(name, description, example, inputs).Runs(async call => Show(
            call, await service(call.Platform).CommandAsync((client, options) => send(client, options, call)), people));

    /// <summary>A command that changes something and tells amounts; without <c>--currency</c> they are in the company's.</summary>
    public static CliCommand ChangeOfMoney<TClient, TReply>(
        string name, string description, string example, IEnumerable<Symbol> inputs, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, Call, string, AsyncUnaryCall<TReply>> send, Action<IAnsiConsole, TReply> people) where TReply : IMessage
    {
        var currency = Fields.Currency();
        return New(name, description, example, [.. inputs, currency]).Runs(async call =>
        {
            var code = call.Get(currency) ?? await call.Platform.CurrencyAsync();
            Show(call, await service(call.Platform).CommandAsync((client, options) => send(client, options, call, code)), people);
        });
    }

    public static CliCommand Question<TClient, TReply>(
        string name, string description, string example, IEnumerable<Symbol> inputs, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, Call, AsyncUnaryCall<TReply>> ask, Action<IAnsiConsole, TReply> people) where TReply : IMessage =>
        New(name, description, example, inputs).Runs(async call => Show(
            call, await service(call.Platform).ReadAsync((client, options) => ask(client, options, call)), people));

    /// <summary>A command that shows a list to its end, page by page.</summary>
    /// <param name="example">A whole command line.</param>
    /// <param name="inputs">Arguments and options.</param>
    /// <param name="ask">The call, with the token of the page.</param>
    /// <param name="of">Name of the list in JSON.</param>
    /// <param name="next">Token of a reply; empty on the last page.</param>
    /// <param name="headings">Of the table.</param>
    /// <param name="cells">An item for people.</param>
    public static CliCommand List<TClient, TReply, TItem>(
        string name, string description, string example, IEnumerable<Symbol> inputs, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, Call, string, AsyncUnaryCall<TReply>> ask, string of, Func<TReply, IEnumerable<TItem>> items,
        Func<TReply, string> next, string[] headings, Func<TItem, string[]> cells) where TItem : IMessage =>
        New(name, description, example, inputs).Runs(async call =>
        {
            var all = await service(call.Platform).ReadAllAsync((client, page, options) => ask(client, options, call, page), items, next);
            call.Output.List(of, all, headings, cells);
        });

    public static CliCommand New(string name, string description, string example, IEnumerable<Symbol> inputs)
    {
        var command = new CliCommand(name, description, example);
        foreach (var input in inputs)
        {
            if (input is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)input);
        }

        return command;
    }

    private static void Show<TReply>(Call call, TReply reply, Action<IAnsiConsole, TReply> people) where TReply : IMessage =>
        call.Output.Show(Shapes.Of(reply), console => people(console, reply));
}
