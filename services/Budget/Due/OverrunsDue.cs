using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Due;

namespace SalesPlatform.Budget.Due;

/// <summary>With what is committed, up to this month.</summary>
internal static class OverrunsDue
{
    public static IEnumerable<DueItem> Of(BudgetReading reading, BudgetId id)
    {
        var (calendar, today, currency) = (reading.Company.Calendar, reading.Company.Today, reading.State.Existing.Currency);
        if (!reading.State.IsOpenForSpending || !calendar.Contains(id.FiscalYear, today))
            yield break;
        var month = calendar.MonthOf(today);
        foreach (var category in reading.Figures.Categories)
        {
            var soFar = reading.Figures.ToDate(category, month.Number);
            if (soFar.Available >= 0)
                continue;
            var over = Shown.Money(-soFar.Available, currency);
            yield return DueList.Item("budget-overrun", $"{id}/{category}", id.Team, $"{id.Team} {id.FiscalYear} {category}", "",
                    $"{category} 到 {month} 为止超出预算 {over}（含未结承诺）。",
                    $"{category} is over its budget through {month} by {over}, open commitments included.")
                .Do("move", ("申请调剂", "Ask to move money"),
                    $"budget move {BudgetsDue.Of(id)} --from <category> --from-month <month> "
                    + $"--to {category} --to-month {month} --amount <amount> --reason <reason>",
                    Wire.Reallocations.Descriptor, "Request");
        }
    }
}
