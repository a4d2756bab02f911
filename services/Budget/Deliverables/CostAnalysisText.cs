using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>Writes the cost analysis from its figures. Pure.</summary>
internal sealed class CostAnalysisText(
    DocumentBuilder document, Period period, KpiStandardSet standard, BudgetReading reading, SalesPace pace,
    SalesPace sold, IReadOnlyList<CostView> largest)
{
    // As many as a reader looks at: the rest is in the sums.
    private const int ShownCosts = 15;

    private readonly VarianceReport _variance = VarianceReport.Of(reading.Figures, period, reading.Company);
    private readonly Deviation _deviation = new(document, standard);

    private bool HasBudget => reading.Figures.Revision > 0;

    public void Write()
    {
        Conclusion();
        new CostArgument(document, period, reading.Figures, _variance, _deviation, pace, sold, largest).Write();
        if (_variance.Cells.Count == 0)
        {
            document.Section("costs", document.Say("costs.title", "成本", "Costs"))
                .Missing(document.Say("costs.none", "{0}没有预算金额，也没有成本记录。", "{0} has neither budget nor costs.", Values.Of(period)));
        }
        else
        {
            ByCategory();
            Flexed().Write();
            ByMonth();
            Largest();
            Forecast();
            Flexed().Ahead();
        }

        Traces();
    }

    private void Conclusion()
    {
        var total = _variance.Total;
        document.Summary(!HasBudget
            ? document.Say("summary.no-budget", "{0}没有已批准的预算；实际成本 {1}，差异无从计算。",
                "{0} has no approved budget; costs came to {1}, and no variance can be stated.", Values.Of(period),
                document.Money(total.Actual))
            : _deviation.Conclusion(period, total));
        if (HasBudget && _deviation.AgainstBudgetInForce(total) is { } beside)
            document.Summary(beside);
        if (Drivers() is { Count: > 0 } drivers)
            document.Summary(
                document.Say("summary.drivers", "差异主要来自：{0}。", "Most of the variance comes from {0}.",
                    Values.List(drivers.Select(Driver))));
        _deviation.Figure(total);
        document.Figure("actual", document.Say("figure.actual", "实际成本", "Actual costs"), document.Money(total.Actual));
        document.Figure("budget", document.Say("figure.budget", "预算", "Budget"), HasBudget ? document.Money(total.Budget) : Values.Unknown,
            document.Say("figure.baseline", "原始基准 {0}", "original baseline {0}",
                HasBudget ? document.Money(total.Baseline) : Values.Unknown));
        Flexed().Figure();
    }

    private FlexedText Flexed() => new(document, period, reading.Figures, _variance, sold, pace);

    private void ByCategory()
    {
        var section = document.Section("categories", document.Say("categories.title", "按类别", "By category"));
        var table = section.Table("categories", document.Say("categories.table", "各类别成本", "Costs by category"))
            .Column(document.Say("column.category", "类别", "Category"), Columns.Text, 3)
            .Column(document.Say("column.behaviour", "性质", "Behaviour"), Columns.Text, 2)
            .Column(document.Say("column.budget", "预算", "Budget"), Columns.Money, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.variance", "差异", "Variance"), Columns.Money, 3)
            .Column(document.Say("column.ratio", "差异率", "Variance %"), Columns.Ratio, 2)
            .Column(document.Say("column.share", "占比", "Share"), Columns.Ratio, 2);
        var total = _variance.Total;
        if (_variance.Running is not null)
            table.Column(document.Say("column.whole-budget", "全期预算", "Whole budget"), Columns.Money, 3);
        foreach (var (category, variance) in _variance.ByCategory)
            table.RowWhere(_deviation.IsException(variance),
                [document.CostCategory(category), Behaviour(category),
                    .. Cells(variance, total.Actual == 0 ? null : variance.Actual / total.Actual)]);
        table.Total([Values.Of(document.Say("total", "合计", "Total")), Values.Unknown, .. Cells(total, total.Actual == 0 ? null : 1)])
            .FlagNote(document.Say("categories.flag", "偏离预算超过 {0}，或没有预算而发生成本。", "deviates by more than {0}, or was spent without a budget.",
                _deviation.Qualified));
        section.Chart("categories", "bars", document.Say("categories.chart", "各类别：预算与实际", "By category: budget and actual"), "money",
            _variance.ByCategory.Select(item => document.CostCategory(item.Category)),
            (document.Say("column.actual", "实际", "Actual"), _variance.ByCategory.Select(item => (decimal?)item.Variance.Actual)),
            (document.Say("column.budget", "预算", "Budget"), _variance.ByCategory.Select(item => (decimal?)item.Variance.Budget)));
    }

    private void ByMonth()
    {
        if (period.MonthCount == 1)
            return;
        var section = document.Section("months", document.Say("months.title", "按月份", "By month"));
        var table = section.Table("months", document.Say("months.table", "各月成本", "Costs by month"))
            .Column(document.Say("column.month", "月份", "Month"), Columns.Text, 3)
            .Column(document.Say("column.budget", "预算", "Budget"), Columns.Money, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.variance", "差异", "Variance"), Columns.Money, 3)
            .Column(document.Say("column.ratio", "差异率", "Variance %"), Columns.Ratio, 2);
        foreach (var (month, variance) in _variance.ByMonth)
            table.RowWhere(IsPast(month) && _deviation.IsException(variance), Values.Month(reading.Company.Calendar.Start(month)),
                document.Money(variance.Due?.Amount ?? variance.Budget), document.Money(variance.Actual),
                Values.Change(variance.LeadingAmount, document.Currency), Values.RatioChange(variance.LeadingRatio));
        section.Chart("months", "columns", document.Say("months.chart", "各月：预算与实际", "By month: budget and actual"), "money",
            _variance.ByMonth.Select(item => Values.Month(reading.Company.Calendar.Start(item.Month))),
            (document.Say("column.actual", "实际", "Actual"), _variance.ByMonth.Select(item => (decimal?)item.Variance.Actual)),
            (document.Say("column.budget", "预算", "Budget"), _variance.ByMonth.Select(item => (decimal?)item.Variance.Budget)));
        var cells = section
            .Table("cells",
                document.Say("cells.table", "类别与月份的差异（仅列偏差超过 {0} 的已结束月份）",
                    "Category by month: deviations above {0} in months that are over", _deviation.Qualified))
            .Column(document.Say("column.category", "类别", "Category"), Columns.Text, 3)
            .Column(document.Say("column.month", "月份", "Month"), Columns.Text, 2)
            .Column(document.Say("column.budget", "预算", "Budget"), Columns.Money, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.variance", "差异", "Variance"), Columns.Money, 3)
            .Column(document.Say("column.ratio", "差异率", "Variance %"), Columns.Ratio, 2);
        foreach (var cell in _variance.Cells.Where(cell => IsPast(cell.Month) && _deviation.IsException(cell.Variance)))
            cells.Row(document.CostCategory(cell.Category), Values.Month(reading.Company.Calendar.Start(cell.Month)),
                document.Money(cell.Variance.Budget), document.Money(cell.Variance.Actual),
                Values.Change(cell.Variance.Amount, document.Currency), Values.RatioChange(cell.Variance.Ratio));
    }

    private void Largest()
    {
        var section = document.Section("largest", document.Say("largest.title", "最大的单笔成本", "The largest single costs"));
        var table = section.Table("largest", document.Say("largest.table", "按金额排列", "By amount"))
            .Column(document.Say("column.date", "日期", "Date"), Columns.Date, 2)
            .Column(document.Say("column.category", "类别", "Category"), Columns.Text, 2)
            .Column(document.Say("column.document", "凭证", "Document"), Columns.Text, 2)
            .Column(document.Say("column.description", "说明", "Description"), Columns.Text, 4)
            .Column(document.Say("column.amount", "金额", "Amount"), Columns.Money, 2);
        foreach (var cost in largest.Take(ShownCosts))
        {
            table.RowWhere(cost.Flag != CostFlags.Within, Values.Day(cost.OccurredOn), document.CostCategory(cost.Category),
                Values.Name(cost.Cost.Document), Values.Name(cost.Cost.Description),
                document.Money(cost.Cost.CompanyAmount));
        }

        table.FlagNote(document.Say("largest.flag", "入账时已超出预算或没有预算。", "was over budget or unbudgeted when it was posted."));
    }

    private void Forecast()
    {
        var section = document.Section("forecast", document.Say("forecast.title", "年终预测与下一步", "Where the year will end, and what is next"));
        if (!HasBudget)
        {
            section.Missing(document.Say("forecast.no-budget", "没有预算，无法预测余额。", "Without a budget no rest can be forecast."));
            return;
        }

        var table = section.Table("forecast", document.Say("forecast.table", "各类别年终预测", "Expected at the end of the year, by category"))
            .Column(document.Say("column.category", "类别", "Category"), Columns.Text, 3)
            .Column(document.Say("column.year-budget", "全年预算", "Budget of the year"), Columns.Money, 3)
            .Column(document.Say("column.expected", "预计支出", "Expected costs"), Columns.Money, 3)
            .Column(document.Say("column.left", "预计余额", "Expected rest"), Columns.Money, 3);
        foreach (var forecast in reading.Figures.Categories.Select(category => CategoryForecast.Of(reading.Figures, category, pace)))
            table.RowWhere(forecast.Left < 0, document.CostCategory(forecast.Category), document.Money(forecast.Budget),
                document.Money(forecast.Expected), document.Money(forecast.Left));
        table.Note(document.Say("forecast.note", "已结束月份按实际与承诺计，其余月份按预算计；变动成本按销售进度折算。",
            "Months that are over count with costs and commitments, the others with their budget; variable costs are flexed by the pace "
            + "of sales."));
        section.Points(Suggestions.Of(reading.Figures, pace).Select(suggestion => SuggestionTexts.Of(document, suggestion)));
    }

    private void Traces()
    {
        _deviation.Trace();
        Flexed().Trace();
        document.Trace(document.Say("column.variance", "差异", "Variance"),
            document.Say("trace.variance", "实际成本 − 现行预算（含调剂）；正数为超支", "actual − budget in force, with reallocations; positive is overspent"),
            HasBudget ? document.Say("trace.revision", "预算第 {0} 版", "Budget revision {0}", Values.Count(reading.Figures.Revision)) : null);
    }

    private List<Value> Cells(Variance variance, decimal? share)
    {
        var cells = _deviation.Cells(variance).ToList();
        cells.Insert(4, Values.Ratio(share));
        return cells;
    }

    private bool IsPast(Period month) => reading.Company.Calendar.End(month) <= reading.Company.Today;

    private List<(string Category, Variance Variance)> Drivers() =>
        [.. _variance.ByCategory.Where(item => item.Variance.LeadingAmount != 0 && HasBudget)
        .OrderByDescending(item => decimal.Abs(item.Variance.LeadingAmount)).ThenBy(item => item.Category, StringComparer.Ordinal).Take(3)];

    private Text Driver((string Category, Variance Variance) item) =>
        document.Say("driver", "{0}（{1}）", "{0} ({1})", document.CostCategory(item.Category),
            Values.Change(item.Variance.LeadingAmount, document.Currency));

    private Value Behaviour(string category) => reading.Figures.Lines.Find(category)?.Behaviour switch
    {
        Budgets.Behaviours.Variable => Values.Of(document.Say("behaviour.variable", "变动", "variable")),
        Budgets.Behaviours.Fixed => Values.Of(document.Say("behaviour.fixed", "固定", "fixed")),
        _ => Values.Unknown,
    };
}
