namespace SalesPlatform.Domain;

/// <summary>The answer to a case nobody was told of is an error, never something that belongs to another case.</summary>
public static class Unexpected
{
    /// <summary>Stops the reading of the stream, so that nothing is decided on half of it.</summary>
    public static InvalidOperationException Event(RecordedEvent e) =>
        new($"{e?.Data.GetType().Name} is no event of the stream {e?.Stream}.");

    public static InvalidOperationException Status(Enum status, string of) => new($"'{status}' is no status of {of} that is known here.");

    public static InvalidOperationException State(object state) => new($"{state?.GetType().Name} is a state that is not known here.");
}
