using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Planning.Deliverables;

/// <summary>The service's codes in both languages.</summary>
internal static class PlanTexts
{
    public static Text Status(DocumentBuilder document, string status) => status switch
    {
        "submitted" => document.Say("status.submitted", "待高层批准", "waiting for an executive"),
        "approved" => document.Say("status.approved", "已批准", "approved"),
        "rejected" => document.Say("status.rejected", "被驳回", "rejected"),
        "active" => document.Say("status.active", "已批准并汇报，正在执行", "approved, presented and being worked to"),
        "closed" => document.Say("status.closed", "已结束", "closed"),
        _ => document.Say("status.draft", "草拟中", "a draft"),
    };

    public static Text Feasible(DocumentBuilder document, Wire.Feasibility feasibility) => feasibility switch
    {
        Wire.Feasibility.Feasible => document.Say("feasible.yes", "可行", "feasible"),
        Wire.Feasibility.Conditional => document.Say("feasible.conditional", "有条件可行", "feasible under conditions"),
        Wire.Feasibility.NotFeasible => document.Say("feasible.no", "按现状不可行", "not feasible as it stands"),
        _ => document.Say("feasible.unknown", "没有结论", "no conclusion"),
    };

    public static Text Dimension(DocumentBuilder document, string dimension) => dimension switch
    {
        "rep" => document.Say("dimension.rep", "销售代表", "sales rep"),
        "region" => document.Say("dimension.region", "区域", "region"),
        "product-line" => document.Say("dimension.product-line", "产品线", "product line"),
        _ => Values.Literal(dimension),
    };

    public static Text Decision(DocumentBuilder document, Wire.PlanDecision decision) => decision.Kind switch
    {
        "submitted" => document.Say("decision.submitted", "提交第 {0} 版。", "Revision {0} submitted.", Values.Count(decision.Revision)),
        "approved" => document.Say("decision.approved", "批准第 {0} 版。", "Revision {0} approved.", Values.Count(decision.Revision)),
        "rejected" =>
            document.Say("decision.rejected", "驳回第 {0} 版：{1}", "Revision {0} rejected: {1}", Values.Count(decision.Revision),
                Values.Name(decision.Reason)),
        "activated" => document.Say("decision.activated", "第 {0} 版开始执行。", "Revision {0} put to work.", Values.Count(decision.Revision)),
        "closed" => document.Say("decision.closed", "计划结束。", "Plan closed."),
        "revised" =>
            document.Say("decision.revised", "开启第 {0} 版：{1}", "Revision {0} opened: {1}", Values.Count(decision.Revision),
                Values.Name(decision.Reason)),
        _ => Values.Literal(decision.Kind),
    };

    public static Text Open(DocumentBuilder document, Wire.PlanOpenPoint point)
    {
        var about = Values.Of(MarketSections.Department(document, point.About));
        return point.Code switch
        {
            "competitor-analysis-missing" => document.Say("open.competitors", "补充竞争对手分析。", "Analyse at least one competitor."),
            "marketing-input-missing" => document.Say("open.marketing", "取得市场部意见。", "Get the input of marketing."),
            "rnd-input-missing" => document.Say("open.rnd", "取得研发部意见。", "Get the input of R&D."),
            "input-outstanding" => document.Say("open.input", "催办{0}的答复。", "Remind {0} of its answer.", about),
            "target-under-discussion" => document.Say("open.discussion", "与高层管理就目标达成一致。", "Agree on the target with senior management."),
            "target-differs-from-agreed" => document.Say("open.differs", "计划目标与约定目标不一致。", "The plan holds another target than was agreed."),
            "no-target" => document.Say("open.no-target", "确定年度目标。", "Set an annual target."),
            "not-feasible" =>
                document.Say("open.not-feasible", "可行性会议认为按现状不可行，需调整。", "The last meeting found the plan not feasible: change it."),
            "feasible-with-conditions" =>
                document.Say("open.conditions", "落实可行性会议提出的条件。", "Meet the conditions of the feasibility meeting."),
            "no-feasibility-meeting" =>
                document.Say("open.no-meeting", "与相关部门召开可行性会议。", "Hold a feasibility meeting with the departments."),
            "target-not-discussed" =>
                document.Say("open.not-discussed", "与高层管理讨论年度目标。", "Discuss the annual target with senior management."),
            "no-market-finding" => document.Say("open.no-market", "补充市场调研。", "Research the market."),
            "no-demand-finding" => document.Say("open.no-demand", "了解客户需求变化。", "Find out what customers ask for."),
            "no-own-strength" => document.Say("open.no-strength", "记录公司产品优势。", "Record the strengths of our products."),
            "not-positioned" => document.Say("open.not-positioned", "明确市场定位与价值主张。", "Lay down segments and value proposition."),
            "no-strategy" => document.Say("open.no-strategy", "制定策略措施。", "Lay down strategy items."),
            "over-assigned" =>
                document.Say("open.over", "按{0}超额分配 {1}。", "Over-assigned by {0}: {1}.", Values.Of(Dimension(document, point.About)),
                    Amount(point)),
            "unallocated" =>
                document.Say("open.unallocated", "按{0}尚有 {1} 未分配。", "Not yet assigned by {0}: {1}.",
                    Values.Of(Dimension(document, point.About)), Amount(point)),
            "not-submitted" => document.Say("open.not-submitted", "提交计划。", "Submit the plan."),
            "awaits-decision" => document.Say("open.awaits", "等待高层批准。", "An executive decides."),
            "not-presented" => document.Say("open.not-presented", "在公司内部汇报计划。", "Present the plan in the company."),
            _ => Values.Literal(point.Message),
        };
    }

    private static Contracts.Deliverables.V1.Value Amount(Wire.PlanOpenPoint point) =>
        point.Amount is null ? Values.Unknown : new Contracts.Deliverables.V1.Value { Money = point.Amount };
}
