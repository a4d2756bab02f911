using System.CommandLine;
using SalesPlatform.Cli.Broker;
using SalesPlatform.Cli.Connection;
using SalesPlatform.Cli.Display;
using SalesPlatform.Cli.Names;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>One run of a command: the values given, the platform to ask, and where the answer goes.</summary>
internal sealed class Call(ParseResult values, CliHost host, CancellationToken cancellation) : IAsyncDisposable
{
    private readonly Dictionary<Argument, string> _found = [];
    private Platform? _platform;
    private string? _employee;

    public CliHost Host { get; } = host;

    public GlobalOptions Options { get; } = GlobalOptions.Of(values);

    public Output Output { get; } = new(host, GlobalOptions.Of(values));

    public CancellationToken Cancellation { get; } = cancellation;

    public Language Language => Languages.Of(Options.Lang, Host);

    public string? Team =>
        values.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(option => option.Name == "--team") is { } team
        ? values.GetValue(team) : null;

    /// <summary>The platform, acting as the caller. Found on first use, so that a command without it runs anywhere.</summary>
    public Platform Platform => _platform ??= Platform.Open(Host, Options with { Employee = _employee }, Cancellation);

    /// <summary>The platform, for a command that only operators give.</summary>
    public Platform OperatorsPlatform => _platform ??= Platform.Open(Host, Options.ForOperator(Host), Cancellation);

    /// <summary>The broker's administration, for an operator.</summary>
    public BrokerAccess Broker => BrokerAccess.Of(Host, OperatorsPlatform);

    /// <summary>The value of an option; its default or null when it was not given.</summary>
    public T? Get<T>(Option<T> option) => values.GetValue(option);

    public T Get<T>(Argument<T> argument) => _found.TryGetValue(argument, out var id) ? (T)(object)id : values.GetRequiredValue(argument);

    /// <summary>Finds what the command line names: who acts, and what it is about.</summary>
    public async Task ResolveAsync()
    {
        if (Options is { Role: Credentials.RepRole, Person: { } person, Token: null } && !People.IsEmployee(person))
        {
            _employee = await People.OfAsync(Platform.CalledBy(Credentials.DefaultPerson, Credentials.DefaultRole, null), person);
            // Opened anew, it carries the token with the number.
            await Platform.DisposeAsync();
            _platform = null;
        }

        foreach (var argument in values.CommandResult.Command.Arguments.OfType<NamedArgument>())
            _found[argument] = await argument.ResolveAsync(this, values.GetRequiredValue(argument));
    }

    /// <summary>The value of an option that the parser has made sure of.</summary>
    public T Require<T>(Option<T?> option) where T : struct => values.GetValue(option)!.Value;

    public string Require(Option<string> option) => values.GetRequiredValue(option);

    public ValueTask DisposeAsync() => _platform is null ? ValueTask.CompletedTask : _platform.DisposeAsync();
}
