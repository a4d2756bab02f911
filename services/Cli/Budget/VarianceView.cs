using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Actual costs against the budget, as people read them: while the period runs against what is due by today, with the whole budget
/// beside it.</summary>
internal static class VarianceView
{
    public static void Write(IAnsiConsole console, VarianceReply reply)
    {
        var table = reply.Provisional
            ? Tables.Of($"{reply.Period}", ">Due", ">Actual", ">Variance", ">%", ">Whole budget", "")
            : Tables.Of($"{reply.Period}", ">Budget", ">Actual", ">Variance", ">%", "");
        var total = new VarianceTotal { Of = Say("total"), Variance = reply.Total ?? new Variance() };
        foreach (var item in reply.ByCategory.Select(item => new VarianceTotal(item) { Of = CompanyWords.Category(item.Of) }).Append(total))
            table.Row([item.Of, .. Figures(item.Variance, reply.Provisional), item.Variance.Unbudgeted ? Say("unbudgeted") : ""]);
        console.Write(table);
        if (Wire.Exact(reply.Total?.Deviation) is { } deviation)
            console.Line(
                $"Cost deviation, against the baseline: {Shown.Deviation(deviation)}{(reply.Provisional ? Say(" (provisional)") : "")}");
    }

    private static IEnumerable<string> Figures(Variance variance, bool isRunning) => isRunning
        ?
        [
            Formats.Amount(variance.BudgetToDate), Formats.Amount(variance.Actual), Formats.Change(variance.VarianceToDate),
            Formats.PercentChange(Wire.Exact(variance.RatioToDate)), Formats.Amount(variance.Budget),
        ]
        : [Formats.Amount(variance.Budget), Formats.Amount(variance.Actual), Formats.Change(variance.Variance_),
            Formats.PercentChange(Wire.Exact(variance.Ratio))];
}
