using Google.Protobuf.Collections;
using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Planning.Deliverables;

/// <summary>Writes the sales plan from what the plan's documents are made of. Pure.</summary>
internal sealed class SalesPlanText(DocumentBuilder document, Wire.PlanDocument plan, Period year, PlanReaders readers)
{
    private readonly TargetText _targets = new(document, plan, year, readers);

    private bool HasTarget => plan.Plan?.AnnualTarget is { } target && target.ToAmount() > 0;

    public void Write()
    {
        Conclusion();
        Argument();
        Ground();
        Competition();
        TargetAndReasons();
        Strategy();
        _targets.Write();
        Next();
        Traces();
    }

    private void Conclusion()
    {
        if (plan.Plan is null)
        {
            document.Summary(
                document.Say("summary.none", "{0}的销售计划尚未起草；以下是已有的调研与部门意见。",
                    "The sales plan of {0} is not drafted yet; what follows is the research and the departments' input there is.",
                    Values.Of(year)));
            document.Figure("target", document.Say("figure.target", "年度目标", "Annual target"), Values.Unknown,
                document.Say("figure.no-plan", "没有计划", "no plan"));
            return;
        }

        document.Summary(HasTarget
            ? document.Say("summary.target", "{0}的销售目标为 {1}，以去年净销售额 {2} 为基数，增长 {3}。",
                "The sales target of {0} is {1}: growth of {3} on last year's net sales of {2}.", Values.Of(year),
                Money(plan.Plan.AnnualTarget),
                Money(plan.Plan.Baseline), Ratio(plan.GrowthOnBaseline))
            : document.Say("summary.no-target", "{0}的计划尚未确定年度目标。", "The plan of {0} has no annual target yet.", Values.Of(year)));
        document.Summary(
            document.Say("summary.ground", "目标依据 {0} 项市场发现、{1} 项客户需求发现、{2} 家竞争对手分析以及 {3} 份部门意见。",
                "It rests on {0} market {0|finding|findings}, {1} {1|finding|findings} on customer demand, {2} competitor "
                + "{2|profile|profiles} and {3} {3|input|inputs} of departments.",
            Values.Count(plan.MarketFindings.Count), Values.Count(plan.DemandFindings.Count), Values.Count(plan.Competitors.Count),
            Values.Count(plan.Inputs.Count(input => input.Status == "received"))));
        if (plan.Strategy is { ValueProposition.Length: > 0 } strategy)
            document.Summary(document.Say("summary.value", "价值主张：{0}", "Value proposition: {0}", Values.Name(strategy.ValueProposition)));
        document.Summary(
            document.Say("summary.status", "计划第 {0} 版，状态：{1}。", "Revision {0} of the plan is {1}.", Values.Count(plan.Plan.Revision),
                Values.Of(PlanTexts.Status(document, plan.Plan.Status))));
        document.Figure("target", document.Say("figure.target", "年度目标", "Annual target"), Money(plan.Plan.AnnualTarget),
            PlanTexts.Status(document, plan.Plan.Status), plan.InForce is null ? "" : Tones.Good);
        document.Figure("growth", document.Say("figure.growth", "较基数增长", "Growth on the baseline"), Ratio(plan.GrowthOnBaseline),
            document.Say("figure.baseline", "基数 {0}（{1}）", "baseline {0} ({1})", Money(plan.Plan.Baseline),
                Values.Name(plan.Plan.BaselineSource)));
        document.Figure("in-force", document.Say("figure.in-force", "现行版本", "Revision in force"),
            plan.InForce is { } approved ? Values.Count(approved.Revision) : Values.Unknown,
            plan.InForce is { } known
                ? document.Say("figure.approved", "{0} 批准，自 {1} 起", "approved by {0}, from {1}", Values.Name(known.ApprovedBy),
                    MarketSections.Day(known.EffectiveFrom)) : document.Say("figure.not-approved", "尚未批准", "not approved"));
    }

