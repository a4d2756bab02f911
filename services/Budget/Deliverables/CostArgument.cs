using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>What both documents argue: each category that deviates, what drove it there, and what follows.</summary>
/// <param name="pace">Of the year, by which money is moved.</param>
/// <param name="sold">Of the period's months that are over, which its variable costs follow.</param>
/// <param name="largest">The largest single costs of the period, the largest first.</param>
internal sealed class CostArgument(
    DocumentBuilder document, Period period, BudgetFigures figures, VarianceReport variance, Deviation deviation, SalesPace pace,
    SalesPace sold, IReadOnlyList<CostView> largest)
{
    private const int Categories = 5;
    private const int Costs = 3;

    public void Write()
    {
        var exceptions = figures.Revision == 0 ? [] : variance.ByCategory.Where(item => deviation.IsException(item.Variance))
            .OrderByDescending(item => decimal.Abs(item.Variance.LeadingAmount)).ThenBy(item => item.Category, StringComparer.Ordinal)
            .Take(Categories).ToList();
        foreach (var (category, found) in exceptions)
            document.Argue(Finding(category, found), Cause(category, found), Consequence(category, found));
        if (exceptions.Count == 0)
            document.Argue(deviation.Conclusion(period, variance.Total), NoCause(), NoConsequence());
    }

    private Text Finding(string category, Variance found) => found.LeadingRatio is { } ratio
        ? document.Say("argue.deviates", "{0}：实际 {1}，预算 {2}，差异 {3}（{4}）。", "{0}: {1} against a budget of {2}, a variance of {3} ({4}).",
            document.CostCategory(category), document.Money(found.Actual), document.Money(found.Due?.Amount ?? found.Budget),
            Values.Change(found.LeadingAmount, document.Currency), Values.RatioChange(ratio))
        : document.Say("argue.unbudgeted", "{0}：没有预算，发生 {1}。", "{0}: {1} without a budget.", document.CostCategory(category),
            document.Money(found.Actual));

    /// <summary>For costs that follow sales, how much of the variance the volume explains; then the largest costs by their own
    /// words.</summary>
    private Text? Cause(string category, Variance found)
    {
        var named = largest.Where(cost => cost.Category == category).Take(Costs).Select(cost => document.Say(
            "argue.cost", "{0} {1}", "{0} {1}",
            Values.Name(cost.Cost.Description.Length > 0 ? cost.Cost.Description : cost.Cost.Document),
            document.Money(cost.Cost.CompanyAmount))).ToList();
        var costs = named.Count == 0 ? null
            : document.Say("argue.costs", "最大的几笔：{0}", "the largest are {0}", Values.List(named));
        var flexed = FlexedVariance.Of(variance, figures.Lines, sold, Currency.Of(document.Currency))
            .Single(each => each.Category == category);
        var volume = flexed is { IsVariable: true, Budget: > 0 } && sold.Ratio is { } ratio ? Flexed(flexed, ratio) : null;
        return (volume, costs) switch
        {
            (null, null) => found.Actual == 0
                ? document.Say("argue.nothing-spent", "本期没有发生成本。", "Nothing was spent in the period.") : null,
            ({ } only, null) => only,
            (null, { } only) => only,
            ({ } first, { } second) => document.Say("argue.both", "{0}；{1}", "{0}; {1}", Values.Of(first), Values.Of(second)),
        };
    }

    private Text Flexed(FlexedVariance of, decimal ratio) =>
        document.Say("argue.flexed", "销售为目标的 {0}，按量应为 {1}：量差 {2}，价差与用量差 {3}",
            "sales ran at {0} of target, which makes {1}: {2} by volume, {3} by rate and use", Values.Ratio(ratio),
            document.Money(of.Flexed), Values.Change(of.Volume, document.Currency), Values.Change(of.RateAndUse, document.Currency));

    private Text Consequence(string category, Variance found)
    {
        var suggested = Suggestions.Of(figures, pace)
            .Where(each => each.Arguments.GetValueOrDefault("category") == category || each.Arguments.GetValueOrDefault("to") == category
                || each.Arguments.GetValueOrDefault("from") == category)
            .Select(each => SuggestionTexts.Of(document, each)).ToList();
        if (suggested.Count > 0)
            return document.Say("argue.suggested", "{0}", "{0}", Values.List(suggested));
        var available = figures.OfYear(category).Available;
        return found.LeadingAmount <= 0 && available >= 0
            ? document.Say("argue.spare", "全年尚可使用 {0}：确认是推迟还是节省，节省的部分可以释放。",
                "{0} of the year is left: say whether the costs are late or saved, and release what is saved.", document.Money(available))
            : available < 0
                ? document.Say("argue.over", "全年已超出 {0}：停止新的支出，或向财务申请调剂。",
                    "The year is over by {0}: stop new spending, or ask finance for a reallocation.", document.Money(-available))
                : document.Say("argue.left", "全年尚可使用 {0}：其余月份须在此范围内。", "{0} of the year is left: the other months have to do with it.",
                    document.Money(available));
    }

    private Text? NoCause() => figures.Revision == 0
        ? document.Say("argue.no-budget", "没有已批准的预算。", "No budget is approved.")
        : document.Say("argue.within", "没有类别偏离预算超过 {0}。", "No category deviates from its budget by more than {0}.", deviation.Qualified);

    private Text NoConsequence() => figures.Revision == 0
        ? document.Say("argue.approve", "请财务部门批准预算。", "Have finance approve a budget.")
        : Suggestions.Of(figures, pace).Select(each => SuggestionTexts.Of(document, each)).ToList() is { Count: > 0 } suggested
            ? document.Say("argue.suggested", "{0}", "{0}", Values.List(suggested.Take(3)))
            : document.Say("argue.go-on", "按预算继续。", "Go on by the budget.");
}
