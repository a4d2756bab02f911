namespace SalesPlatform.Cli.CommandLine;

/// <summary>The options every command has.</summary>
/// <param name="Json">Print one JSON object instead of tables.</param>
/// <param name="Endpoints">The endpoints file, when named.</param>
/// <param name="Person">Who to act as on a local platform, when named.</param>
/// <param name="Token">A bearer token, when given.</param>
/// <param name="IdempotencyKey">The key of a command that may have been sent before.</param>
internal sealed record GlobalOptions(bool Json, string? Endpoints, string? Person, string? Role, string? Token, string? IdempotencyKey)
{
    /// <summary>zh or en, when named.</summary>
    public string? Lang { get; private init; }

    /// <summary>Print tables as tab-separated values.</summary>
    public bool Tsv { get; private init; }

    /// <summary>The employee number of who acts, where it is not the name they act by.</summary>
    public string? Employee { get; init; }

    /// <summary>When the facts of a command were recorded, where a migration states it.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    private const int LongestKey = 150;
    private const string RecordedAtName = "--recorded-at";
    private const string RecordedAtHelp =
        "For bringing a history: when this was recorded, never earlier than the newest fact of its service. Needs the role migration.";

    /// <summary>Adds them to the root; every command below has them too.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Add(new Option<bool>("--json") { Description = "Print exactly one JSON object, with stable names.", Recursive = true });
        root.Add(new Option<bool>("--tsv")
        {
            Description = "Print the tables of an answer as tab-separated values, headings first.",
            Recursive = true
        });
        root.Add(Named(
            "--endpoints", "FILE", "The platform to use. Default: $SALESPLATFORM_ENDPOINTS, else .local/endpoints.json here or above."));
        root.Add(Named("--as", "PERSON", "Act as this person on a local platform. Default: sales.manager."));
        root.Add(Named("--role", "ROLE", "The role to act in on a local platform. Default: sales-manager."));
        root.Add(Named("--token", "JWT", "The bearer token for any other platform. Default: $SALESPLATFORM_TOKEN."));
        var key = Named("--idempotency-key", "KEY", "Repeat a command with the key it had: it takes effect once. Default: a new key.");
        key.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: > LongestKey }])
                result.Complain($"--idempotency-key: at most {LongestKey} characters.");
        });
        root.Add(key);
        root.Add(Everywhere(Fields.Instant(RecordedAtName, RecordedAtHelp)));
        root.Add(Named("--lang", "zh|en", $"The language of answers. Default: ${Languages.Variable}, else the environment's.")
            .AcceptOnlyFromAmong(Languages.Names));
    }

    /// <summary>Their values in one run.</summary>
    public static GlobalOptions Of(ParseResult values) => new(
        values.GetValue<bool>("--json"), values.GetValue<string>("--endpoints"), values.GetValue<string>("--as"),
        values.GetValue<string>("--role"), values.GetValue<string>("--token"), values.GetValue<string>("--idempotency-key"))
    {
        Lang = values.GetValue<string>("--lang"),
        Tsv = values.GetValue<bool>("--tsv"),
        RecordedAt = values.GetValue<DateTimeOffset?>(RecordedAtName),
    };

    /// <summary>The same for a command that only operators give: on a local platform the caller is one unless the options say
    /// otherwise.</summary>
    public GlobalOptions ForOperator(CliHost host) =>
        Token is null && Person is null && Role is null && string.IsNullOrEmpty(host.Variable(Connection.Credentials.Variable))
            ? this with { Person = Connection.Credentials.OperatorRole, Role = Connection.Credentials.OperatorRole }
            : this;

    private static Option<DateTimeOffset?> Everywhere(Option<DateTimeOffset?> option)
    {
        option.HelpName = "INSTANT";
        option.Recursive = true;
        return option;
    }

    private static Option<string> Named(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description, Recursive = true };
}