    /// <summary>The target by what was found out, the strategy by what it answers, and what is still open.</summary>
    private void Argument()
    {
        document.Argue(HasTarget
            ? document.Say("argue.target", "目标 {0}，较基数增长 {1}。", "A target of {0}, growth of {1} on the baseline.",
                Money(plan.Plan.AnnualTarget), Ratio(plan.GrowthOnBaseline))
            : document.Say("argue.no-target", "尚无年度目标。", "There is no annual target yet."),
            Values.Words(plan.MarketFindings.Concat(plan.DemandFindings).Take(4).Select(finding => finding.Title)),
            plan.Strategy is { Items.Count: > 0 } strategy
                ? document.Say("argue.strategy", "以 {0} 项策略实现：{1}。", "{0} {0|measure carries|measures carry} it: {1}.",
                    Values.Count(strategy.Items.Count), Values.List(strategy.Items.Take(4).Select(item => document.Say(
                        "argue.item", "{0}（{1}）", "{0} ({1})", Values.Name(item.Title), Values.Person(item.Owner)))))
                : document.Say("open.no-strategy", "制定策略措施。", "Lay down strategy items."));
        Effects();
        _targets.Argue();
        foreach (var competitor in plan.Competitors.Take(3))
            MarketSections.Argue(document, competitor);
        foreach (var meeting in plan.Meetings.TakeLast(1))
        {
            document.Argue(
                document.Say("argue.meeting", "可行性会议：{0}。", "The feasibility meeting: {0}.",
                    Values.Of(PlanTexts.Feasible(document, meeting.Feasibility))),
                Values.Words(meeting.Conclusions),
                plan.OpenPoints.Count == 0 ? document.Say("argue.go", "按计划执行。", "Work to the plan.")
                    : document.Say("argue.open", "{0}", "{0}",
                        Values.List(plan.OpenPoints.Take(3).Select(point => PlanTexts.Open(document, point)))));
        }
    }

    /// <summary>Whether the measures carry the growth, what they cost, and what may go wrong.</summary>
    private void Effects()
    {
        var items = plan.Strategy?.Items.Where(item => item.ExpectedEffect is not null).ToList() ?? [];
        if (items.Count == 0 || !HasTarget || plan.Plan.Baseline is null)
            return;
        var (effect, growth) = (items.Sum(item => item.ExpectedEffect.ToAmount()),
            plan.Plan.AnnualTarget.ToAmount() - plan.Plan.Baseline.ToAmount());
        var currency = plan.Plan.AnnualTarget.CurrencyCode;
        document.Argue(
            document.Say("argue.effect", "各项策略预计带来 {0}，目标比基数多 {1}。",
                "The measures are to bring {0}; the target is {1} above the baseline.", Values.Money(effect, currency),
                Values.Money(growth, currency)),
            Values.Words(plan.Strategy!.Items.Where(item => item.Risk.Length > 0).Take(4).Select(item => item.Risk)),
            effect >= growth
                ? document.Say("argue.effect-enough", "按费用 {0} 执行，按月核对效果。",
                    "Work to them at a cost of {0}, and look at the effect each month.",
                    Values.Money(plan.Strategy.Items.Sum(item => item.Cost?.ToAmount() ?? 0), currency))
                : document.Say("argue.effect-missing", "还缺 {0}：补充策略或复核目标。", "{0} is missing: add measures, or look at the target again.",
                    Values.Money(growth - effect, currency)));
    }

    private void Ground()
    {
        var section = document.Section("ground", document.Say("ground.title", "市场与客户", "The market and its customers"));
        Titles(section, plan.MarketFindings, title => document.Say("ground.market", "市场：{0}", "Market: {0}", title),
            document.Say("market.none", "没有市场发现。", "Nothing was found out about the market."));
        Titles(section, plan.DemandFindings, title => document.Say("ground.demand", "客户：{0}", "Customers: {0}", title),
            document.Say("demand.none", "没有客户需求发现。", "Nothing was found out about what customers ask for."));
        section.Paragraph(Report());
    }

