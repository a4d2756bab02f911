using Google.Protobuf;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Tests.Cli.Wire;

/// <summary>Command lines that ask one thing, and what of them arrived.</summary>
internal static class Asked
{
    /// <summary>Runs a command line that succeeds, on a platform whose currency is CNY, and answers the call of that method.</summary>
    public static async Task<Received> CallAsync(string method, string[] args, IMessage reply)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Organisation/Get", new OrganisationReply { Currency = "CNY" });
        platform.Exchange.Answers(method, reply);
        var run = await platform.RunAsync(args);
        run.Error.Should().BeEmpty();
        run.Exit.Should().Be(0);
        run.Out.Should().NotBeEmpty();
        return platform.Exchange.Calls.Single(call => call.Method == method);
    }

    /// <summary>A command becomes its request, with a key that makes it safe to repeat.</summary>
    public static async Task CommandAsync(string method, string[] args, IMessage request, IMessage reply)
    {
        var call = await CallAsync(method, args, reply);
        call.Messages.Should().Equal(request);
        call.Key.Should().NotBeNullOrEmpty();
    }

    /// <summary>A question becomes its request, for programs and for people.</summary>
    public static async Task QuestionAsync(string method, string[] args, IMessage request, IMessage reply)
    {
        (await CallAsync(method, [.. args, "--json"], reply)).Messages.Should().Equal(request);
        (await CallAsync(method, args, reply)).Messages.Should().Equal(request);
    }
}
