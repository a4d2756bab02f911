namespace SalesPlatform.CustomerRelations.Common;

/// <summary>The answer to a case nobody was told of is an error, never something that belongs to another case.</summary>
internal static class Unexpected
{
    /// <summary>Stops the reading of the stream, so that nothing is decided on half of it.</summary>
    public static InvalidOperationException Event(object data, string of) => new($"{data.GetType().Name} is no event of {of}.");

    public static InvalidOperationException Status(Enum status, string of) => new($"'{status}' is no status of {of} that is known here.");
}
