namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Where a line is that its sender knows under an id of its own. Lines called <c>{order}/{line}</c> need no such entry.</summary>
/// <param name="Id"><c>{source}|{external id}</c>. Inserted with the line, so that two orders cannot take one id at the same
/// moment.</param>
/// <param name="Order">The order it belongs to.</param>
internal sealed record ExternalLine(string Id, string Order)
{
    /// <summary>The entry's id.</summary>
    public static string IdOf(string source, string externalId) => $"{source}|{externalId}";

    /// <summary>The order an id of the form <c>{order}/{line}</c> names; null for another form.</summary>
    public static string? OrderIn(string externalId)
    {
        var slash = externalId.LastIndexOf('/');
        return slash > 0 && int.TryParse(externalId.AsSpan(slash + 1), out _) ? externalId[..slash] : null;
    }
}
