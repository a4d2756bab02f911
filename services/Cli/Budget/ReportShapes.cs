using SalesPlatform.Cli.Display;
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
    };

    public static object Of(AvailableReply reply) => new
    {
        reply.Team,
        reply.FiscalYear,
        reply.Through,
        Categories = reply.Categories.Select(item => new
        {
            item.Category,
            Control = item.Control == Control.Unspecified ? null : BudgetView.Name(item.Control),
            ToDate = Of(item.ToDate),
            FullYear = Of(item.FullYear),
        }),
        TotalToDate = Of(reply.TotalToDate),
        TotalFullYear = Of(reply.TotalFullYear),
    };

    public static object Of(SuggestionsReply reply) => new
    {
        reply.Team,
        reply.FiscalYear,
        reply.MonthsOver,
        SalesPace = Wire.Number(reply.SalesPace),
        Suggestions = reply.Suggestions.Select(suggestion => new
        {
            suggestion.Code,
            suggestion.Arguments,
            suggestion.Explanation,
            Moves = suggestion.Moves.Select(move => new
            {
                From = new { move.From.Category, move.From.Month },
                To = new { move.To.Category, move.To.Month },
                Amount = Wire.Money(move.Amount),
            }),
        }),
    };

    private static object? Of(Variance? variance) => variance is null ? null : new
    {
        Budget = Wire.Money(variance.Budget),
        Baseline = Wire.Money(variance.Baseline),
        Actual = Wire.Money(variance.Actual),
        Variance = Wire.Money(variance.Variance_),
        Ratio = Wire.Number(variance.Ratio),
        variance.Unbudgeted,
    };

    private static object? Of(Available? available) => available is null ? null : new
    {
        Budget = Wire.Money(available.Budget),
        Actual = Wire.Money(available.Actual),
        Committed = Wire.Money(available.Committed),
        Available = Wire.Money(available.Available_),
    };
}
