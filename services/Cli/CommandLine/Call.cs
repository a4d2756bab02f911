using SalesPlatform.Cli.Broker;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>One run of a command: the values given, the platform to ask, and where the answer goes.</summary>
internal sealed class Call(ParseResult values, CliHost host, CancellationToken cancellation) : IAsyncDisposable
{
    private readonly Dictionary<Symbol, object?> _found = [];
    private Platform? _platform;
    private string? _employee;

    public CliHost Host { get; } = host;

    public GlobalOptions Options { get; } = GlobalOptions.Of(values);

    public Output Output { get; } = new(host, GlobalOptions.Of(values));

    public CancellationToken Cancellation { get; } = cancellation;

    public Language Language => Languages.Of(Options.Lang, Host);

    public string? Team => Named("--team");

    /// <summary>Of a rep: their employee number. Null for anybody else.</summary>
    public string? OwnEmployee => _employee ?? (Options.Role == Credentials.RepRole ? Options.Person : null);

    /// <summary>The platform, acting as the caller. Found on first use, so that a command without it runs anywhere.</summary>
    public Platform Platform => _platform ??= Platform.Open(Host, Options with { Employee = _employee }, Cancellation);

    /// <summary>The platform, for a command that only operators give.</summary>
    public Platform OperatorsPlatform => _platform ??= Platform.Open(Host, Options.ForOperator(Host), Cancellation);

    /// <summary>The broker's administration, for an operator.</summary>
    public BrokerAccess Broker => BrokerAccess.Of(Host, OperatorsPlatform);

    /// <summary>The value of an option; its default or null when it was not given.</summary>
    public T? Get<T>(Option<T> option) => _found.TryGetValue(option, out var found) ? (T?)found : values.GetValue(option);

    /// <summary>The value of the command's option of this name; null where it has none or it was not given.</summary>
    public string? Named(string option) =>
        values.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(each => each.Name == option) is { } own
        ? values.GetValue(own) : null;

    public T Get<T>(Argument<T> argument) => _found.TryGetValue(argument, out var found) ? (T)found! : values.GetRequiredValue(argument);

    public bool IsForPeople => Options is { Json: false, Tsv: false };

    /// <summary>None where they cannot be read now: a code is shown for a name then, and the answer is not kept back.</summary>
    public async Task<IEnumerable<NameReply>> CompanyNamesAsync()
    {
        try
        {
            return await Platform.CompanyNames.ReadAllAsync((client, page, options) => client.ListAsync(
                new ListNamesRequest { PageToken = page }, options), reply => reply.Names, reply => reply.NextPageToken);
        }
        catch (CliException)
        {
            return [];
        }
    }

    /// <summary>Finds what the command line names: who acts, what it is about, and as known when.</summary>
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
        foreach (var option in values.CommandResult.Command.Options.OfType<NamedOption>())
        {
            if (values.GetValue(option) is { } given)
                _found[option] = await option.ResolveAsync(this, given);
        }

        foreach (var option in values.CommandResult.Command.Options.OfType<AsOfOption>())
        {
            if (values.GetResult(option) is { Tokens: [var given] })
                _found[option] = await AsOfOption.ResolveAsync(this, given.Value);
        }
    }

    /// <summary>The value of an option that the parser has made sure of.</summary>
    public T Require<T>(Option<T?> option) where T : struct => values.GetValue(option)!.Value;

    public string Require(Option<string> option) => Get(option)!;

    public ValueTask DisposeAsync() => _platform is null ? ValueTask.CompletedTask : _platform.DisposeAsync();
}
