using System.Security.Cryptography;
using System.Text;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>Values that read like the real thing, by the name of the field. The same in every run: the catalogue is compared with
/// them.</summary>
internal static class ExampleValues
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["Team"] = "north-east", ["FromTeam"] = "north-east", ["ToTeam"] = "south", ["FiscalYear"] = "FY2027", ["Month"] = "FY2027-M03",
        ["Quarter"] = "FY2027-Q1", ["Period"] = "FY2027-Q1", ["Currency"] = "CNY", ["TimeZone"] = "Asia/Shanghai", ["Employee"] = "E-1042",
        ["Rep"] = "E-1042", ["Owner"] = "E-1042", ["Assignee"] = "li.na", ["Customer"] = "C-2001", ["Product"] = "P-77",
        ["Region"] = "east", ["ProductLine"] = "pumps", ["Source"] = "erp", ["ExternalId"] = "4500017/1", ["Order"] = "4500017",
        ["ReturnId"] = "R-311", ["FileName"] = "sales-2026-09.csv", ["Name"] = "Li Na", ["Title"] = "Quarterly review",
        ["Reason"] = "The supplier moved the date.", ["Description"] = "Trade fair, stand and travel", ["Document"] = "INV-2026-0815",
        ["Commitment"] = "PO-4711", ["KeyQuestion"] = "How satisfied are you with our service?", ["Audience"] = "all sales teams",
        ["Author"] = "mei.lin", ["Key"] = "E-1042", ["Kpi"] = "sales-attainment", ["Goals"] = "Grow net sales by 20 %",
    };

    /// <summary>A text; null where the name alone does not tell.</summary>
    public static string? Text(string name) => Texts.GetValueOrDefault(name)
        ?? (name.EndsWith("By", StringComparison.Ordinal) ? name is "ApprovedBy" or "AgreedBy" ? "wang.fang" : "mei.lin" : null);

    /// <summary>A number with decimals.</summary>
    public static decimal Number(string name) => name switch
    {
        "Rate" => 1m,
        "Share" => 1m,
        "Weight" => 100m,
        "Quantity" => 12m,
        "Score" => 92.5m,
        "ChangePoints" => 9m,
        "ChangePercent" => 15m,
        "QualifiedAt" => 0.90m,
        "ExcellentAt" => 1.05m,
        "RowDifference" or "TotalDifference" or "OverBudgetBy" => 0m,
        _ when name.EndsWith("Csat", StringComparison.Ordinal) || name.Contains("Ratio", StringComparison.Ordinal) => 0.69m,
        _ => 125000.50m,
    };

    /// <summary>A whole number.</summary>
    public static int Count(string name) => name switch
    {
        "FiscalStartMonth" or "Revision" or "Version" or "Line" => 1,
        "OpensAt" => 540,
        "ClosesAt" => 1080,
        "Responses" => 40,
        "Satisfied" => 32,
        "Ratings" => 8,
        _ when name.EndsWith("Minutes", StringComparison.Ordinal) => 240,
        _ when name.EndsWith("Days", StringComparison.Ordinal) => 30,
        _ => 3,
    };

    /// <summary>How many items a list has.</summary>
    public static int LengthOf(string name) => name switch
    {
        "Months" => 12, // Of a year.
        "Ratings" => 5, // 1 to 5.
        _ => 1,
    };

    /// <summary>An id of the platform: version 7, at a fixed instant, different for each name.</summary>
    public static Guid Id(string name) =>
        Guid.Parse($"01994c7d-2f30-7a11-9c4e-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]}");
}
