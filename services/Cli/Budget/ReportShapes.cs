using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Reports as programs read them.</summary>
internal static class ReportShapes
{
    public static object Of(VarianceReply reply) => new
    {
        reply.Team,
        reply.Period,
        reply.RevisionInForce,
        Cells = reply.Cells.Select(cell => new { cell.Category, cell.Month, Variance = Of(cell.Variance) }),
        ByCategory = reply.ByCategory.Select(item => new { Category = item.Of, Variance = Of(item.Variance) }),
        ByMonth = reply.ByMonth.Select(item => new { Month = item.Of, Variance = Of(item.Variance) }),
        Total = Of(reply.Total),
        AsOf = Wire.Instant(reply.AsOf),
        reply.Provisional,
    };

    private static object? Of(Variance? variance) => variance is null ? null : new
    {
        Budget = Wire.Money(variance.Budget),
        Baseline = Wire.Money(variance.Baseline),
        Actual = Wire.Money(variance.Actual),
        Variance = Wire.Money(variance.Variance_),
        Ratio = Wire.Number(variance.Ratio),
        variance.Unbudgeted,
        BudgetToDate = Wire.Money(variance.BudgetToDate),
        VarianceToDate = Wire.Money(variance.VarianceToDate),
        RatioToDate = Wire.Number(variance.RatioToDate),
        BaselineToDate = Wire.Money(variance.BaselineToDate),
        Deviation = Wire.Number(variance.Deviation),
    };
}
