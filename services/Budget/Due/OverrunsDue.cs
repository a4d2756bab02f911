using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Budget.Due;

/// <summary>With what is committed, up to this month.</summary>
internal static class OverrunsDue
{
    public static IEnumerable<DueItem> Of(BudgetReading budget, BudgetId id, DueNames names, bool isRevised)
    {
        var (calendar, today, currency) = (budget.Company.Calendar, budget.Company.Today, budget.State.Existing.Currency);
        if (!budget.State.IsOpenForSpending || !calendar.Contains(id.FiscalYear, today))
            yield break;
        var month = calendar.MonthOf(today);
        foreach (var category in budget.Figures.Categories)
        {
            var soFar = budget.Figures.ToDate(category, month.Number);
            if (soFar.Available >= 0)
                continue;
            var over = Shown.Money(-soFar.Available, currency);
            var name = names[category];
            var item = DueList.Item("budget-overrun", $"{id}/{category}", id.Team, $"{id.Team} {id.FiscalYear} {category}", "",
                    $"{name} 到 {month} 为止超出预算 {over}（含未结承诺）。",
                    $"{name} is over its budget through {month} by {over}, open commitments included.");
            yield return isRevised ? item.Do("set-line", ("写入修订版", "Put it into the revision"),
                    $"budget set {BudgetsDue.Of(id)} --category {ShellWords.Quoted(category)} --amount <amount>",
                    Wire.Budgets.Descriptor, "SetLine")
                : item.Do("move", ("申请调剂", "Ask to move money"),
                    $"budget move {BudgetsDue.Of(id)} --from <category> --from-month <month> "
                    + $"--to {ShellWords.Quoted(category)} --to-month {month} --amount <amount> --reason <reason>",
                    Wire.Reallocations.Descriptor, "Request");
        }
    }
}
