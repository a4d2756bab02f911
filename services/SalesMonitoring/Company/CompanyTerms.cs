using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>What the organisation has set, at the moment of a command.</summary>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="Today">The day it is in the company's time zone.</param>
public sealed record CompanyTerms(string Currency, DateOnly Today)
{
    /// <summary>A sale with the company's currency where its sender named none.</summary>
    public SaleContent InCurrency(SaleContent sale)
    {
        ArgumentNullException.ThrowIfNull(sale);
        return sale.Currency.Length == 0 ? sale with { Currency = Currency } : sale;
    }
}

/// <summary>The employees known, with every team they are or were in.</summary>
public sealed class Roster(IReadOnlyDictionary<string, IReadOnlyList<string>> teams)
{
    /// <summary>Whether there is (or was) such an employee.</summary>
    public bool Knows(string rep) => teams.ContainsKey(rep);

    /// <summary>Teams of an employee, past ones too: a sale may be recorded after its rep moved on.</summary>
    public IReadOnlyList<string> TeamsOf(string rep) => teams.TryGetValue(rep, out var own) ? own : [];
}
