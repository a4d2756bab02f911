using System.Globalization;

namespace SalesPlatform.Tests.Platform;

/// <summary>A real company's order lines and quotas, read here by other means than the platform's, so that both can be compared.</summary>
public sealed class AdventureWorks
{
    public sealed record Line(string Order, DateOnly Date, string Product, string Reseller, string Rep, string Territory, int Quantity,
        decimal Net);

    public sealed record Quota(string Rep, DateOnly QuarterStart, decimal Amount);

    /// <summary>Columns of the files, by the platform's names.</summary>
    public static IDictionary<string, string> SalesColumns { get; } = new Dictionary<string, string>
    {
        ["order"] = "order_number", ["date"] = "order_date", ["rep"] = "employee_key", ["customer"] = "reseller_key",
        ["product"] = "product_key", ["region"] = "territory_key", ["net_amount"] = "net_amount_usd",
    };

    public static IDictionary<string, string> QuotaColumns { get; } = new Dictionary<string, string>
    {
        ["rep"] = "employee_key", ["period_start"] = "quarter_start", ["amount"] = "quota_usd",
    };

    private AdventureWorks(string folder)
    {
        SalesFile = File.ReadAllText(Path.Combine(folder, "reseller-sales.csv"));
        QuotaFile = File.ReadAllText(Path.Combine(folder, "sales-quotas.csv"));
        Lines = [.. Read(SalesFile)
            .Select(row => new Line(row("order_number"), Day(row("order_date")), row("product_key"), row("reseller_key"),
            row("employee_key"), row("territory_key"), int.Parse(row("quantity"), CultureInfo.InvariantCulture),
            Amount(row("net_amount_usd"))))];
        Quotas = [.. Read(QuotaFile).Select(row => new Quota(row("employee_key"), Day(row("quarter_start")), Amount(row("quota_usd"))))];
    }

    public string SalesFile { get; }

    public string QuotaFile { get; }

    public IReadOnlyList<Line> Lines { get; }

    public IReadOnlyList<Quota> Quotas { get; }

    public IReadOnlyList<string> Reps =>
        [.. Lines.Select(line => line.Rep).Union(Quotas.Select(quota => quota.Rep)).Order(StringComparer.Ordinal)];

    /// <summary>The data, or a visible skip where this checkout has none beside it.</summary>
    public static AdventureWorks LoadOrSkip()
    {
        var folder = Folders().FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null,
            "The acceptance data is not on this machine: set SALESPLATFORM_ACCEPTANCE_DATA to the folder that holds adventure-works/.");
        return new AdventureWorks(folder!);
    }

    /// <summary>The fiscal quarter of a day when years start in July, by counting on the calendar and not by the platform's code.</summary>
    public static string QuarterOf(DateOnly day) => day.Month switch
    {
        >= 7 and <= 9 => $"FY{day.Year + 1}-Q1",
        >= 10 => $"FY{day.Year + 1}-Q2",
        <= 3 => $"FY{day.Year}-Q3",
        _ => $"FY{day.Year}-Q4",
    };

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("SALESPLATFORM_ACCEPTANCE_DATA") is { Length: > 0 } given)
            yield return Path.Combine(given, "adventure-works");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared", "data", "adventure-works");
    }

    // The files quote nothing.
    private static IEnumerable<Func<string, string>> Read(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => line.Split(','))
            .Select(cells => (Func<string, string>)(column => cells[Array.IndexOf(columns, column)]));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
