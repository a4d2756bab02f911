using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.Tests.SalesMonitoring.Figures;

/// <summary>Sheets of figures in memory, in a fiscal year that begins in July unless a test says otherwise.</summary>
internal static class Sheets
{
    public static ReportWindow Window(string period, DateOnly today, int startMonth = 7) =>
        new(Period.Parse(period), new FiscalCalendar(startMonth), today);

    public static PlanRevision Plan(
        decimal[] months, int revision = 1, DateOnly? from = null, string currency = "CNY", string year = "FY2027",
        params TargetAssignment[] assignments) =>
        new(Guid.NewGuid(), Some.Now, "north", year, revision, from ?? new DateOnly(2026, 7, 1), currency, months, assignments);

    public static decimal[] Even(decimal month) => [.. Enumerable.Repeat(month, 12)];

    public static FigureSheet Of(ReportWindow window, IReadOnlyList<SalesCell> cells, params PlanRevision[] plans) => new(
        window, 6, cells, new Targets(plans, window.Calendar, "CNY"), new Dictionary<string, string> { ["ann"] = "Ann" }, null);

    public static SalesCell Cell(Dimension dimension, string period, string key, decimal amount, decimal? compared = null) =>
        new(dimension, Period.Parse(period), key, amount, compared ?? amount, 1);

    public static SalesCell Rep(string period, string key, decimal amount, decimal? compared = null) =>
        Cell(Dimension.Rep, period, key, amount, compared);
}
