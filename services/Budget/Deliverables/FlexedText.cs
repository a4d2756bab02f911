using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>What both documents say of costs beside sales: the variance by volume and by rate, what a sale costs, and what the
/// months to come allow. Pure.</summary>
/// <param name="sold">Sales of the period's months that are over.</param>
/// <param name="year">Sales of the year's months that are over.</param>
internal sealed class FlexedText(
    DocumentBuilder document, Period period, BudgetFigures figures, VarianceReport variance, SalesPace sold, SalesPace year)
{
    private const int LastMonth = 12;

    private readonly IReadOnlyList<FlexedVariance> _flexed =
        FlexedVariance.Of(variance, figures.Lines, sold, Currency.Of(document.Currency));

    private Text Budget => document.Say("column.budget", "预算", "Budget");

    private Text Actual => document.Say("column.actual", "实际", "Actual");

    private Text Category => document.Say("column.category", "类别", "Category");

    private Text Total => document.Say("total", "合计", "Total");

    /// <summary>Costs ÷ net sales, over the year's months that are over.</summary>
    public void Figure()
    {
        var isKnown = year is { MonthsOver: > 0, Sold: > 0 };
        document.Figure("cost-to-sales", document.Say("figure.cost-to-sales", "成本占销售比", "Cost to sales"),
            Values.Ratio(isKnown ? Spent(1, year.MonthsOver) / year.Sold : null),
            isKnown
                ? document.Say("figure.cost-to-sales-of", "本财年已结束 {0} 个月，净销售额 {1}",
                    "over the {0} {0|month|months} of the year that are over, on net sales of {1}", Values.Count(year.MonthsOver),
                    document.Money(year.Sold))
                : document.Say("figure.no-sales", "没有可比的销售", "no sales to compare with"));
    }

    public void Write()
    {
        if (figures.Revision == 0 || _flexed.Count == 0)
            return;
        var section = document.Section("flexed", document.Say("flexed.title", "成本与销售量：量差与价差", "Costs beside sales: volume against rate"));
        CostToSales(section);
        if (sold.Ratio is null)
        {
            section.Paragraph(document.Say("flexed.no-pace", "{0}没有已结束月份的销售与目标可比：量差无从区分，差异全部列为价差与用量差。",
                "There are no sales and targets of months of {0} that are over: what follows the volume cannot be told apart, and all of "
                + "the variance stands under rate and use.", Values.Of(period)));
        }
        else if (!_flexed.Any(each => each.IsVariable))
        {
            section.Paragraph(document.Say("flexed.none-variable", "没有类别标记为变动成本：销售量不影响预算。",
                "No category is marked as variable: the volume sold changes no budget."));
        }

        Table(section);
        section.Bridge(document, "flexed",
            document.Say("flexed.chart", "从预算到实际：量差、价差与用量差", "From budget to actual: by volume, by rate and use"),
            (Actual, Budget), Steps());
    }

    /// <summary>What is left of each category beside what the coming months were to have.</summary>
    public void Ahead()
    {
        if (figures.Revision == 0 || year.MonthsOver >= LastMonth)
            return;
        var (first, left) = (year.MonthsOver + 1, LastMonth - year.MonthsOver);
        var section = document.Section("ahead", document.Say("ahead.title", "其余月份可用的金额", "What the months to come allow"));
        var table = section.Table("ahead", document.Say("ahead.table", "其余 {0} 个月：计划与可用",
                "The {0} {0|month|months} to come: planned and available",
                Values.Count(left)))
            .Column(Category, Columns.Text, 3)
            .Column(document.Say("column.planned-ahead", "其余月份预算", "Planned"), Columns.Money, 3)
            .Column(document.Say("column.available", "余额", "Available"), Columns.Money, 3)
            .Column(document.Say("column.a-month", "每月可用", "A month"), Columns.Money, 3)
            .Column(document.Say("column.beside-plan", "与计划之差", "Beside the plan"), Columns.Money, 3);
        var (planned, available) = (0m, 0m);
        foreach (var category in figures.Categories)
        {
            var (of, rest) = (Enumerable.Range(first, left).Sum(month => figures.Lines.Amount(category, month)),
                figures.OfYear(category).Available);
            (planned, available) = (planned + of, available + rest);
            // Costs of a month that runs already are spent of what was planned for it.
            var spent = Spent(category, first, LastMonth);
            table.RowWhere(rest + spent < of, document.CostCategory(category), document.Money(of), document.Money(rest),
                document.Money(rest / left), Values.Change(rest + spent - of, document.Currency));
        }

        table.Total(Values.Of(Total), document.Money(planned), document.Money(available), document.Money(available / left),
                Values.Change(available + Spent(first, LastMonth) - planned, document.Currency))
            .FlagNote(document.Say("ahead.flag", "不足以支付其余月份的预算。", "not enough for what the months to come were to have."))
            .Note(document.Say("ahead.note", "余额 = 全年预算 − 实际 − 未结承诺；与计划之差为负表示须节约或调剂。",
                "Available is the year's budget less costs and open commitments; below zero beside the plan, save or have money moved."));
    }

    public void Trace()
    {
        document.Trace(document.Say("figure.cost-to-sales", "成本占销售比", "Cost to sales"),
            document.Say("trace.cost-to-sales", "已结束月份的实际成本 ÷ 同期净销售额",
                "actual costs of the year's months that are over ÷ their net sales"));
        document.Trace(document.Say("flexed.trace-name", "量差、价差与用量差", "Variance by volume, by rate and use"),
            document.Say("flexed.trace", "变动类别：量差 = 预算 × 本期已结束月份的（销售 ÷ 目标）− 预算，价差与用量差 = 实际 − 按量预算；固定类别没有量差。两者之和为全部差异",
                "of a variable category: volume = budget × (sales ÷ target of the period's months that are over) − budget, rate and use = "
                + "actual − flexed budget; a fixed category has no volume part. Both add up to the whole variance"));
    }

    private void CostToSales(SectionBuilder section)
    {
        if (sold is not { MonthsOver: > 0, Sold: > 0 })
            return;
        var (first, last) = (period.FirstMonth, period.FirstMonth + sold.MonthsOver - 1);
        var (spent, budget) = (Spent(first, last), figures.Categories.Sum(category =>
            Enumerable.Range(first, sold.MonthsOver).Sum(month => figures.Lines.Amount(category, month))));
        section.Paragraph(sold.Target > 0
            ? document.Say("flexed.cost-to-sales", "{0}已结束的 {1} 个月净销售额 {2}，为目标的 {3}。成本占销售 {4}；按预算与目标应为 {5}。",
                "Net sales of the {1} {1|month|months} of {0} that are over came to {2}, {3} of target. Costs are {4} of sales; by budget "
                + "and target they were to be {5}.",
                Values.Of(period), Values.Count(sold.MonthsOver), document.Money(sold.Sold), Values.Ratio(sold.Ratio),
                Values.Ratio(spent / sold.Sold), Values.Ratio(budget / sold.Target))
            : document.Say("flexed.cost-to-sales-alone", "{0}已结束的 {1} 个月净销售额 {2}，成本占销售 {3}；没有销售目标可比。",
                "Net sales of the {1} {1|month|months} of {0} that are over came to {2}, and costs are {3} of them; there is no target to "
                + "compare with.",
                Values.Of(period), Values.Count(sold.MonthsOver), document.Money(sold.Sold), Values.Ratio(spent / sold.Sold)));
    }

    private void Table(SectionBuilder section)
    {
        var table = section.Table("flexed", document.Say("flexed.table", "{0}：差异按原因", "{0}: the variance by cause", Values.Of(period)))
            .Column(Category, Columns.Text, 3)
            .Column(Budget, Columns.Money, 3)
            .Column(document.Say("column.flexed", "按量预算", "Flexed budget"), Columns.Money, 3)
            .Column(Actual, Columns.Money, 3)
            .Column(document.Say("column.by-volume", "量差", "By volume"), Columns.Money, 3)
            .Column(document.Say("column.by-rate", "价差与用量差", "By rate and use"), Columns.Money, 3);
        foreach (var each in _flexed)
            table.Row(document.CostCategory(each.Category), document.Money(each.Budget), document.Money(each.Flexed),
                document.Money(each.Actual), Values.Change(each.Volume, document.Currency),
                Values.Change(each.RateAndUse, document.Currency));
        table.Total(Values.Of(Total), document.Money(_flexed.Sum(each => each.Budget)), document.Money(_flexed.Sum(each => each.Flexed)),
            document.Money(_flexed.Sum(each => each.Actual)), Values.Change(_flexed.Sum(each => each.Volume), document.Currency),
            Values.Change(_flexed.Sum(each => each.RateAndUse), document.Currency));
    }

    private IEnumerable<BridgeStep> Steps() =>
    [
        new BridgeStep(Values.Of(Budget), _flexed.Sum(each => each.Budget), BridgeKind.Planned),
        new BridgeStep(Values.Of(document.Say("column.by-volume", "量差", "By volume")), _flexed.Sum(each => each.Volume), BridgeKind.Change),
        .. _flexed.OrderByDescending(each => decimal.Abs(each.RateAndUse)).Select(each =>
            new BridgeStep(document.CostCategory(each.Category), each.RateAndUse, BridgeKind.Change)),
        new BridgeStep(Values.Of(Actual), _flexed.Sum(each => each.Actual), BridgeKind.Actual),
    ];

    private decimal Spent(int first, int last) => figures.Categories.Sum(category => Spent(category, first, last));

    private decimal Spent(string category, int first, int last) =>
        last < first ? 0 : Enumerable.Range(first, last - first + 1).Sum(month => figures.Costs.Of(category, month)
            + (first > year.MonthsOver ? figures.Committed(category, month) : 0));
}
