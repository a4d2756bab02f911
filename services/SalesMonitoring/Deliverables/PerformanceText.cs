using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using static SalesPlatform.SalesMonitoring.Deliverables.SalesTexts;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>Writes the sales performance report. Pure.</summary>
internal sealed class PerformanceText(DocumentBuilder document, Wire.PerformanceReport report, Period period, KpiStandardSet standard)
{
    private readonly Wire.SalesFigure _headline = report.Headline;
    private readonly PerformanceRating _rating = new(document, report, standard);
    private readonly DriverText _drivers = new(document, report, period);
    private readonly PerformanceSections _sections = new(document, report, standard);

    public void Write()
    {
        Conclusion();
        Argument();
        Attainment();
        _drivers.Write();
        _sections.Write();
        Traces();
    }

    private void Conclusion()
    {
        document.Summary(_headline.Facts == 0
            ? document.Say("summary.no-sales", "{0}没有销售记录。", "No sale is recorded in {0}.", Values.Of(period))
            : _rating.IsRunning
                ? document.Say("summary.running", "{0}尚未结束：至今净销售额 {1}，截至今日应完成 {2}（全期目标 {3}），达成率 {4}：{5}。",
                    "{0} still runs: net sales so far come to {1} against {2} of the target due by today ({3} over the whole period), an "
                    + "attainment of {4}: {5}.",
                    Values.Of(period), Of(_headline.Actual), Of(_headline.TargetToDate), Of(_headline.Target),
                    Of(_headline.AttainmentToDate), Values.Of(_rating.InWords()))
            : Exact(_headline.Attainment) is not null
                ? document.Say("summary.attainment", "{0}净销售额 {1}，目标 {2}，达成率 {3}：{4}。",
                    "Net sales of {0} came to {1} against a target of {2}, an attainment of {3}: {4}.", Values.Of(period),
                    Of(_headline.Actual), Of(_headline.Target),
                    Of(_headline.Attainment), Values.Of(_rating.InWords()))
                : document.Say("summary.no-target", "{0}净销售额 {1}；没有可比的目标，达成率未知。",
                    "Net sales of {0} came to {1}; there is no target to compare with, so the attainment is not known.", Values.Of(period),
                    Of(_headline.Actual)));
        if (Growth(document, _headline) is { } growth)
            document.Summary(growth);
        if (report.Provisional && _headline.Forecast is not null)
            document.Summary(
                document.Say("summary.forecast", "按目前进度，期末预计达到 {0}（全期目标的 {1}）。",
                    "At this pace the period ends with {0} ({1} of its whole target).", Of(_headline.Forecast),
                    Of(_headline.ForecastAttainment)));
        document.Summary(report.Exceptions.Count > 0
            ? document.Say("summary.exceptions", "需要关注的情况 {0} 项，首要的是：{1}", "{0} {0|thing needs|things need} attention, above all: {1}",
                Values.Count(report.Exceptions.Count), Values.Of(Exception(document, report.Exceptions[0])))
            : document.Say("summary.no-exceptions", "没有异常情况。", "Nothing stands out."));
        document.Figure("attainment", document.Say("figure.attainment", "销售业绩达成率", "Sales attainment"), Of(_rating.Attained),
            Exact(_rating.Attained) is null ? document.Say("figure.no-target", "没有目标", "no target") : _rating.InWords(), _rating.Tone());
        document.Figure("actual", document.Say("figure.actual", "净销售额", "Net sales"), Of(_headline.Actual),
            document.Say("figure.facts", "{0} 条记录", "{0} {0|fact|facts}", Values.Count(_headline.Facts)));
        if (_rating.IsRunning)
            document.Figure("target", document.Say("figure.due", "截至今日应完成", "Target due by today"), Of(_headline.TargetToDate),
                document.Say("figure.variance-due", "差额 {0}；全期目标 {1}", "variance {0}; {1} over the whole period",
                    Change(_headline.VarianceToDate), Of(_headline.Target)));
        else
            document.Figure("target", document.Say("figure.target", "目标", "Target"), Of(_headline.Target),
                document.Say("figure.variance", "差额 {0}", "variance {0}", Change(_headline.Variance)));
        document.Figure("on-previous", document.Say("figure.on-previous", "环比", "On the period before"),
            Change(_headline.OnPrevious?.Ratio));
        document.Figure("on-last-year", document.Say("figure.on-last-year", "同比", "On the same period last year"),
            Change(_headline.OnLastYear?.Ratio));
        document.Figure("forecast", document.Say("figure.forecast", "期末预测", "Forecast to the end"), Of(_headline.Forecast),
            document.Say("figure.of-target", "目标的 {0}", "{0} of target", Of(_headline.ForecastAttainment)));
    }

