using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Plans;

/// <summary>What a plan still lacks in the reader's language, by its code. The service tells it in English.</summary>
internal static class OpenPointText
{
    public static string Of(PlanOpenPoint point) => Languages.Spoken == Language.English ? point.Message : point.Code switch
    {
        "competitor-analysis-missing" => "尚无竞争对手分析。",
        "marketing-input-missing" => "尚无市场部的意见。",
        "rnd-input-missing" => "尚无研发部的意见。",
        "input-outstanding" => $"{Code(point.About)}的意见尚未提交。",
        "target-under-discussion" => "年度目标仍在与高层讨论。",
        "target-differs-from-agreed" => "计划的目标与商定的不同。",
        "no-target" => "计划没有年度目标。",
        "not-feasible" => "最近一次会议认为计划按现状不可行。",
        "feasible-with-conditions" => "最近一次会议认为计划有条件可行。",
        "no-feasibility-meeting" => "尚未与各部门就计划开会。",
        "target-not-discussed" => "年度目标尚未与高层讨论。",
        "no-market-finding" => "尚无市场动态的发现。",
        "no-demand-finding" => "尚无客户需求变化的发现。",
        "no-own-strength" => "尚未记录公司产品优势。",
        "not-positioned" => "计划没有市场细分与价值主张。",
        "no-strategy" => "计划没有销售策略。",
        "over-assigned" => $"按{Code(point.About)}分配的目标超过年度目标。",
        "unallocated" => $"年度目标有一部分未按{Code(point.About)}分配。",
        "not-submitted" => "本版尚未提交。",
        "awaits-decision" => "本版等待高管决定。",
        "not-presented" => "本版尚未在公司内汇报。",
        _ => point.Message,
    };
}
