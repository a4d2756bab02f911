using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>A budget as people and programs read it.</summary>
internal static class BudgetView
{
    private const int MonthsInQuarter = 3;

    public static void Print(Call call, BudgetReply budget) => call.Output.Show(Shapes.Of(budget), console =>
    {
        console.Pairs(
        [
            ("Budget", Say($"{budget.Team} {budget.FiscalYear}, revision {budget.Revision}")),
            ("Status", budget.Status),
            ("In force", budget.RevisionInForce == 0 ? Say("none yet")
                : Say($"revision {budget.RevisionInForce}, from {Formats.Day(budget.EffectiveFrom)}")),
            ("Open for spending", budget.OpenForSpending ? "yes" : "no"),
            ("Total", Formats.Money(budget.Total)),
            ("Written by", Formats.Text(budget.Author)),
            ("Approved by", Formats.Text(budget.ApprovedBy)),
            .. budget.ReturnReason.Length == 0 ? [] : new[] { ("Returned because", budget.ReturnReason) },
        ]);
        console.Write(Table(budget));
    });

    /// <summary>The newest revision while it is written or reviewed; what is in force otherwise.</summary>
    private static DataTable Table(BudgetReply budget)
    {
        var lines = budget.Status is "draft" or "finance-review" ? budget.Lines : budget.InForce;
        var rows = lines.Select(line =>
            line.Months.Select(month => month.ToAmount()).Chunk(MonthsInQuarter).Select(quarter => quarter.Sum()).ToList()).ToList();
        var shown = Shown.Amounts([.. rows.SelectMany(row => row.Append(row.Sum()))], budget.Total?.CurrencyCode ?? "").Chunk(5);
        var table = Tables.Of($"{budget.Total?.CurrencyCode}", "Control", ">Q1", ">Q2", ">Q3", ">Q4", ">Year");
        foreach (var (line, amounts) in lines.Zip(shown))
            table.Row([CompanyWords.Category(line.Category), Code(Choices.NameOf(line.Control)), .. amounts]);
        return table;
    }

}