    /// <summary>A miss is explained by the manager; what went as it should, by what moved most.</summary>
    private void Argument()
    {
        var cause = Values.Words(report.Reasons.Select(note => note.Text));
        var therefore = Values.Words(report.Next.Select(note => note.Text))
            ?? (report.Provisional && _headline.Forecast is not null
                ? document.Say("argue.forecast", "按目前进度期末为 {0}（目标的 {1}）；下一步尚未写明。",
                    "At this pace the period ends with {0} ({1} of target); what is next is not written yet.", Of(_headline.Forecast),
                    Of(_headline.ForecastAttainment))
                : document.Say("next.none", "经理尚未写明下一步。", "The manager has not said yet what is next."));
        var finding = Exact(_rating.Attained) is null
            ? document.Say("argue.no-target", "净销售额 {0}，没有可比的目标。", "Net sales of {0}, with no target to compare with.",
                Of(_headline.Actual))
            : document.Say("argue.attained", "达成率 {0}，差额 {1}：{2}。", "An attainment of {0}, {1} from the target: {2}.", Of(_rating.Attained),
                Change(_rating.IsRunning ? _headline.VarianceToDate : _headline.Variance), Values.Of(_rating.InWords()));
        if (Exact(_rating.Attained) < standard.QualifiedAt && !report.Provisional)
            document.ArgueMiss(finding, cause, therefore, "salesctl report comment --kind reason");
        else
            document.Argue(finding, cause ?? _drivers.Largest() ?? Drivers(), therefore);
        foreach (var exception in report.Exceptions.Where(exception => exception.Code.EndsWith("-behind", StringComparison.Ordinal)
            && exception.Dimension != Wire.SalesDimension.Unspecified).Take(3))
        {
            document.Argue(Exception(document, exception),
                PerformanceSections.About(report.Reasons.Concat(report.NotedExceptions), exception),
                PerformanceSections.About(report.Next, exception)
                    ?? document.Say("argue.agree", "与负责人约定措施并写入下一步。",
                        "Agree with the person responsible what is done, and write it down."));
        }
    }

    private Text? Drivers() => report.Movers.Count == 0 ? null
        : document.Say("argue.drivers", "与上一可比期间相比变化最大的是：{0}。", "Against the comparable period before, most came from {0}.",
            Values.List(report.Movers.OrderByDescending(mover => decimal.Abs(mover.Change?.ToAmount() ?? 0)).Take(3)
                .Select(mover => document.Say("argue.driver", "{0}（{1}）", "{0} ({1})",
                    Holder(document, mover.Dimension, mover.Key, mover.Name), Change(mover.Change)))));

    private void Attainment()
    {
        var section = document.Section("attainment", document.Say("attainment.title", "达成情况与走势", "Attainment and trend"));
        if (report.ChangedSinceFinalised is { } change)
            section.Notice(
                document.Say("attainment.changed", "定稿之后又有事实到达，净销售额变化 {0}；本报告显示定稿时的数字。",
                    "Facts arrived after this report was finalised and change net sales by {0}; it shows the figures it was finalised "
                    + "with.", Change(change)));
        // The trend begins where anything is known.
        var trend = _headline.Trend.SkipWhile(point => point.Actual is null && point.Target is null).ToList();
        if (trend.Count == 0)
        {
            section.Missing(document.Say("attainment.none", "没有以前期间的数字。", "There are no figures of earlier periods."));
            return;
        }

        var table = section.Table("trend", document.Say("trend.table", "各期业绩", "Period by period"))
            .Column(document.Say("column.period", "期间", "Period"), Columns.Text, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.target", "目标", "Target"), Columns.Money, 3)
            .Column(document.Say("column.attainment", "达成率", "Attainment"), Columns.Ratio, 2);
        if (_rating.IsRunning)
            table.Note(document.Say("trend.running", "最后一期尚未结束：与全期目标相比，不评级。",
                "The last period still runs: it stands against its whole target, unrated."));
        foreach (var point in trend)
            table.RowWhere(Exact(point.Attainment) < standard.QualifiedAt && !(_rating.IsRunning && point == trend[^1]),
                new Value { Period = point.Period }, Of(point.Actual), Of(point.Target), Of(point.Attainment));
        section.Chart("trend", "lines", document.Say("trend.chart", "实际与目标", "Actual and target"), "money",
            trend.Select(point => new Value { Period = point.Period }),
            (document.Say("column.actual", "实际", "Actual"), trend.Select(point => point.Actual?.ToAmount())),
            (document.Say("column.target", "目标", "Target"), trend.Select(point => point.Target?.ToAmount())));
    }

    private void Traces()
    {
        document.Trace(document.Say("figure.attainment", "销售业绩达成率", "Sales attainment"),
            document.Say("trace.attainment", "Σ 净销售额 ÷ Σ 目标（退货与冲销抵减），按记入当日所属团队；事件流 order/… 与 annual-plan/…",
                "Σ net sales ÷ Σ targets, returns and reversals reduce it, by the team on the day of the sale; streams order/… and "
                + "annual-plan/…"),
            standard.ExcellentAt is null
                ? document.Say("trace.standard-one", "考核标准第 {1} 版：≥{0} 合格", "Standard version {1}: ≥ {0} qualified", _rating.Qualified,
                    Values.Count(standard.Version))
                : document.Say("trace.standard", "考核标准第 {2} 版：≥{0} 合格，≥{1} 优异", "Standard version {2}: ≥ {0} qualified, ≥ {1} excellent",
                    _rating.Qualified, _rating.Excellent, Values.Count(standard.Version)));
        document.Trace(document.Say("drivers.title", "差异从何而来", "What drove the result"),
            document.Say("trace.drivers", "各部分实际 − 目标（或比较期间）；各步之和等于总差额",
                "actual − target, or − the period compared with, of each part; the steps add up to the whole difference"));
        document.Trace(document.Say("figure.forecast", "期末预测", "Forecast to the end"),
            document.Say("trace.forecast", "按计划分月进度或按天数推算；已结束期间为实际值",
                "by the plan's phasing, or by days; of an ended period the actual itself"));
        if (report.Report is { Edition: > 0 } known)
            document.Trace(document.Say("trace.edition-name", "版次", "Edition"),
                document.Say("trace.edition", "业绩报告第 {0} 次定稿，{1} 定稿", "Edition {0} of the report, finalised by {1}",
                    Values.Count(known.Edition), Values.Name(known.FinalisedBy)));
    }
}
