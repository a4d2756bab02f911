namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Inserted with the line, so that two orders cannot take one id at the same moment. Lines called <c>{order}/{line}</c> need
/// none.</summary>
internal sealed record ExternalLine(string Id, string Order)
{
    public static string IdOf(string source, string externalId) => $"{source}|{externalId}";

    /// <summary>In an id of the form <c>{order}/{line}</c>; null for another form.</summary>
    public static string? OrderIn(string externalId)
    {
        var slash = externalId.LastIndexOf('/');
        return slash > 0 && int.TryParse(externalId.AsSpan(slash + 1), out _) ? externalId[..slash] : null;
    }
}
