using System.CommandLine;
using SalesPlatform.Cli.Broker;
using SalesPlatform.Cli.Connection;
using SalesPlatform.Cli.Display;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>One run of a command: the values given, the platform to ask, and where the answer goes.</summary>
internal sealed class Call(ParseResult values, CliHost host, CancellationToken cancellation) : IAsyncDisposable
{
    private Platform? _platform;

    public CliHost Host { get; } = host;

    public GlobalOptions Options { get; } = GlobalOptions.Of(values);

    public Output Output { get; } = new(host, GlobalOptions.Of(values).Json);

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The language of the answer.</summary>
    public Language Language => Languages.Of(Options.Lang, Host);

    /// <summary>The platform, acting as the caller. Found on first use, so that a command without it runs anywhere.</summary>
    public Platform Platform => _platform ??= Platform.Open(Host, Options, Cancellation);

    /// <summary>The platform, for a command that only operators give.</summary>
    public Platform OperatorsPlatform => _platform ??= Platform.Open(Host, Options.ForOperator(Host), Cancellation);

    /// <summary>The broker's administration, for an operator.</summary>
    public BrokerAccess Broker => BrokerAccess.Of(Host, OperatorsPlatform);

    /// <summary>The value of an option; its default or null when it was not given.</summary>
    public T? Get<T>(Option<T> option) => values.GetValue(option);

    public T Get<T>(Argument<T> argument) => values.GetRequiredValue(argument);

    /// <summary>The value of an option that the parser has made sure of.</summary>
    public T Require<T>(Option<T?> option) where T : struct => values.GetValue(option)!.Value;

    public string Require(Option<string> option) => values.GetRequiredValue(option);

    public ValueTask DisposeAsync() => _platform is null ? ValueTask.CompletedTask : _platform.DisposeAsync();
}
