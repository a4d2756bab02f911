using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Tests.Cli.Wire;

/// <summary>One call as it arrived.</summary>
internal sealed record Received(string Method, IReadOnlyList<IMessage> Messages, Metadata Headers)
{
    public string? Key => Headers.GetValue("idempotency-key");

    public string? Token => Headers.GetValue("authorization")?["Bearer ".Length..];

    /// <summary>The bytes of an uploaded file.</summary>
    // Joined before it is decoded: a character may be cut by the end of a chunk.
    public string Text => ByteString.CopyFrom([.. Messages.OfType<FileChunk>().SelectMany(chunk => chunk.Content)]).ToStringUtf8();

    public FileHeader Header => ((FileChunk)Messages[0]).Header;
}

/// <summary>What was asked, and what is answered: fixed replies by method name. It stands for the wire, not for the domain.</summary>
internal sealed class Exchange
{
    private readonly ConcurrentDictionary<string, Func<IReadOnlyList<IMessage>>> _answers = [];
    private readonly ConcurrentQueue<Received> _received = [];

    public IReadOnlyList<Received> Calls => [.. _received];

    /// <summary>Set: every upload is refused at its first message, as a service does that does not want the rest.</summary>
    public RpcException? RefusedAtOnce { get; set; }

    /// <summary>Makes the reply to a method, by its whole name, that the test has no answer of its own to.</summary>
    public Func<string, IMessage>? Otherwise { get; set; }

    public T Sent<T>(int at = 0) where T : IMessage => Calls.SelectMany(call => call.Messages).OfType<T>().ElementAt(at);

    public void Answers(string method, params IReadOnlyList<IMessage> replies) => _answers[method] = () => replies;

    /// <summary>Asks for a new reply at each call.</summary>
    public void AnswersEach(string method, Func<IMessage> reply) => _answers[method] = () => [reply()];

    public void Fails(string method, RpcException failure) => _answers[method] = () => throw failure;

    /// <summary>Fails so often, then answers.</summary>
    public void FailsAtFirst(string method, int times, RpcException failure, IMessage reply)
    {
        var left = times;
        _answers[method] = () => Interlocked.Decrement(ref left) >= 0 ? throw failure : [reply];
    }

    internal IReadOnlyList<IMessage> Take(ServerCallContext context, IReadOnlyList<IMessage> messages)
    {
        var method = context.Method[(context.Method.LastIndexOf('.') + 1)..];
        // Many answers show names for codes; a test that gives none is about something else.
        if (method == "CompanyNames/List" && Otherwise is null && !_answers.ContainsKey(method))
            return [new ListNamesReply()];
        _received.Enqueue(new Received(method, messages, context.RequestHeaders));
        return _answers.TryGetValue(method, out var answer)
            ? answer()
            : Otherwise is { } make ? [make(context.Method)]
            : throw new RpcException(new Status(StatusCode.Unimplemented, $"The test has no answer to {method}."));
    }
}
