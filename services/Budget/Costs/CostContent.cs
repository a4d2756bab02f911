using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Budget.Costs;

/// <param name="Team">Team it is a sales cost of.</param>
/// <param name="OccurredOn">The day it arose.</param>
/// <param name="Category">Key, in lower case.</param>
/// <param name="Document">Number of the invoice or voucher.</param>
/// <param name="Line">Line within the document; 0 when it has none.</param>
/// <param name="Description">For people; may be empty.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Rate">Company currency for one unit of the currency.</param>
/// <param name="Supplier">Whose number the document has; empty when nobody said.</param>
internal sealed record CostContent(
    string Team, DateOnly OccurredOn, string Category, string Document, int Line, string Description, decimal Amount, string Currency,
    decimal Rate, string? Commitment, string Supplier = "")
{
    /// <summary>Amount × rate, rounded to the smallest unit of the company's currency, half to even.</summary>
    public decimal In(Currency company) => company.Round(Unrounded());

    /// <summary>Amount × rate as it came, before rounding.</summary>
    public decimal Unrounded() => Amount * Rate;

    public static CostContent Of(CostPosted posted)
    {
        return new CostContent(posted.Team, posted.OccurredOn, posted.Category, posted.Document, posted.Line, posted.Description,
            posted.Amount, posted.Currency, posted.Rate, posted.Commitment, posted.Supplier ?? "");
    }
}

/// <summary>The command to post a cost.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="Revision">Revision there, from 1.</param>
internal sealed record PostCost(string Source, string ExternalId, int Revision, CostContent Content)
{
    /// <summary>The id that the cost would have if nobody had named the supplier; null when nobody did, or it has an id of its own. What
    /// came before suppliers were named is found again by it.</summary>
    public string? IdWithoutSupplier { get; init; }

    /// <summary>The id of a cost that came without one: document numbers are each supplier's own.</summary>
    public static string DefaultId(string supplier, string document, int line)
    {
        var number = line == 0 ? document : $"{document}/{line}";
        return supplier.Length == 0 ? number : $"{supplier}:{number}";
    }
}
