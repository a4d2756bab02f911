using System.Collections.Concurrent;
using SalesPlatform.Contracts;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Tests.Demo;

/// <summary>The story as told in different companies on different days.</summary>
internal sealed record Told(DemoTime Time, Cast Cast, SaleBook Sales, CostBook Costs, CustomerBook Customers)
{
    private static readonly ConcurrentDictionary<(int, string, DateOnly), Lazy<Told>> Known = new();

    /// <summary>As a first start tells it.</summary>
    public static Told Usual { get; } = Of(1, "CNY", "Asia/Shanghai", new DateOnly(2026, 11, 23));

    /// <summary>Fiscal years from January, April and July; the last day of a fiscal year, the first of the next, a leap day.</summary>
    public static TheoryData<int, string, DateOnly> Companies => new()
    {
        { 1, "CNY", new DateOnly(2026, 11, 23) },
        { 1, "CNY", new DateOnly(2025, 12, 31) },
        { 1, "CNY", new DateOnly(2026, 1, 1) },
        { 4, "CNY", new DateOnly(2028, 2, 29) },
        { 7, "USD", new DateOnly(2026, 11, 23) },
        { 7, "USD", new DateOnly(2026, 6, 30) },
    };

    public static Told Of(int startMonth, string currency, string zone, DateOnly through)
    {
        var time = new DemoTime(new FiscalCalendar(startMonth), currency, TimeZoneInfo.FindSystemTimeZoneById(zone), through);
        var cast = new Cast(time);
        return new Told(time, cast, new SaleBook(time, cast), new CostBook(time), new CustomerBook(time));
    }

    /// <summary>One of the companies; told once for all tests, since it is the same every time.</summary>
    public static Told Of(int startMonth, string currency, DateOnly through) =>
        Known.GetOrAdd((startMonth, currency, through),
            of => new Lazy<Told>(() => Of(of.Item1, of.Item2, "Asia/Shanghai", of.Item3))).Value;
}
