namespace SalesPlatform.CustomerRelations.Common;

/// <summary>What a place that tells cases apart answers to a case it was not told of: an error, and never something that belongs to
/// another.</summary>
internal static class Unexpected
{
    /// <summary>An event that a fold does not know. It stops the reading of the stream, so that nothing is decided on half of it.</summary>
    public static InvalidOperationException Event(object data, string of) => new($"{data.GetType().Name} is no event of {of}.");

    /// <summary>A status that was added elsewhere.</summary>
    public static InvalidOperationException Status(Enum status, string of) => new($"'{status}' is no status of {of} that is known here.");
}
