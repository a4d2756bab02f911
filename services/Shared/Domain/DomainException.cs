namespace SalesPlatform.Domain;

public enum Refusal
{
    InvalidInput,

    BrokenRule,

    NotFound,

    AlreadyExists,

    NotPermitted,

    VersionConflict,
}

public sealed record FieldError(string Field, string Code, string Message);

/// <summary>An exception, not a result type: a refusal ends the use case wherever it is found and is translated in one place.</summary>
public sealed class DomainException : Exception
{
    private DomainException(Refusal refusal, string code, string message, IReadOnlyList<FieldError> fields) : base(message)
    {
        Refusal = refusal;
        Code = code;
        Fields = fields;
    }

    public Refusal Refusal { get; }

    public string Code { get; }

    public IReadOnlyList<FieldError> Fields { get; }

    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    public static DomainException Invalid(string field, string code, string message) => Invalid([new FieldError(field, code, message)]);

    public static DomainException Invalid(IReadOnlyList<FieldError> fields) =>
        new DomainException(Refusal.InvalidInput, fields[0].Code, string.Join(" ", fields.Select(field => field.Message)), fields);

    public static DomainException Rule(string code, string message, params (string Name, string Value)[] arguments) =>
        new(Refusal.BrokenRule, code, message,
            [])
        { Arguments = arguments.ToDictionary(argument => argument.Name, argument => argument.Value) };

    public static DomainException NotFound(string what, string id) =>
        new(Refusal.NotFound, $"{what}-not-found", $"There is no {what} '{id}'.", []);

    public static DomainException NoneFound(string what, string message) => new(Refusal.NotFound, $"{what}-not-found", message, []);

    /// <summary>No figure of an instant before anything was recorded is zero, because none was known.</summary>
    public static DomainException NothingKnownYet(DateTimeOffset asOf, DateTimeOffset first) => new(Refusal.NotFound, "nothing-known-yet",
        $"Nothing was known yet at {asOf.UtcDateTime:yyyy-MM-dd HH:mm} UTC; the first fact is of {first.UtcDateTime:yyyy-MM-dd HH:mm} UTC.",
        [])
    {
        Arguments = new Dictionary<string, string> { ["as-of"] = $"{asOf.UtcDateTime:O}", ["first"] = $"{first.UtcDateTime:O}" },
    };

    public static DomainException Exists(string what, string id) =>
        new(Refusal.AlreadyExists, $"{what}-exists", $"There is a {what} '{id}' already.", []);

    public static DomainException NotPermitted(string code, string message) => new(Refusal.NotPermitted, code, message, []);

    public static DomainException Conflict(string stream, long expected, long actual) =>
        new(Refusal.VersionConflict, "version-conflict",
            $"'{stream}' is at version {actual}, not {expected}: read it again and decide anew.", [])
        {
            Arguments = new Dictionary<string, string> { ["expected"] = $"{expected}", ["actual"] = $"{actual}" },
        };

    public static DomainException Conflict(string what) =>
        new(Refusal.VersionConflict, "version-conflict",
            $"'{what}' was changed by somebody else at the same moment: read it again and decide anew.", []);
}
