using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Deliverables;
using static SalesPlatform.SalesMonitoring.Deliverables.SalesTexts;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>Writes the sales performance report. Pure.</summary>
internal sealed class PerformanceText(DocumentBuilder document, Wire.PerformanceReport report, Period period, KpiStandardSet standard)
{
    private const int MostUnanswered = 8;

    private readonly Wire.SalesFigure _headline = report.Headline;
    private readonly DriverText _drivers = new(document, report, period);

    private Value Qualified => Values.Ratio(standard.QualifiedAt);

    private Value Excellent => Values.Ratio(standard.ExcellentAt);

    public void Write()
    {
        Conclusion();
        Argument();
        Attainment();
        _drivers.Write();
        Reasons();
        Exceptions();
        Breakdown();
        Market();
        Next();
        Quality();
        Traces();
    }

    private void Conclusion()
    {
        document.Summary(_headline.Facts == 0
            ? document.Say("summary.no-sales", "{0}没有销售记录。", "No sale is recorded in {0}.", Values.Of(period))
            : IsRunning
                ? document.Say("summary.running", "{0}尚未结束：至今净销售额 {1}，截至今日应完成 {2}（全期目标 {3}），达成率 {4}：{5}。",
                    "{0} still runs: net sales so far come to {1} against {2} of the target due by today ({3} over the whole period), an "
                    + "attainment of {4}: {5}.",
                    Values.Of(period), Of(_headline.Actual), Of(_headline.TargetToDate), Of(_headline.Target),
                    Of(_headline.AttainmentToDate), Values.Of(Rating()))
            : Exact(_headline.Attainment) is not null
                ? document.Say("summary.attainment", "{0}净销售额 {1}，目标 {2}，达成率 {3}：{4}。",
                    "Net sales of {0} came to {1} against a target of {2}, an attainment of {3}: {4}.", Values.Of(period),
                    Of(_headline.Actual), Of(_headline.Target),
                    Of(_headline.Attainment), Values.Of(Rating()))
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
        document.Figure("attainment", document.Say("figure.attainment", "销售业绩达成率", "Sales attainment"), Of(Attained),
            Exact(Attained) is null ? document.Say("figure.no-target", "没有目标", "no target") : Rating(), Tone());
        document.Figure("actual", document.Say("figure.actual", "净销售额", "Net sales"), Of(_headline.Actual),
            document.Say("figure.facts", "{0} 条记录", "{0} {0|fact|facts}", Values.Count(_headline.Facts)));
        if (IsRunning)
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
        var finding = Exact(Attained) is null
            ? document.Say("argue.no-target", "净销售额 {0}，没有可比的目标。", "Net sales of {0}, with no target to compare with.",
                Of(_headline.Actual))
            : document.Say("argue.attained", "达成率 {0}，差额 {1}：{2}。", "An attainment of {0}, {1} from the target: {2}.", Of(Attained),
                Change(IsRunning ? _headline.VarianceToDate : _headline.Variance), Values.Of(Rating()));
        if (Exact(Attained) < standard.QualifiedAt && !report.Provisional)
            document.ArgueMiss(finding, cause, therefore, "salesctl report comment --kind reason");
        else
            document.Argue(finding, cause ?? _drivers.Largest() ?? Drivers(), therefore);
        foreach (var exception in report.Exceptions.Where(exception => exception.Code.EndsWith("-behind", StringComparison.Ordinal)
            && exception.Dimension != Wire.SalesDimension.Unspecified).Take(3))
        {
            document.Argue(Exception(document, exception),
                About(report.Reasons.Concat(report.NotedExceptions), exception),
                About(report.Next, exception)
                    ?? document.Say("argue.agree", "与负责人约定措施并写入下一步。",
                        "Agree with the person responsible what is done, and write it down."));
        }
    }

    private static Text? About(IEnumerable<Wire.ReportNote> notes, Wire.SalesException exception) => Values.Words(
        notes.Where(note => note.Dimension == exception.Dimension && note.Key == exception.Key).Select(note => note.Text));

    private Text? Drivers() => report.Movers.Count == 0 ? null
        : document.Say("argue.drivers", "与上一可比期间相比变化最大的是：{0}。", "Against the comparable period before, most came from {0}.",
            Values.List(report.Movers.OrderByDescending(mover => decimal.Abs(mover.Change?.ToAmount() ?? 0)).Take(3)
                .Select(mover => document.Say("argue.driver", "{0}（{1}）", "{0} ({1})",
                    Values.Name(mover.Name.Length > 0 ? mover.Name : mover.Key), Change(mover.Change)))));

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
        if (IsRunning)
            table.Note(document.Say("trend.running", "最后一期尚未结束：与全期目标相比，不评级。",
                "The last period still runs: it stands against its whole target, unrated."));
        foreach (var point in trend)
            table.RowWhere(Exact(point.Attainment) < standard.QualifiedAt && !(IsRunning && point == trend[^1]),
                new Value { Period = point.Period }, Of(point.Actual), Of(point.Target), Of(point.Attainment));
        section.Chart("trend", "lines", document.Say("trend.chart", "实际与目标", "Actual and target"), "money",
            trend.Select(point => new Value { Period = point.Period }),
            (document.Say("column.actual", "实际", "Actual"), trend.Select(point => point.Actual?.ToAmount())),
            (document.Say("column.target", "目标", "Target"), trend.Select(point => point.Target?.ToAmount())));
    }

