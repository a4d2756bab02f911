using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>Writes the report from its figures. Pure.</summary>
internal sealed class BudgetReportText(
    DocumentBuilder document, Period period, KpiStandardSet standard, BudgetReading reading, SalesPace pace, SalesPace sold,
    bool isOver, IReadOnlyDictionary<Guid, DateOnly> decidedOn, IReadOnlyList<CostView> largest)
{
    private readonly BudgetFigures _figures = reading.Figures;
    private readonly VarianceReport _variance = VarianceReport.Of(reading.Figures, period, reading.Company);
    private readonly Deviation _deviation = new(document, standard);
    private readonly BudgetBook? _book = (reading.State as BudgetState.Opened)?.Book;

    private bool HasBudget => _figures.Revision > 0;

    private Availability Year => Sum(_figures.OfYear);

    public void Write()
    {
        Conclusion();
        new CostArgument(document, period, _figures, _variance, _deviation, pace, sold, largest).Write();
        KeyFigures();
        Position();
        Deviations();
        Flexed().Write();
        Moves();
        Compliance();
        Next();
        Flexed().Ahead();
        Traces();
    }

    private void Conclusion()
    {
        var total = _variance.Total;
        if (!HasBudget)
        {
            document.Summary(document.Say("summary.no-budget",
                "{0}没有已批准的销售预算。本期发生成本 {1}，因此无从计算偏差。请先由财务部门批准预算。",
                "There is no approved sales budget for {0}. Costs of this period come to {1}; without a budget no deviation can be "
                + "stated. Have finance approve a budget first.",
                Values.Of(period.InYear), document.Money(total.Actual)));
            return;
        }

        document.Summary(_deviation.Conclusion(period, total));
        if (_deviation.AgainstBudgetInForce(total) is { } beside)
            document.Summary(beside);
        document.Summary(isOver && period.Grain != Grain.Year
            ? document.Say("summary.year-then", "截至{4}末：全年预算 {0}，已发生 {1}，已承诺 {2}，尚可使用 {3}。",
                "At the end of {4}: of the year's budget of {0}, {1} is spent and {2} committed; {3} is available.",
                document.Money(Year.Budget), document.Money(Year.Actual), document.Money(Year.Committed), document.Money(Year.Available),
                Values.Of(period))
            : document.Say("summary.year", "全年预算 {0}，已发生 {1}，已承诺 {2}，尚可使用 {3}。",
                "Of the year's budget of {0}, {1} is spent and {2} committed; {3} is available.",
                document.Money(Year.Budget), document.Money(Year.Actual), document.Money(Year.Committed), document.Money(Year.Available)));
        var exceptions = Exceptions().ToList();
        document.Summary(exceptions.Count > 0
            ? document.Say("summary.exceptions", "需要处理的类别：{0}。", "Categories that need attention: {0}.",
                document.CostCategories(exceptions.Select(item => item.Category)))
            : document.Say("summary.no-exceptions", "没有类别偏离预算超过 {0}。", "No category deviates from its budget by more than {0}.",
                _deviation.Qualified));
    }

    private void KeyFigures()
    {
        var total = _variance.Total;
        _deviation.Figure(total);
        document.Figure("actual", document.Say("figure.actual", "本期实际成本", "Costs of the period"), document.Money(total.Actual),
            total.Due is null || !HasBudget
                ? document.Say("figure.actual-budget", "预算 {0}", "budget {0}", HasBudget ? document.Money(total.Budget) : Values.Unknown)
                : document.Say("figure.actual-due", "截至今日预算 {0}，全期 {1}", "budget to date {0}, of the whole period {1}",
                    document.Money(total.Due.Amount), document.Money(total.Budget)));
        document.Figure("available", document.Say("figure.available", "全年尚可使用", "Available over the year"),
            HasBudget ? document.Money(Year.Available) : Values.Unknown,
            document.Say("figure.available-how", "预算 − 实际 − 未结承诺", "budget − actual − open commitments"),
            HasBudget && Year.Available < 0 ? Tones.Bad : "");
        document.Figure("year-budget", document.Say("figure.year-budget", "全年预算", "Budget of the year"),
            HasBudget ? document.Money(Year.Budget) : Values.Unknown,
            HasBudget ? document.Say("figure.revision", "第 {0} 版", "revision {0}", Values.Count(_figures.Revision))
                : document.Say("figure.no-budget", "没有已批准的预算", "no approved budget"));
        document.Figure("committed", document.Say("figure.committed", "未结承诺", "Open commitments"), document.Money(Year.Committed));
        Flexed().Figure();
        document.Figure("pace", document.Say("figure.pace", "销售进度（实际 ÷ 目标）", "Sales pace (sold ÷ target)"), Values.Ratio(pace.Ratio),
            pace.Ratio is null ? document.Say("figure.no-pace", "没有可比的销售目标", "no sales target to compare with")
                : document.Say("figure.pace-months", "已结束 {0} 个月", "{0} {0|month|months} over", Values.Count(pace.MonthsOver)));
    }

    private FlexedText Flexed() => new(document, period, _figures, _variance, sold, pace);

    private void Position()
    {
        var section = document.Section("position", document.Say("position.title", "预算执行状况", "Where the budget stands"));
        if (_figures.Categories.Count == 0)
        {
            section.Missing(document.Say("position.none", "本财年既没有预算，也没有成本记录。", "This fiscal year has neither a budget nor any cost."));
            return;
        }

        section.Paragraph(document.Say("position.intro", "按类别列示全年预算、截至目前的实际成本与未结承诺。负的余额表示超支。",
            "By category: the year's budget, costs so far and open commitments. A negative rest is overspent."));
        var table = section.Table("position", document.Say("position.table", "全年预算执行", "The year by category"))
            .Column(document.Say("column.category", "类别", "Category"), Columns.Text, 3)
            .Column(document.Say("column.control", "控制", "Control"), Columns.Text, 2)
            .Column(document.Say("column.budget", "预算", "Budget"), Columns.Money, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.committed", "承诺", "Committed"), Columns.Money, 3)
            .Column(document.Say("column.available", "余额", "Available"), Columns.Money, 3);
        foreach (var category in _figures.Categories)
        {
            var year = _figures.OfYear(category);
            table.RowWhere(year.Available < 0, document.CostCategory(category), Control(category), document.Money(year.Budget),
                document.Money(year.Actual),
                document.Money(year.Committed), document.Money(year.Available));
        }

        table.Total(Values.Of(document.Say("total", "合计", "Total")), Values.Unknown, document.Money(Year.Budget),
            document.Money(Year.Actual), document.Money(Year.Committed),
            document.Money(Year.Available));
        section.Chart("position", "bars",
            document.Say("position.chart", "各类别：全年预算与实际成本", "By category: budget of the year and costs so far"), "money",
            _figures.Categories.Select(document.CostCategory),
            (document.Say("column.actual", "实际", "Actual"),
                _figures.Categories.Select(category => (decimal?)_figures.OfYear(category).Actual)),
            (document.Say("column.budget", "预算", "Budget"),
                _figures.Categories.Select(category => (decimal?)_figures.OfYear(category).Budget)));
    }

    private void Deviations()
    {
        var section = document.Section("deviations", document.Say("deviations.title", "本期差异", "Deviations of the period"));
        if (_variance.Cells.Count == 0)
        {
            section.Missing(document.Say("deviations.none", "{0}没有预算金额，也没有成本记录。", "{0} has neither budget nor costs.", Values.Of(period)));
            return;
        }

        var table = section
            .Table("deviations", document.Say("deviations.table", "{0}：实际与预算", "{0}: actual against budget", Values.Of(period)))
            .Column(document.Say("column.category", "类别", "Category"), Columns.Text, 3)
            .Column(document.Say("column.budget", "预算", "Budget"), Columns.Money, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.variance", "差异", "Variance"), Columns.Money, 3)
            .Column(document.Say("column.ratio", "差异率", "Variance %"), Columns.Ratio, 2);
        if (_variance.Running is not null)
            table.Column(document.Say("column.whole-budget", "全期预算", "Whole budget"), Columns.Money, 3);
        foreach (var (category, variance) in _variance.ByCategory)
            table.RowWhere(_deviation.IsException(variance), [document.CostCategory(category), .. _deviation.Cells(variance)]);
        var total = _variance.Total;
        table.Total([Values.Of(document.Say("total", "合计", "Total")), .. _deviation.Cells(total)])
            .FlagNote(document.Say("deviations.flag", "偏离预算超过 {0}，或没有预算而发生成本。", "deviates by more than {0}, or was spent without a budget.",
                _deviation.Qualified))
            .Note(_variance.Running is null ? document.Say("deviations.note", "正差异为超支。", "A positive variance is overspent.")
                : document.Say("deviations.note-running", "正差异为超支；期间尚未结束，预算按天折算至今日。",
                    "A positive variance is overspent. The period still runs: budgets are those due by today."));
    }

    private void Moves()
    {
        var section = document.Section("moves", document.Say("moves.title", "预算调剂", "Money moved within the budget"));
        // Of the year's moves, those that give or take money of the period.
        var all = _book?.Reallocations.Values.Where(move => Concerns(move.From.Month) || Concerns(move.To.Month)).ToList() ?? [];
        if (all.Count == 0)
            section.Paragraph(document.Say("moves.none", "没有涉及{0}的预算调剂。", "No reallocation concerns {0}.", Values.Of(period)));
        section.Decisions(all.Where(move => !move.IsPending).Select(move => new Decision
        {
            What = move.ApprovedBy is not null
                ? document.Say("moves.approved", "批准：{0} 从 {1} 调至 {2}。", "Approved: {0} from {1} to {2}.", document.Money(move.Amount),
                    document.CostCategory(move.From.Category), document.CostCategory(move.To.Category))
                : document.Say("moves.rejected", "拒绝：{0} 从 {1} 调至 {2}（{3}）。", "Rejected: {0} from {1} to {2} ({3}).",
                    document.Money(move.Amount), document.CostCategory(move.From.Category),
                    document.CostCategory(move.To.Category), Values.Name(move.RejectedBecause)),
            DecidedBy = move.ApprovedBy ?? move.RejectedBy,
            DecidedOn = decidedOn[move.Id].ToDate(),
        }));
        section.OpenPoints(all.Where(move => move.IsPending).Select(move => new OpenPoint
        {
            What = document.Say("moves.pending", "待财务决定：{0} 从 {1} 调至 {2}。", "Finance decides on {0} from {1} to {2}.",
                document.Money(move.Amount), document.CostCategory(move.From.Category), document.CostCategory(move.To.Category)),
            Owner = "finance",
        }));
    }

    private void Compliance()
    {
        var section = document.Section("compliance", document.Say("compliance.title", "合规检查", "Compliance"));
        var findings = _book?.Findings.Values.ToList() ?? [];
        if (findings.Count == 0)
        {
            section.Paragraph(document.Say("compliance.none", "财务部门没有记录任何合规问题。", "Finance has recorded no finding."));
            return;
        }

        var table = section.Table("compliance", document.Say("compliance.table", "财务部门的检查结果", "Findings of finance"))
            .Column(document.Say("column.check", "检查", "Check"), Columns.Text, 3)
            .Column(document.Say("column.finding", "问题", "Finding"), Columns.Text, 4)
            .Column(document.Say("column.severity", "严重程度", "Severity"), Columns.Text, 2)
            .Column(document.Say("column.status", "状态", "Status"), Columns.Text, 2);
        foreach (var finding in findings)
            table.RowWhere(finding.Status != "closed", Values.Name(finding.Check), Values.Name(finding.Title), Severity(finding.Severity),
                Status(finding.Status));
        section.OpenPoints(findings.Where(finding => finding.Status != "closed").Select(finding => new OpenPoint
        {
            What = finding.Status == "open"
                ? document.Say("compliance.answer", "答复财务的检查结果：{0}。", "Answer the finding: {0}.", Values.Name(finding.Title))
                : document.Say("compliance.close", "财务审阅答复并结案：{0}。", "Finance reviews the answer and closes: {0}.",
                    Values.Name(finding.Title)),
            Owner = finding.Status == "open" ? "sales-manager" : finding.RaisedBy,
        }));
    }

    private void Next()
    {
        var section = document.Section("next", document.Say("next.title", "下一步：资源配置建议", "What is next: putting the money to better use"));
        var suggestions = Suggestions.Of(_figures, pace);
        if (suggestions.Count == 0)
        {
            section.Paragraph(!HasBudget ? document.Say("next.no-budget", "没有预算可供调整。", "There is no budget to adjust.")
                : pace.MonthsOver == 12
                ? document.Say("next.over", "{0}随财年结束，没有可调整的金额。", "The fiscal year ends with {0}: nothing can be moved any more.",
                    Values.Of(period))
                : document.Say("next.none", "按目前的进度，各类别都够用，也没有明显剩余。",
                    "As things go, every category has enough, and none will be left with much."));
        }

        section.Points(suggestions.Select(suggestion => SuggestionTexts.Of(document, suggestion)));
    }

    private void Traces()
    {
        var plan = HasBudget
            ? document.Say("trace.budget", "预算第 {0} 版，自 {1} 起生效，{2} 批准", "Budget revision {0}, effective from {1}, approved by {2}",
            Values.Count(_figures.Revision), Values.Day(_book!.InForce!.EffectiveFrom), Values.Name(_book.InForce.ApprovedBy)) : null;
        _deviation.Trace();
        Flexed().Trace();
        document.Trace(document.Say("trace.available-name", "余额", "Available"),
            document.Say("trace.available", "预算 − 实际成本 − 未结承诺；承诺扣除已到的成本",
                "budget − actual costs − open commitments, each less the costs that came for it"), plan);
        document.Trace(document.Say("figure.pace", "销售进度（实际 ÷ 目标）", "Sales pace (sold ÷ target)"),
            document.Say("trace.pace", "已结束月份的净销售额 ÷ 同期目标，来自销售业绩监控与销售计划的事件",
                "net sales of the months that are over ÷ their targets, from the events of Sales monitoring and Planning"));
    }

    private bool Concerns(int month) => month >= period.FirstMonth && month < period.FirstMonth + period.MonthCount;

    private IEnumerable<(string Category, Variance Variance)> Exceptions() =>
        _variance.ByCategory.Where(item => _deviation.IsException(item.Variance));

    private Availability Sum(Func<string, Availability> of) =>
        _figures.Categories.Select(of).Aggregate(new Availability(0, 0, 0), (sum, part) => sum.Plus(part));

    private Value Control(string category) => _figures.Lines.Find(category)?.Control switch
    {
        Controls.Stop => Values.Of(document.Say("control.stop", "停止", "stop")),
        Controls.Warn => Values.Of(document.Say("control.warn", "警告", "warn")),
        _ => Values.Unknown,
    };

    private Value Severity(string severity) => Values.Of(severity switch
    {
        Budget.Compliance.Severities.Critical => document.Say("severity.critical", "严重", "critical"),
        Budget.Compliance.Severities.Major => document.Say("severity.major", "重要", "major"),
        _ => document.Say("severity.minor", "轻微", "minor"),
    });

    private Value Status(string status) => Values.Of(status switch
    {
        "closed" => document.Say("status.closed", "已结案", "closed"),
        "answered" => document.Say("status.answered", "已答复", "answered"),
        _ => document.Say("status.open", "待答复", "open"),
    });
}
