using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using static SalesPlatform.SalesMonitoring.Deliverables.SalesTexts;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>What the performance report shows behind its conclusion: reasons, exceptions, who sold what, what is next. Pure.</summary>
internal sealed class PerformanceSections(DocumentBuilder document, Wire.PerformanceReport report, KpiStandardSet standard)
{
    private const int MostUnanswered = 8;

    private readonly Wire.SalesFigure _headline = report.Headline;

    public void Write()
    {
        Reasons();
        Exceptions();
        Breakdown();
        Market();
        Next();
        Quality();
    }

    /// <summary>What was noted of the same thing.</summary>
    public static Text? About(IEnumerable<Wire.ReportNote> notes, Wire.SalesException exception) => Values.Words(
        notes.Where(note => note.Dimension == exception.Dimension && note.Key == exception.Key).Select(note => note.Text));

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
            table.Row(Holder(document, mover.Dimension, mover.Key, mover.Name), Values.Of(Dimension(mover.Dimension)), Of(mover.Earlier),
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
        Rows(document, section, "reps", document.Say("reps.table", "销售代表", "By rep"),
            (Wire.SalesDimension.Rep, document.Say("column.rep", "销售代表", "Rep")), report.ByRep, standard.QualifiedAt);
        if (report.ByRep.Count is > 0 and <= 30)
        {
            section.Chart("reps", "bars", document.Say("reps.chart", "销售代表：实际与目标", "By rep: actual and target"), "money",
                report.ByRep.Select(row => Values.Name(row.Name.Length > 0 ? row.Name : row.Key)),
                (document.Say("column.actual", "实际", "Actual"), report.ByRep.Select(row => row.Figure.Actual?.ToAmount())),
                (document.Say("column.target", "目标", "Target"), report.ByRep.Select(row => row.Figure.Target?.ToAmount())));
        }

        Rows(document, section, "regions", document.Say("regions.table", "区域", "By region"),
            (Wire.SalesDimension.Region, document.Say("column.region", "区域", "Region")), report.ByRegion, standard.QualifiedAt);
        Rows(document, section, "product-lines", document.Say("lines.table", "产品线", "By product line"),
            (Wire.SalesDimension.ProductLine, document.Say("column.line", "产品线", "Product line")), report.ByProductLine,
            standard.QualifiedAt);
        Rows(document, section, "products", document.Say("products.table", "产品", "By product"),
            (Wire.SalesDimension.Product, document.Say("column.product", "产品", "Product")), report.ByProduct);
        Rows(document, section, "customers", document.Say("customers.table", "客户", "By customer"),
            (Wire.SalesDimension.Customer, document.Say("column.customer", "客户", "Customer")), report.ByCustomer);
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

    private Text Dimension(Wire.SalesDimension dimension) => dimension switch
    {
        Wire.SalesDimension.Rep => document.Say("column.rep", "销售代表", "Rep"),
        Wire.SalesDimension.Region => document.Say("column.region", "区域", "Region"),
        Wire.SalesDimension.Product => document.Say("column.product", "产品", "Product"),
        Wire.SalesDimension.ProductLine => document.Say("column.line", "产品线", "Product line"),
        _ => document.Say("column.customer", "客户", "Customer"),
    };
}
