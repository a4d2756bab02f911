using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using Option = System.CommandLine.Option;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary>Which launch a command is about: what all commands on one launch have in common.</summary>
internal static class LaunchChoice
{
    /// <summary>A launch's id in examples.</summary>
    public const string Id = "0199d5a0-0000-7000-8000-000000000001";

    /// <summary>A command that changes something of one launch.</summary>
    public static CliCommand Change<TClient, TReply>(
        string name, string description, string example, IEnumerable<Option> inputs, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, Call, LaunchRequest, AsyncUnaryCall<TReply>> send, Action<IAnsiConsole, TReply> people)
            where TReply : IMessage
    {
        var (launch, expected) = (Launch(), Fields.Expected());
        return RpcCommand.Change(name, description, example, [launch, .. inputs, expected], service,
            (client, options, call) => send(client, options, call, Of(call, launch, expected)), people);
    }

    /// <summary>A question about one launch, as known at an instant if need be.</summary>
    public static CliCommand Question<TClient, TReply>(
        string name, string description, string example, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, GetLaunchRequest, AsyncUnaryCall<TReply>> ask, Action<IAnsiConsole, TReply> people)
            where TReply : IMessage
    {
        var (launch, asOf) = (Launch(), new AsOfOption("As known at this instant. Default: now."));
        return RpcCommand.Question(name, description, example, [launch, asOf], service,
            (client, options, call) => ask(client, options, new GetLaunchRequest
            {
                Launch = call.Get(launch),
                AsOf = call.Get(asOf)?.ToTimestamp(),
            }), people);
    }

    public static Lookup Lookup { get; } = new("launch", async call => (await call.Platform.Launches.ReadAllAsync(
        (client, page, options) => client.ListAsync(new ListLaunchesRequest { PageToken = page }, options),
        reply => reply.Launches, reply => reply.NextPageToken)).Select(launch => new Known(launch.Launch, launch.Product, launch.Name)));

    public static NamedArgument Launch() =>
        new(Lookup, "The launch: its product, its name, its id or the beginning of it, or 'latest'.");

    public static LaunchRequest Of(Call call, Argument<string> launch, Option<long?> expected) =>
        new() { Launch = call.Get(launch), ExpectedVersion = call.Get(expected) ?? 0 };
}
