using SalesPlatform.Company;

namespace SalesPlatform.Due;

/// <summary>What the company calls things of one kind, by their codes.</summary>
public sealed class DueNames(CompanyNames names, string kind)
{
    public DueName this[string code] => names.Find(kind, code) is var (zh, en) ? new DueName(zh, en) : new DueName(code, code);
}

/// <summary>A sentence takes the half of its own language, whatever the other is called.</summary>
public sealed record DueName(string Zh, string En);