    private void Reasons()
    {
        var section = document.Section("reasons", document.Say("reasons.title", "原因", "Reasons"));
        if (report.Reasons.Count == 0 && report.Commentary.Count == 0)
            section.Missing(
                document.Say("reasons.none", "经理尚未写明原因；以下为按数字计算的主要变化。",
                    "The manager has given no reasons yet; what follows is what moved most, by the figures."));
        section.Points(report.Reasons.Concat(report.Commentary)
            .Select(note => document.Say("reasons.note", "{0}（{1}）", "{0} ({1})", Values.Name(note.Text), Values.Name(note.WrittenBy))));
        if (report.Movers.Count == 0)
            return;
        var table = section
            .Table("movers", document.Say("movers.table", "变化最大者（与上一可比期间相比）", "What moved most against the comparable period before"))
            .Column(document.Say("column.what", "对象", "What"), Columns.Text, 4)
            .Column(document.Say("column.kind", "类别", "Kind"), Columns.Text, 2)
            .Column(document.Say("column.earlier", "以前", "Before"), Columns.Money, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.change", "变化", "Change"), Columns.Money, 3)
            .Column(document.Say("column.change-ratio", "变化率", "Change %"), Columns.Ratio, 2);
        foreach (var mover in report.Movers)
            table.Row(Values.Name(mover.Name.Length > 0 ? mover.Name : mover.Key), Values.Of(Dimension(mover.Dimension)), Of(mover.Earlier),
                Of(mover.Actual), Change(mover.Change), Change(mover.Ratio));
    }

    private void Exceptions()
    {
        var section = document.Section("exceptions", document.Say("exceptions.title", "异常情况", "Exceptions"));
        if (report.Exceptions.Count == 0 && report.NotedExceptions.Count == 0)
            section.Paragraph(document.Say("summary.no-exceptions", "没有异常情况。", "Nothing stands out."));
        section.Points(report.Exceptions.Select(exception => Exception(document, exception)));
        section.Points(
            report.NotedExceptions.Select(
                note => document.Say("reasons.note", "{0}（{1}）", "{0} ({1})", Values.Name(note.Text), Values.Name(note.WrittenBy))));
    }

    private void Breakdown()
    {
        var section = document.Section("breakdown",
            document.Say("breakdown.title", "按代表、区域、产品与客户", "By rep, region, product and customer"));
        if (_headline.Facts == 0)
            section.Missing(document.Say("breakdown.none", "没有销售记录可供分解。", "There are no sales to break down."));
        Rows(document, section, "reps", document.Say("reps.table", "销售代表", "By rep"), document.Say("column.rep", "销售代表", "Rep"),
            report.ByRep, standard.QualifiedAt);
        if (report.ByRep.Count is > 0 and <= 30)
        {
            section.Chart("reps", "bars", document.Say("reps.chart", "销售代表：实际与目标", "By rep: actual and target"), "money",
                report.ByRep.Select(row => Values.Name(row.Name.Length > 0 ? row.Name : row.Key)),
                (document.Say("column.actual", "实际", "Actual"), report.ByRep.Select(row => row.Figure.Actual?.ToAmount())),
                (document.Say("column.target", "目标", "Target"), report.ByRep.Select(row => row.Figure.Target?.ToAmount())));
        }

        Rows(document, section, "regions", document.Say("regions.table", "区域", "By region"), document.Say("column.region", "区域", "Region"),
            report.ByRegion, standard.QualifiedAt);
        Rows(document, section, "product-lines", document.Say("lines.table", "产品线", "By product line"),
            document.Say("column.line", "产品线", "Product line"), report.ByProductLine, standard.QualifiedAt);
        Rows(document, section, "products", document.Say("products.table", "产品", "By product"),
            document.Say("column.product", "产品", "Product"), report.ByProduct);
        Rows(document, section, "customers", document.Say("customers.table", "客户", "By customer"),
            document.Say("column.customer", "客户", "Customer"), report.ByCustomer);
        if (report.ProductsLeftOut > 0)
            section.Paragraph(
                document.Say("breakdown.products-left-out", "另有产品 {0} 个未列出，均已计入合计。",
                    "{0} more {0|product is|products are} not listed, but in the totals.", Values.Count(report.ProductsLeftOut)));
        if (report.CustomersLeftOut > 0)
            section.Paragraph(
                document.Say("breakdown.customers-left-out", "另有客户 {0} 家未列出，均已计入合计。",
                    "{0} more {0|customer is|customers are} not listed, but in the totals.", Values.Count(report.CustomersLeftOut)));
    }

    private void Market()
    {
        var section = document.Section("market", document.Say("market.title", "市场趋势与客户需求", "Market trends and customer demand"));
        Observations(document, section, "trends", document.Say("market.trends", "市场趋势", "Market trends"), report.Trends,
            document.Say("market.no-trends", "本期没有记录市场趋势。", "No market trend was recorded in the period."));
        Observations(document, section, "demand", document.Say("market.demand", "客户需求变化", "Demand changes"), report.DemandChanges,
            document.Say("market.no-demand", "本期没有记录客户需求变化。", "No change of demand was recorded in the period."));
    }

    private void Next()
    {
        var section = document.Section("next", document.Say("next.title", "下一步", "What is next"));
        if (report.Next.Count == 0)
            section.Missing(document.Say("next.none", "经理尚未写明下一步。", "The manager has not said yet what is next."));
        section.OpenPoints(report.Next.Select(note => new OpenPoint { What = Values.Literal(note.Text), Owner = note.WrittenBy })
            .Concat(Unanswered()));
    }

    /// <summary>What is behind, and nobody has written what is done about it.</summary>
    private IEnumerable<OpenPoint> Unanswered() => report.Exceptions
        .Where(exception => exception.Dimension != Wire.SalesDimension.Unspecified
            && (exception.Code.EndsWith("-behind", StringComparison.Ordinal) || exception.Code is "customer-lost" or "customer-declining")
            && About(report.Next, exception) is null)
        .Take(MostUnanswered).Select(exception => new OpenPoint
        {
            What = document.Say("next.answer", "约定措施：{0}", "Agree what is done: {0}", Values.Of(Exception(document, exception))),
            Owner = exception.Dimension == Wire.SalesDimension.Rep && exception.Name.Length > 0 ? exception.Name : "sales-manager",
        });

    private void Quality()
    {
        if (report.Accuracy.Count == 0)
            return;
        var section = document.Section("accuracy", document.Say("accuracy.title", "数据准确性", "How accurate the data is"));
        var table = section.Table("accuracy", document.Say("accuracy.table", "与数据分析部门对账", "Reconciled with data analysis"))
            .Column(document.Say("column.source", "来源", "Source"), Columns.Text, 3)
            .Column(document.Say("column.rows", "计入行数", "Rows"), Columns.Count, 2)
            .Column(document.Say("column.reconciled", "已对账", "Reconciled"), Columns.Ratio, 2)
            .Column(document.Say("column.quarantined", "曾被隔离", "Quarantined"), Columns.Ratio, 2)
            .Column(document.Say("column.corrected", "更正", "Corrected"), Columns.Ratio, 2);
        foreach (var source in report.Accuracy)
            table.Row(Values.Name(source.Source), Values.Count(source.Rows), Of(source.Accuracy), Of(source.QuarantinedShare),
                Of(source.CorrectionsShare));
    }

    private void Traces()
    {
        document.Trace(document.Say("figure.attainment", "销售业绩达成率", "Sales attainment"),
            document.Say("trace.attainment", "Σ 净销售额 ÷ Σ 目标（退货与冲销抵减），按记入当日所属团队；事件流 order/… 与 annual-plan/…",
                "Σ net sales ÷ Σ targets, returns and reversals reduce it, by the team on the day of the sale; streams order/… and "
                + "annual-plan/…"),
            standard.ExcellentAt is null
                ? document.Say("trace.standard-one", "考核标准第 {1} 版：≥{0} 合格", "Standard version {1}: ≥ {0} qualified", Qualified,
                    Values.Count(standard.Version))
                : document.Say("trace.standard", "考核标准第 {2} 版：≥{0} 合格，≥{1} 优异", "Standard version {2}: ≥ {0} qualified, ≥ {1} excellent",
                    Qualified, Excellent, Values.Count(standard.Version)));
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

    private Text Dimension(Wire.SalesDimension dimension) => dimension switch
    {
        Wire.SalesDimension.Rep => document.Say("column.rep", "销售代表", "Rep"),
        Wire.SalesDimension.Region => document.Say("column.region", "区域", "Region"),
        Wire.SalesDimension.Product => document.Say("column.product", "产品", "Product"),
        Wire.SalesDimension.ProductLine => document.Say("column.line", "产品线", "Product line"),
        _ => document.Say("column.customer", "客户", "Customer"),
    };

    private Google.Type.Decimal? Attained => IsRunning ? _headline.AttainmentToDate : _headline.Attainment;

    // Something of its target is due by today: that is what it is measured by.
    private bool IsRunning => report.Provisional && _headline.AttainmentToDate is not null;

    private Text Rating() => report.Provisional && Exact(Attained) is not null
        ? document.Say("rating.provisional", "{0}，暂定", "{0}, provisional", Values.Of(Band())) : Band();

    private Text Band() => Exact(Attained) switch
    {
        null => document.Say("figure.no-target", "没有目标", "no target"),
        { } share when share >= standard.ExcellentAt => document.Say("rating.excellent", "优异（≥{0}）", "excellent 优异 (≥ {0})", Excellent),
        { } share when share >= standard.QualifiedAt => document.Say("rating.qualified", "合格（≥{0}）", "qualified 合格 (≥ {0})", Qualified),
        _ => document.Say("rating.below", "未达标（<{0}）", "below standard 未达标 (< {0})", Qualified),
    };

    private string Tone() => report.Provisional ? "" : Exact(Attained) switch
    {
        null => "",
        { } share when share >= standard.ExcellentAt => Tones.Good,
        { } share when share >= standard.QualifiedAt => Tones.Fair,
        _ => Tones.Bad,
    };
}
