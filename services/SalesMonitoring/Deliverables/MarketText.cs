using SalesPlatform.Contracts.Deliverables.V1;
using static SalesPlatform.SalesMonitoring.Deliverables.SalesTexts;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>Writes the market analysis document. Pure.</summary>
internal sealed class MarketText(DocumentBuilder document, Wire.MarketAnalysis analysis, Period period)
{
    private const int MostExceptions = 10;

    public void Write()
    {
        var all = analysis.Trends.Concat(analysis.DemandChanges).ToList();
        var (threats, chances) = (all.Count(each => each.Content.Impact == Wire.Impact.Threat),
                all.Count(each => each.Content.Impact == Wire.Impact.Opportunity));
        document.Summary(all.Count == 0
            ? document.Say("summary.none", "{0}没有记录市场趋势或客户需求变化；以下仅为销售数字所显示的情况。",
                "No market trend and no change of demand was recorded in {0}; what follows is what the sales figures show.",
                Values.Of(period))
            : document.Say("summary.counts", "{0}记录市场趋势 {1} 项、客户需求变化 {2} 项，其中机会 {3} 项、威胁 {4} 项。",
                "{0} brought {1} market {1|trend|trends} and {2} {2|change|changes} of demand: {3} {3|opportunity|opportunities} and {4} "
                + "{4|threat|threats}.", Values.Of(period), Values.Count(analysis.Trends.Count),
                Values.Count(analysis.DemandChanges.Count), Values.Count(chances), Values.Count(threats)));
        if (all.FirstOrDefault(each => each.Content.Impact == Wire.Impact.Threat) is { } threat)
            document.Summary(document.Say("summary.threat", "首要威胁：{0}。", "The foremost threat: {0}.", Values.Name(threat.Content.Title)));
        if (all.FirstOrDefault(each => each.Content.Impact == Wire.Impact.Opportunity) is { } chance)
            document.Summary(
                document.Say("summary.chance", "首要机会：{0}。", "The foremost opportunity: {0}.", Values.Name(chance.Content.Title)));
        document.Figure("trends", document.Say("figure.trends", "市场趋势", "Market trends"), Values.Count(analysis.Trends.Count));
        document.Figure("demand", document.Say("figure.demand", "客户需求变化", "Demand changes"), Values.Count(analysis.DemandChanges.Count));
        document.Figure("actual", document.Say("figure.actual", "净销售额", "Net sales"), Of(analysis.Total?.Actual),
            analysis.Total is null ? null : Growth(document, analysis.Total));
        Argument(all);
        Observations(document, document.Section("trends", document.Say("trends.title", "市场趋势与行业动态", "Market trends")), "trends",
            document.Say("trends.table", "市场趋势", "Trends and their evidence"), analysis.Trends,
            document.Say("trends.none", "本期没有记录市场趋势。", "No market trend was recorded."));
        Observations(document, document.Section("demand", document.Say("demand.title", "客户需求变化", "Changes of customer demand")), "demand",
            document.Say("demand.table", "需求变化", "Changes and their evidence"), analysis.DemandChanges,
            document.Say("demand.none", "本期没有记录客户需求变化。", "No change of demand was recorded."));
        Sales();
        Customers();
        Next(all);
        document.Trace(document.Say("figure.trends", "市场趋势", "Market trends"),
            document.Say("trace.observations", "事件流 market-observation/…，每项附来源、日期与引文；已撤回的不列",
                "streams of market observations, each with source, day and quote; withdrawn ones are left out"));
        document.Trace(document.Say("figure.actual", "净销售额", "Net sales"),
            document.Say("trace.actual", "Σ 净销售额，退货与冲销抵减；事件流 order/…", "Σ net sales, returns and reversals reduce it; streams order/…"));
    }

    /// <summary>Each threat and chance with its evidence and what it asks for; without any, what the figures show.</summary>
    private void Argument(IReadOnlyList<Wire.MarketObservation> all)
    {
        var named = all.Where(each => each.Content.Impact is Wire.Impact.Threat or Wire.Impact.Opportunity)
            .OrderByDescending(each => each.Content.Impact == Wire.Impact.Threat).Take(5).ToList();
        foreach (var each in named)
        {
            var content = each.Content;
            document.Argue(
                document.Say("argue.observation", "{0}：{1}", "{0}: {1}",
                    Values.Of(Impact(document, content.Impact)), Values.Name(content.Title)),
                Values.Words(content.Evidence.Select(evidence => Values.Together(evidence.Source, evidence.Quote))),
                content.Impact == Wire.Impact.Threat
                    ? document.Say("argue.threat", "应对所涉{0}的销售：在计划和走访中落实措施。",
                        "Answer it where it bites, in {0}: agree a measure in the plan and at the next visits.",
                            Values.Of(Concerned(content)))
                    : document.Say("argue.chance", "在{0}抓住机会：写入策略措施并指定负责人。",
                        "Take it in {0}: make it a strategy item with an owner.", Values.Of(Concerned(content))));
        }

        if (named.Count == 0)
        {
            document.Argue(analysis.Total is null || analysis.Total.Facts == 0
                ? document.Say("sales.none", "本期没有销售记录。", "No sale is recorded in the period.")
                : document.Say("argue.sales", "净销售额 {0}。", "Net sales of {0}.", Of(analysis.Total.Actual)),
                analysis.Total is null ? null : Growth(document, analysis.Total),
                document.Say("argue.observe", "没有记录机会或威胁：向客户和市场部收集，并记录来源。",
                    "No chance and no threat is recorded: ask customers and marketing, and record them with their source."));
        }
    }

