using Google.Protobuf.Collections;
using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Planning.Deliverables;

/// <summary>What was found out about the market, as both documents show it.</summary>
internal static class MarketSections
{
    public static void Findings(DocumentBuilder document, SectionBuilder section, string id, Text title,
        RepeatedField<Wire.Finding> findings, Text none)
    {
        if (findings.Count == 0)
        {
            section.Missing(none);
            return;
        }

        var table = section.Table(id, title).Column(document.Say("column.finding", "发现", "Finding"), Columns.Text, 3)
            .Column(document.Say("column.detail", "内容", "What"), Columns.Text, 5)
            .Column(document.Say("column.evidence", "依据", "Evidence"), Columns.Text, 4)
            .Column(document.Say("column.source", "来源", "Source"), Columns.Text, 3)
            .Column(document.Say("column.observed", "观察日期", "Observed"), Columns.Date, 2);
        foreach (var finding in findings)
            table.Row(Values.Name(finding.Title), Values.Name(finding.Detail), Values.Name(finding.Evidence), Values.Name(finding.Source),
                Day(finding.ObservedOn));
    }

    public static void Competitors(DocumentBuilder document, SectionBuilder section, RepeatedField<Wire.Competitor> competitors)
    {
        if (competitors.Count == 0)
        {
            section.Missing(document.Say("competitors.none", "尚未分析任何竞争对手。", "No competitor has been analysed."));
            return;
        }

        var table = section.Table("competitors", document.Say("competitors.table", "竞争对手", "Competitors"))
            .Column(document.Say("column.competitor", "竞争对手", "Competitor"), Columns.Text, 3)
            .Column(document.Say("column.strategy", "销售策略", "How it sells"), Columns.Text, 4)
            .Column(document.Say("column.price", "价格水平", "Price"), Columns.Text, 2)
            .Column(document.Say("column.strengths", "优势", "Strengths"), Columns.Text, 3)
            .Column(document.Say("column.weaknesses", "弱点", "Weaknesses"), Columns.Text, 3)
            .Column(document.Say("column.means", "对我们的意义", "What it means for us"), Columns.Text, 4);
        foreach (var competitor in competitors)
        {
            table.Row(Values.Name(competitor.Name), Values.Name(competitor.Strategy), Values.Of(Price(document, competitor.PricePosition)),
                Values.Names(competitor.Strengths),
                Values.Names(competitor.Weaknesses), Values.Name(competitor.Conclusions));
        }

        var estimates = competitors
            .SelectMany(competitor => competitor.Estimates.Select(estimate => (competitor.Name, Estimate: estimate))).ToList();
        if (estimates.Count == 0)
            return;
        var sales = section.Table("estimates", document.Say("estimates.table", "竞争对手的估计销售额", "Estimated sales of competitors"))
            .Column(document.Say("column.competitor", "竞争对手", "Competitor"), Columns.Text, 3)
            .Column(document.Say("column.period", "期间", "Period"), Columns.Text, 2)
            .Column(document.Say("column.estimate", "估计销售额", "Estimate"), Columns.Money, 3)
            .Column(document.Say("column.source", "来源", "Source"), Columns.Text, 4);
        foreach (var (name, estimate) in estimates)
            sales.Row(Values.Name(name), new Value { Period = estimate.Period }, new Value { Money = estimate.Amount },
                Values.Name(estimate.Source));
    }

    /// <summary>How a competitor sells, by its strengths and weaknesses, and what that means for us.</summary>
    public static void Argue(DocumentBuilder document, Wire.Competitor competitor) => document.Argue(
        document.Say("argue.competitor", "{0}：{1}", "{0}: {1}", Values.Name(competitor.Name), Values.Name(competitor.Strategy)),
        competitor.Strengths.Count + competitor.Weaknesses.Count == 0 ? null
            : document.Say("argue.strong-weak", "优势：{0}；弱点：{1}。", "Strong in {0}; weak in {1}.",
                NamesOrNone(document, competitor.Strengths),
                NamesOrNone(document, competitor.Weaknesses)),
        Values.Words(competitor.Conclusions)
            ?? document.Say("argue.conclude", "写明对我们的意义。", "Say what it means for us."));

    private static Value NamesOrNone(DocumentBuilder document, RepeatedField<string> names) =>
        names.Count > 0 ? Values.Names(names) : Values.Of(document.Say("argue.none-known", "未知", "nothing known"));

    public static void Inputs(DocumentBuilder document, SectionBuilder section, Wire.PlanDocument plan)
    {
        if (plan.Inputs.Count == 0)
        {
            section.Missing(document.Say("inputs.none", "尚未征求部门意见。", "No department has been asked."));
            return;
        }

        var table = section.Table("inputs", document.Say("inputs.table", "部门意见", "What the departments say"))
            .Column(document.Say("column.department", "部门", "Department"), Columns.Text, 2)
            .Column(document.Say("column.subject", "征求内容", "Asked for"), Columns.Text, 3)
            .Column(document.Say("column.status", "状态", "Status"), Columns.Text, 2)
            .Column(document.Say("column.answer", "答复", "Answer"), Columns.Text, 6);
        foreach (var input in plan.Inputs)
        {
            table.RowWhere(input.Status == "requested", Values.Of(Department(document, input.Department)), Values.Name(input.Subject),
                Values.Of(Status(document, input.Status)),
                input.Status == "waived" ? Values.Name(input.Reason) : Values.Of(Values.Together(input.Title, input.Content)));
        }

        table.FlagNote(document.Say("inputs.flag", "尚未答复。", "not answered yet."));
    }

    public static Text Department(DocumentBuilder document, string department) => department switch
    {
        "marketing" => document.Say("department.marketing", "市场部", "Marketing"),
        "rnd" => document.Say("department.rnd", "研发部", "R&D"),
        "production" => document.Say("department.production", "生产部", "Production"),
        "finance" => document.Say("department.finance", "财务部", "Finance"),
        "hr" => document.Say("department.hr", "人力资源部", "HR"),
        "customer-service" => document.Say("department.customer-service", "客服部", "Customer service"),
        "data-analysis" => document.Say("department.data-analysis", "数据分析部", "Data analysis"),
        "sales" => document.Say("department.sales", "销售部", "Sales"),
        _ => Values.Literal(department),
    };

    public static Value Day(Google.Type.Date? date) => date is null ? Values.Unknown : new Value { Date = date };

    public static Text Price(DocumentBuilder document, Wire.PricePosition position) => position switch
    {
        Wire.PricePosition.Lower => document.Say("price.lower", "低于我们", "below ours"),
        Wire.PricePosition.Higher => document.Say("price.higher", "高于我们", "above ours"),
        Wire.PricePosition.Similar => document.Say("price.similar", "相近", "similar"),
        _ => document.Say("price.unknown", "未知", "not known"),
    };

    private static Text Status(DocumentBuilder document, string status) => status switch
    {
        "received" => document.Say("input.received", "已收到", "received"),
        "waived" => document.Say("input.waived", "已豁免", "waived"),
        _ => document.Say("input.requested", "待答复", "requested"),
    };
}
