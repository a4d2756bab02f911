namespace SalesPlatform.Budget.Costs;

/// <summary>The rate is company currency for one unit. The document's number is its supplier's. Line 0 is all of the document.</summary>
internal sealed record CostContent(
    string Team, DateOnly OccurredOn, string Category, string Document, int Line, string Description, decimal Amount, string Currency,
    decimal Rate, string? Commitment, string Supplier = "")
{
    public decimal In(Currency company) => company.Round(Unrounded());

    public decimal Unrounded() => Amount * Rate;

    public static CostContent Of(CostPosted posted) => new(
        posted.Team, posted.OccurredOn, posted.Category, posted.Document, posted.Line, posted.Description,
        posted.Amount, posted.Currency, posted.Rate, posted.Commitment, posted.Supplier ?? "");
}

internal sealed record PostCost(string Source, string ExternalId, int Revision, CostContent Content)
{
    /// <summary>What came before suppliers were named is found again by it. Null when nobody named one, or the cost has an id of its
    /// own.</summary>
    public string? IdWithoutSupplier { get; init; }

    /// <summary>Document numbers are each supplier's own.</summary>
    public static string DefaultId(string supplier, string document, int line)
    {
        var number = line == 0 ? document : $"{document}/{line}";
        return supplier.Length == 0 ? number : $"{supplier}:{number}";
    }
}