    private Text Concerned(Wire.ObservationContent content) =>
        Values.Words(new[] { document.Region(content.Region), document.ProductLine(content.ProductLine), Values.Name(content.Customer) }
            .Where(value => value.Text is not null).Select(value => value.Text))
        ?? document.Say("argue.whole", "全部市场", "the whole market");

    private void Sales()
    {
        var section = document.Section("sales", document.Say("sales.title", "销售数字说明什么", "What the sales figures show"));
        if (analysis.Total is null || analysis.Total.Facts == 0)
        {
            section.Missing(document.Say("sales.none", "本期没有销售记录。", "No sale is recorded in the period."));
            return;
        }

        if (analysis.ChangedSinceFinalised is { } change)
        {
            section.Notice(document.Say("sales.differs", "业绩报告第 {0} 版以净销售额 {1} 定稿；此后到达的事实使其变化 {2}，本文按现有事实列示。",
                "The performance report, edition {0}, was finalised with net sales of {1}. Facts that came later change them by {2}: this "
                + "document shows what is known now.",
                Values.Count(analysis.Edition), Of(analysis.FinalisedActual), Change(change)));
        }

        Rows(document, section, "regions", document.Say("regions.table", "区域", "By region"),
            (Wire.SalesDimension.Region, document.Say("column.region", "区域", "Region")), analysis.ByRegion);
        section.Chart("regions", "bars", document.Say("regions.chart", "各区域净销售额", "Net sales by region"), "money",
            analysis.ByRegion.Take(12).Select(row => Holder(document, Wire.SalesDimension.Region, row.Key, row.Name)),
            (document.Say("column.actual", "实际", "Actual"), analysis.ByRegion.Take(12).Select(row => row.Figure.Actual?.ToAmount())));
        Rows(document, section, "product-lines", document.Say("lines.table", "产品线", "By product line"),
            (Wire.SalesDimension.ProductLine, document.Say("column.line", "产品线", "Product line")), analysis.ByProductLine);
        Rows(document, section, "products", document.Say("products.table", "产品", "By product"),
            (Wire.SalesDimension.Product, document.Say("column.product", "产品", "Product")), analysis.ByProduct);
    }

    private void Customers()
    {
        var section = document.Section("customers", document.Say("customers.title", "赢得、流失与变化的客户", "Customers won, lost and changing"));
        if (analysis.Customers.Count == 0)
        {
            section.Missing(document.Say("customers.none", "没有可比的客户数据。", "There is nothing to compare customers by."));
            return;
        }

        var table = section.Table("customers", document.Say("customers.table", "变化最大的客户", "What moved most"))
            .Column(document.Say("column.customer", "客户", "Customer"), Columns.Text, 4)
            .Column(document.Say("column.earlier", "以前", "Before"), Columns.Money, 3)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3)
            .Column(document.Say("column.change", "变化", "Change"), Columns.Money, 3)
            .Column(document.Say("column.change-ratio", "变化率", "Change %"), Columns.Ratio, 2);
        foreach (var mover in analysis.Customers)
            table.RowWhere(mover.Actual?.ToAmount() == 0, Values.Name(mover.Name.Length > 0 ? mover.Name : mover.Key), Of(mover.Earlier),
                Of(mover.Actual), Change(mover.Change), Change(mover.Ratio));
        table.FlagNote(document.Say("customers.flag", "本期没有采购。", "bought nothing in the period."));
    }

    /// <summary>What the findings and the exceptions ask for, each once and of somebody.</summary>
    private void Next(IReadOnlyList<Wire.MarketObservation> all)
    {
        var section = document.Section("next", document.Say("next.title", "由此采取的行动", "What is done about it"));
        var points = all.Where(each => each.Content.Impact is Wire.Impact.Threat or Wire.Impact.Opportunity)
            .OrderByDescending(each => each.Content.Impact == Wire.Impact.Threat).Select(each => new OpenPoint
            {
                What = each.Content.Impact == Wire.Impact.Threat
                    ? document.Say("next.threat", "应对“{0}”（{1}）：约定措施。", "Answer “{0}” ({1}): agree a measure.",
                        Values.Name(each.Content.Title), Values.Of(Concerned(each.Content)))
                    : document.Say("next.chance", "抓住“{0}”（{1}）：写入策略措施。", "Take “{0}” ({1}): make it a strategy item.",
                        Values.Name(each.Content.Title), Values.Of(Concerned(each.Content))),
                Owner = "sales-manager",
            }).Concat(analysis.Exceptions.Take(MostExceptions).Select(exception => new OpenPoint
            {
                What = exception.Code switch
                {
                    "customer-lost" or "customer-declining" => document.Say("next.visit", "走访并问清原因：{0}", "Visit, and ask why: {0}",
                        Values.Of(Exception(document, exception))),
                    "returns-exceed-sales" => document.Say("next.returns", "查明退货原因：{0}", "Find out why goods came back: {0}",
                        Values.Of(Exception(document, exception))),
                    _ => document.Say("next.answer", "约定措施：{0}", "Agree what is done: {0}", Values.Of(Exception(document, exception))),
                },
                Owner = "sales-manager",
            })).ToList();
        if (points.Count == 0)
            section.Paragraph(document.Say("next.none", "没有发现或异常需要行动。", "No finding and no exception asks for anything."));
        section.OpenPoints(points);
    }
}
