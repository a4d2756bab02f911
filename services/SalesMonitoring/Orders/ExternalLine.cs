namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Inserted with the line, or with what waits of it, so that two orders cannot take one id at the same moment; deleted with what
/// waited, where no line counts. It is read after the order, whose version then tells whether it was deleted. Lines called
/// <c>{order}/{line}</c> need none.</summary>
internal sealed record ExternalLine(string Id, string Order)
{
    public static string IdOf(string source, string externalId) => $"{source}|{externalId}";

    /// <summary>In an id of the form <c>{order}/{line}</c>; null for another form.</summary>
    public static string? OrderIn(string externalId)
    {
        var slash = externalId.LastIndexOf('/');
        return slash > 0 && int.TryParse(externalId.AsSpan(slash + 1), out _) ? externalId[..slash] : null;
    }

    public static DomainException InOtherOrder(RecordSale command, string holder) => DomainException.Rule("external-id-in-other-order",
        $"'{command.ExternalId}' is a line of order '{holder}', not of '{command.Sale.Order}'.",
        ("field", "external_id"), ("order", holder));
}