    // Evidence, sources and figures of the market have a document of their own, and are not told twice.
    private Text Report() => document.Say("ground.report", "依据、来源、份额与走势见{0}的市场分析报告。",
        "Evidence, sources, shares and trends stand in the market analysis report of {0}.", Values.Of(year));

    private static void Titles(SectionBuilder section, RepeatedField<Wire.Finding> findings, Func<Value, Text> line, Text none)
    {
        if (findings.Count == 0)
            section.Missing(none);
        section.Points(findings.Select(finding => line(Values.Name(finding.Title))));
    }

    private void Competition()
    {
        var section = document.Section("competition",
            document.Say("competition.title", "竞争与我们的优势", "Competition, and where we are stronger"));
        if (plan.Competitors.Count == 0)
            section.Missing(document.Say("competitors.none", "尚未分析任何竞争对手。", "No competitor has been analysed."));
        section.Points(plan.Competitors.Select(competitor => document.Say("ground.competitor", "{0}：{1}", "{0}: {1}",
            Values.Name(competitor.Name), Values.Name(competitor.Conclusions.Length > 0 ? competitor.Conclusions : competitor.Strategy))));
        Titles(section, plan.OwnStrengths, title => document.Say("ground.strength", "优势：{0}", "Strength: {0}", title),
            document.Say("strengths.none", "没有记录产品优势。", "No strength of our own products was recorded."));
        section.Paragraph(Report());
    }

    private void TargetAndReasons()
    {
        var section = document.Section("reasons", document.Say("reasons.title", "目标及其理由", "The target, and why it can be reached"));
        if (plan.Plan is not null && HasTarget)
        {
            section.Paragraph(
                document.Say("reasons.target", "去年净销售额 {0}（来源：{1}），目标增长 {2}，得出年度目标 {3}。",
                    "From last year's net sales of {0} (source: {1}), growth of {2} makes an annual target of {3}.",
                    Money(plan.Plan.Baseline),
                Values.Name(plan.Plan.BaselineSource), Ratio(plan.GrowthOnBaseline), Money(plan.Plan.AnnualTarget)));
        }

        MarketSections.Inputs(document, section, plan);
        foreach (var meeting in plan.Meetings)
        {
            section.Paragraph(
                document.Say("reasons.meeting", "{0} 与{1}的可行性会议“{2}”：{3}。", "Feasibility meeting of {0} with {1}, “{2}”: {3}.",
                    MarketSections.Day(meeting.HeldOn),
                Values.List(meeting.Departments.Select(department => MarketSections.Department(document, department))),
                Values.Name(meeting.Subject), Values.Of(PlanTexts.Feasible(document, meeting.Feasibility))));
            section.Points(meeting.Conclusions.Select(Values.Literal));
        }

        if (plan.Meetings.Count == 0)
            section.Missing(document.Say("reasons.no-meeting", "尚未就可行性召开会议。", "No meeting about feasibility was held."));
    }

    private void Strategy()
    {
        var section = document.Section("strategy", document.Say("strategy.title", "定位与策略", "Positioning and strategy"));
        if (plan.Strategy is not { } strategy || strategy.Segments.Count == 0 && strategy.Items.Count == 0)
        {
            section.Missing(document.Say("strategy.none", "尚未确定定位与策略。", "Neither positioning nor strategy is laid down."));
            return;
        }

        section.Points(
            strategy.Segments.Select(
                segment => document.Say("strategy.segment", "目标客户“{0}”：{1}", "Segment “{0}”: {1}", Values.Name(segment.Name),
                    Values.Name(segment.Description))));
        var table = section.Table("strategy", document.Say("strategy.table", "策略措施", "Measures"))
            .Column(document.Say("column.item", "策略", "Strategy"), Columns.Text, 3)
            .Column(document.Say("column.measure", "措施", "Measure"), Columns.Text, 5)
            .Column(document.Say("column.owner", "负责人", "Owner"), Columns.Text, 2)
            .Column(document.Say("column.when", "时间", "When"), Columns.Text, 2)
            .Column(document.Say("column.effect", "预期效果", "Expected effect"), Columns.Money, 3)
            .Column(document.Say("column.cost", "费用", "Cost"), Columns.Money, 3)
            .Column(document.Say("column.risk", "风险", "Risk"), Columns.Text, 4);
        foreach (var item in strategy.Items)
            table.Row(Values.Name(item.Title), Values.Name(item.Measure), Values.Person(item.Owner),
                new Value { Period = item.Period.Length > 0 ? item.Period : $"{year}" }, Money(item.ExpectedEffect), Money(item.Cost),
                Values.Name(item.Risk));
        table.Note(document.Say("strategy.effect", "预期效果为该措施预计带来的净销售额；“–”表示没有记录。",
            "The expected effect is the net sales a measure is to bring; “–”: nobody said."));
    }

