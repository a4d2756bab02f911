namespace SalesPlatform.Domain;

/// <summary>What kind of refusal it is; decides the gRPC status (see <c>ErrorStatus</c>).</summary>
public enum Refusal
{
    /// <summary>The input itself is wrong: a field is missing, malformed or out of range.</summary>
    InvalidInput,

    /// <summary>The input is fine, but a rule of the domain forbids it in this state.</summary>
    BrokenRule,

    /// <summary>What the command is about does not exist.</summary>
    NotFound,

    /// <summary>What should be created is there already, and differs.</summary>
    AlreadyExists,

    /// <summary>The caller may not do this to this thing, though the role may call the operation.</summary>
    NotPermitted,

    /// <summary>Somebody else changed it since the caller looked.</summary>
    VersionConflict,
}

/// <summary>One wrong field of a request.</summary>
/// <param name="Field">Path in the request, such as <c>sale.net_amount</c>.</param>
/// <param name="Code">Stable code, such as <c>not-a-date</c>.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record FieldError(string Field, string Code, string Message);

/// <summary>
/// A command that the domain refuses. An exception rather than a result type, because a refusal ends the use case wherever it is found and
/// is translated in one place; decisions stay plain functions from state to events.
/// </summary>
public sealed class DomainException : Exception
{
    private DomainException(Refusal refusal, string code, string message, IReadOnlyList<FieldError> fields) : base(message)
    {
        Refusal = refusal;
        Code = code;
        Fields = fields;
    }

    /// <summary>Kind of refusal.</summary>
    public Refusal Refusal { get; }

    /// <summary>Stable code with dashes, such as <c>approver-is-author</c>.</summary>
    public string Code { get; }

    /// <summary>The wrong fields, for <see cref="Refusal.InvalidInput"/>.</summary>
    public IReadOnlyList<FieldError> Fields { get; }

    /// <summary>Facts the message mentions, for programs: <c>("available", "120.00")</c>.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>A wrong field.</summary>
    public static DomainException Invalid(string field, string code, string message) => Invalid([new FieldError(field, code, message)]);

    /// <summary>Several wrong fields, reported together.</summary>
    public static DomainException Invalid(IReadOnlyList<FieldError> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new DomainException(Refusal.InvalidInput, fields[0].Code, string.Join(" ", fields.Select(field => field.Message)), fields);
    }

    /// <summary>A broken rule.</summary>
    public static DomainException Rule(string code, string message, params (string Name, string Value)[] arguments) =>
        new(Refusal.BrokenRule, code, message,
            [])
        { Arguments = arguments.ToDictionary(argument => argument.Name, argument => argument.Value) };

    /// <summary>Something that is not there.</summary>
    public static DomainException NotFound(string what, string id) =>
        new(Refusal.NotFound, $"{what}-not-found", $"There is no {what} '{id}'.", []);

    /// <summary>Something that was described and not named.</summary>
    /// <param name="what">Its kind, for the code.</param>
    /// <param name="message">One sentence for people.</param>
    public static DomainException NoneFound(string what, string message) => new(Refusal.NotFound, $"{what}-not-found", message, []);

    /// <summary>An instant before anything was recorded: no figure of it is zero, because none was known.</summary>
    /// <param name="asOf">The instant asked for.</param>
    /// <param name="first">When the first fact was recorded.</param>
    public static DomainException NothingKnownYet(DateTimeOffset asOf, DateTimeOffset first) => new(Refusal.NotFound, "nothing-known-yet",
        $"Nothing was known yet at {asOf.UtcDateTime:yyyy-MM-dd HH:mm} UTC; the first fact is of {first.UtcDateTime:yyyy-MM-dd HH:mm} UTC.",
        [])
    {
        Arguments = new Dictionary<string, string> { ["as-of"] = $"{asOf.UtcDateTime:O}", ["first"] = $"{first.UtcDateTime:O}" },
    };

    /// <summary>Something that is there already.</summary>
    public static DomainException Exists(string what, string id) =>
        new(Refusal.AlreadyExists, $"{what}-exists", $"There is a {what} '{id}' already.", []);

    /// <summary>A caller without the right to this very thing.</summary>
    public static DomainException NotPermitted(string code, string message) => new(Refusal.NotPermitted, code, message, []);

    /// <summary>A concurrent change: the caller named a version that is no longer the newest.</summary>
    public static DomainException Conflict(string stream, long expected, long actual) =>
        new(Refusal.VersionConflict, "version-conflict",
            $"'{stream}' is at version {actual}, not {expected}: read it again and decide anew.", [])
        {
            Arguments = new Dictionary<string, string> { ["expected"] = $"{expected}", ["actual"] = $"{actual}" },
        };

    /// <summary>A concurrent change, found when saving.</summary>
    public static DomainException Conflict(string what) =>
        new(Refusal.VersionConflict, "version-conflict",
            $"'{what}' was changed by somebody else at the same moment: read it again and decide anew.", []);
}
