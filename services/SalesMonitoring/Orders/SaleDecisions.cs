using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>The names are those of the contract.</summary>
internal enum SaleOutcome
{
    Recorded,
    Unchanged,
    Corrected,

    /// <summary>A lower revision than the one held.</summary>
    Ignored,
    Returned,

    /// <summary>Does not count before it is approved.</summary>
    Waiting,
}

/// <param name="Thresholds">Null: off, or of no concern to the caller.</param>
internal sealed record SaleContext(
    CompanyTerms Terms, Roster Roster, SaleAccess Access, Guid? Batch = null, SaleThresholds? Thresholds = null);

internal sealed record SaleDecision(SaleOutcome Outcome, IReadOnlyList<object> Events);

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class SaleDecisions
{
    /// <summary>At the corrected line's split and rate, on their own days. A decision of its own, because a return names its line's
    /// event.</summary>
    public static IEnumerable<object> Reissue(OrderState state, string externalId, Currency company) =>
        Reissued(state.Lines[externalId], state.Lines[externalId].ToReissue, company);

    private static List<SaleReturned> Reissued(LineState line, IReadOnlyList<ReturnState> returns, Currency company)
    {
        var issued = new List<ReturnState>();
        foreach (var item in returns)
        {
            if (!item.InProportion && item.Data.Currency != line.Sale.Currency)
            {
                throw DomainException.Rule("return-in-other-currency",
                    $"Return '{item.Data.ReturnId}' has its own amount in "
                    + $"{item.Data.Currency}; the line cannot change to {line.Sale.Currency}.",
                    ("field", "sale.net_amount"), ("return_id", item.Data.ReturnId));
            }

            var data = ReturnAmounts.Return(line, issued, item.Data.ReturnId, item.Data.OccurredOn, -item.Data.Quantity,
                item.InProportion ? null : -item.Data.NetAmount, company);
            issued.Add(item with { Data = data });
        }

        return [.. issued.Select(item => item.Data)];
    }
}
