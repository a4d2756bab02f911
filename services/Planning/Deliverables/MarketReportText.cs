namespace SalesPlatform.Planning.Deliverables;

/// <summary>Writes the market analysis report. Pure.</summary>
internal sealed class MarketReportText(DocumentBuilder document, Wire.PlanDocument plan, Period year, PlanReaders readers)
{
    private readonly MarketShareText _shares = new(document, plan, year, readers);

    public void Write()
    {
        var isEmpty = plan.MarketFindings.Count + plan.DemandFindings.Count + plan.OwnStrengths.Count + plan.Competitors.Count == 0;
        document.Summary(isEmpty
            ? document.Say("summary.none", "{0}没有市场调研记录：市场状况未知。",
                "No market research is recorded for {0}: the state of the market is not known.", Values.Of(year))
            : document.Say("summary.counts", "{0}的市场分析依据 {1} 项市场发现、{2} 项客户需求发现与 {3} 家竞争对手的分析。",
                "The analysis for {0} rests on {1} market {1|finding|findings}, {2} {2|finding|findings} on customer demand and {3} "
                + "competitor {3|profile|profiles}.", Values.Of(year),
                Values.Count(plan.MarketFindings.Count), Values.Count(plan.DemandFindings.Count), Values.Count(plan.Competitors.Count)));
        if (plan.MarketFindings.Count > 0)
            document.Summary(
                document.Say("summary.market", "市场：{0}。", "The market: {0}.",
                    Values.Names(plan.MarketFindings.Take(3).Select(finding => finding.Title))));
        if (plan.DemandFindings.Count > 0)
            document.Summary(
                document.Say("summary.demand", "客户：{0}。", "Customers: {0}.",
                    Values.Names(plan.DemandFindings.Take(3).Select(finding => finding.Title))));
        Argument();
        document.Figure("market", document.Say("figure.market", "市场发现", "Market findings"), Values.Count(plan.MarketFindings.Count));
        document.Figure("demand", document.Say("figure.demand", "客户需求发现", "Findings on demand"), Values.Count(plan.DemandFindings.Count));
        document.Figure("competitors", document.Say("figure.competitors", "竞争对手", "Competitors"), Values.Count(plan.Competitors.Count));
        MarketSections.Findings(document, document.Section("market", document.Say("market.title", "市场动态", "Movements of the market")),
            "market", document.Say("market.table", "市场发现", "Market findings"), plan.MarketFindings,
            document.Say("market.none", "没有市场发现。", "Nothing was found out about the market."));
        MarketSections.Findings(document, document.Section("demand", document.Say("demand.title", "客户需求变化", "What customers ask for")),
            "demand", document.Say("demand.table", "客户需求", "Customer demand"), plan.DemandFindings,
            document.Say("demand.none", "没有客户需求发现。", "Nothing was found out about what customers ask for."));
        MarketSections.Competitors(
            document, document.Section("competition", document.Say("competition.title", "竞争对手及其销售策略", "Competitors and how they sell")),
            plan.Competitors);
        _shares.Write();
        MarketSections.Findings(document, document.Section("strengths", document.Say("strengths.title", "我们的优势", "Where we are stronger")),
            "strengths", document.Say("strengths.table", "公司产品优势", "Strengths of our products"), plan.OwnStrengths,
            document.Say("strengths.none", "没有记录产品优势。", "No strength of our own products was recorded."));
        Meaning();
        document.Trace(document.Say("figure.market", "市场发现", "Market findings"),
            document.Say("trace.research", "本团队本财年的市场调研事件流，每项发现均有来源与日期；已撤换的不列",
                "the research stream of team and year; each finding names source and day, replaced ones are left out"));
    }

    /// <summary>Our share of the sales that are known, each finding with its evidence, each competitor with what it means for us.</summary>
    private void Argument()
    {
        _shares.Argue();
        foreach (var finding in plan.MarketFindings.Concat(plan.DemandFindings).Take(4))
        {
            document.Argue(Values.Literal(finding.Title), Values.Words(finding.Evidence),
                Values.Words((plan.Strategy?.Items ?? []).Take(2).Select(item => item.Title))
                    ?? document.Say("argue.answer", "写入策略措施并指定负责人。", "Answer it by a strategy item with an owner."));
        }

        foreach (var competitor in plan.Competitors.Take(4))
            MarketSections.Argue(document, competitor);
        if (plan.MarketFindings.Count + plan.DemandFindings.Count + plan.Competitors.Count == 0)
        {
            document.Argue(document.Say("argue.unknown", "市场状况未知。", "The state of the market is not known."),
                document.Say("argue.nothing", "没有调研记录。", "No research is recorded."),
                document.Say("open.no-market", "补充市场调研。", "Research the market."));
        }
    }

    private void Meaning()
    {
        var section = document.Section("meaning", document.Say("meaning.title", "对销售计划的意义", "What this means for the plan"));
        section.Points(plan.Competitors.Where(competitor => competitor.Conclusions.Length > 0)
            .Select(competitor => document.Say("meaning.competitor", "{0}：{1}", "{0}: {1}", Values.Name(competitor.Name),
                Values.Name(competitor.Conclusions))));
        section.Points((plan.Strategy?.Segments ?? [])
            .Select(segment => document.Say("meaning.segment", "目标客户“{0}”：{1}", "Segment “{0}”: {1}", Values.Name(segment.Name),
                Values.Name(segment.Description))));
        section.Paragraph(plan.Plan?.AnnualTarget is { } target && target.ToAmount() > 0
            ? document.Say("meaning.target", "在此基础上，计划的年度目标为 {0}，较基数增长 {1}。",
                "On this ground the plan aims at {0}, growth of {1} on the baseline.",
                new Contracts.Deliverables.V1.Value { Money = target },
                plan.GrowthOnBaseline is null ? Values.Unknown : new Contracts.Deliverables.V1.Value { Ratio = plan.GrowthOnBaseline })
            : document.Say("meaning.no-target", "尚未据此制定销售目标。", "No target has been derived from it yet."));
    }
}