    private void Next()
    {
        var section = document.Section("next", document.Say("next.title", "决定与下一步", "Decisions and what is next"));
        section.Decisions(plan.Decisions.Select(decision => new Decision
        {
            What = PlanTexts.Decision(document, decision),
            DecidedBy = Values.PersonOf(decision.By),
            DecidedOn = readers.Company.DayOf(decision.At.ToDateTimeOffset()).ToDate(),
        }));
        section.Points(
            plan.Presentations.Select(
                shown => document.Say("next.presented", "{0} 向{1}汇报第 {2} 版（{3}）。", "Revision {2} was presented to {1} on {0} by {3}.",
                    MarketSections.Day(shown.PresentedOn), Values.Name(shown.Audience),
            Values.Count(shown.Revision), Values.Name(shown.PresentedBy))));
        section.OpenPoints(plan.OpenPoints.Select(point => new OpenPoint { What = PlanTexts.Open(document, point), Owner = point.About }));
        if (plan.OpenPoints.Count == 0)
            section.Paragraph(document.Say("next.none", "没有待办事项。", "Nothing is open."));
    }

    private void Traces()
    {
        var revision = plan.Plan is null
            ? null : document.Say("trace.revision", "计划第 {0} 版，编制人 {1}", "Plan revision {0}, written by {1}",
                Values.Count(plan.Plan.Revision), Values.Name(plan.Plan.Author));
        document.Trace(document.Say("figure.target", "年度目标", "Annual target"),
            document.Say("trace.target", "事件流 annual-plan/{0}/{1}；月份之和等于季度、季度之和等于全年，精确到分",
                "stream annual-plan/{0}/{1}; months add up to quarters and quarters to the year, to the cent", Values.Name(plan.Team),
                Values.Name(plan.FiscalYear)), revision);
        document.Trace(document.Say("figure.growth", "较基数增长", "Growth on the baseline"),
            document.Say("trace.growth", "年度目标 ÷ 基数 − 1", "annual target ÷ baseline − 1"),
            plan.Plan is null ? null : Values.Literal(plan.Plan.BaselineSource));
        if (readers.Before is { } before)
        {
            document.Trace(document.Say("trace.last-year-name", "去年的销售额", "Last year's sales"),
                document.Say("trace.last-year", "{0}记入本团队的净销售额（退货与冲销抵减），来自销售业绩监控的事件；从去年到目标的各步之和等于目标 − 基数",
                    "net sales of {0} credited to the team, less returns and reversals, from the events of Sales monitoring; the steps "
                    + "from last year to the target add up to target − baseline", Values.Of(before.Year)));
        }

        document.Trace(document.Say("ground.title", "市场与客户", "The market and its customers"),
            document.Say("trace.research", "本计划的市场调研事件流", "the stream of the plan's market research"));
    }

    private static Value Money(Google.Type.Money? money) => money is null ? Values.Unknown : new Value { Money = money };

    private static Value Ratio(Google.Type.Decimal? ratio) => ratio is null ? Values.Unknown : new Value { Ratio = ratio };
}
