using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Demo.Plans;

/// <param name="DaysBefore">Days before the year's first.</param>
/// <param name="Product">Of a strength.</param>
internal sealed record FoundOut(FindingKind Kind, int DaysBefore, string Title, string Detail, string Evidence, string Source,
    string Product = "");

internal sealed record Rival(
    string Key, string Name, string Strategy, IReadOnlyList<string> Strengths, IReadOnlyList<string> Weaknesses, PricePosition Price,
    string Means, string Source,
    decimal Sold, string SoldSource);

/// <summary>An empty answer: the plan did without, for the reason given as title.</summary>
internal sealed record Asked(Person Who, string Subject, string Title, string Content);

internal sealed record Feasible(int DaysBefore, string Subject, Feasibility Found, IReadOnlyList<Person> With,
    IReadOnlyList<string> Conclusions);

internal static class ResearchBook
{
    private const string Association = "行业协会年报 || Trade association, yearly report";

    public static IReadOnlyList<FoundOut> Findings(DemoTime time, Period year) =>
        year == time.Year ? InYear : ResearchOfRunningYear.Findings;

    public static IReadOnlyList<Rival> Rivals(DemoTime time, Period year) =>
        year == time.Year ? RivalsInYear : ResearchOfRunningYear.Rivals;

    public static IReadOnlyList<Asked> Asked(DemoTime time, Period year) => year == time.Year ? AskedInYear : ResearchOfRunningYear.Asked;

    public static IReadOnlyList<Feasible> Meetings(DemoTime time, Period year) =>
        year == time.Year ? MeetingsInYear : ResearchOfRunningYear.Meetings;

    private static IReadOnlyList<FoundOut> InYear { get; } =
    [
        new(FindingKind.Market, 48, "水务投资增长 9% || Water works invest 9 % more",
            "三省一市水务预算 182 亿元，泵站占 38% || Budgets of 18.2 billion, 38 % of it for pump stations",
            "134 份招标公告 || 134 tenders published", "政府采购平台 || Tender platform"),
        new(FindingKind.Market, 45, "化工园区更新换代 || Chemical parks renew their plants",
            "园区泵机龄 11 年以上占四成，三年内须更换 || Four of ten pumps are older than 11 years and go within three",
            "园区设备台账抽样 420 台 || Registers of 420 pumps", "园区管委会 || Administrations of the parks"),
        new(FindingKind.Market, 41, "高效泵补贴延续 || Subsidies for efficient pumps go on",
            "浙江、江苏补贴设备款 10% 至 15% || Zhejiang and Jiangsu pay 10 to 15 % of the price",
            "两省通知原文 || Both notices", "省经信厅 || Departments of industry"),
        new(FindingKind.Market, 38, "阀门价格战 || A price war over valves",
            "标准阀均价一年降 8%，五家新进入者 || Standard valves 8 % cheaper in a year, five newcomers",
            "2,300 张报价单 || 2,300 offers compared", "市场部比价 || Price comparison, marketing"),
        new(FindingKind.CustomerDemand, 44, "客户要求能效证书 || Buyers ask for energy certificates",
            "询价要求一级能效者由三成半升至近六成 || 58 % of enquiries ask for class 1, 35 % a year ago",
            "12 次客户访谈 || Twelve interviews", "市场部 || Marketing"),
        new(FindingKind.CustomerDemand, 40, "备件 48 小时到货 || Spare parts within 48 hours",
            "备件现均 5.2 天，客户期望 2 天 || Parts take 5.2 days, customers expect 2",
            "上年 41 件投诉 || 41 complaints of the year before", "客服部 || Customer service"),
        new(FindingKind.CustomerDemand, 37, "远程监测成标配 || Remote monitoring is expected",
            "20 家重点客户中 13 家愿为监测多付 5% 价款 || 13 of 20 key accounts would pay 5 % more",
            "客户问卷，20 家 || Questionnaire, 20 accounts", "市场部与研发部 || Marketing and R&D"),
        new(FindingKind.CustomerDemand, 35, "付款改按月结 || Monthly payment is asked for",
            "大客户七成要求月结 60 天 || Seven of ten large customers want 60 days",
            "框架合同谈判记录 || Minutes of contract talks", "财务部 || Finance"),
        new(FindingKind.OwnStrength, 43, "智能泵能耗低 28% || The smart pump needs 28 % less energy",
            "22 千瓦机型年省电 3.1 万度 || The 22 kW type saves 31,000 kWh a year",
            "72 小时对比测试 || 72 hours beside two competitors", "研发部试验台 || R&D test bench", "HP-500"),
        new(FindingKind.OwnStrength, 42, "多级泵少停机 || The multistage pump stops less",
            "平均无故障 26,000 小时，同行 18,000 小时 || 26,000 hours without a fault, 18,000 elsewhere",
            "156 台运行记录 || Records of 156 pumps", "客服部 || Customer service", "HP-350"),
        new(FindingKind.OwnStrength, 39, "控制柜一天装完 || Cabinets are installed in a day",
            "预接线，现场 6 小时，对手两天 || Wired before: 6 hours on site, two days elsewhere",
            "14 个项目工时单 || Time sheets of 14 projects", "生产部 || Production", "HC-010"),
    ];

    private static IReadOnlyList<Rival> RivalsInYear { get; } =
    [
        new("lanqi", "蓝旗泵业 || Lanqi Pumps", "低价入门机型，靠经销商返利走量 || Cheap entry models in numbers, rebates to dealers",
            ["价格低一成二 || 12 % cheaper", "经销商 140 家 || 140 dealers"], ["售后慢，均 3 天 || Service takes 3 days", "无一级能效 || No class 1 pumps"],
            PricePosition.Lower,
            "不跟价，比全周期成本 || Do not follow the price: compare running costs", Association, 31_000_000m, "协会出货统计 || Shipments, association"),
        new("hengbo", "恒博流体 || Hengbo Fluid", "大客户直销，泵阀控整站总包 || Sells whole stations to large customers directly",
            ["工程师 60 名 || 60 engineers", "一份合同 || One contract"], ["交期 16 周 || Delivery in 16 weeks", "改动加价 || Changes cost extra"],
            PricePosition.Similar,
            "控制柜随泵报价，八周交货 || Offer cabinets with pumps, within eight weeks", "两个失标项目复盘 || Two tenders we lost", 46_500_000m,
            "上市公司年报 || Its annual report"),
        new("weir-east", "威尔东方 || Weir East", "进口高端品牌，重石化与制药 || Imported premium brand for petrochemicals and pharma",
            ["品牌与业绩 || Brand and references", "材料等级 || Materials"], ["价高近两成 || 18 % dearer", "进口 14 周 || 14 weeks by sea"],
                PricePosition.Higher,
            "以国产化与备件到货取胜 || Win with domestic make and parts at hand", "客户访谈 || Interviews with customers", 22_800_000m,
            "海关进口数据 || Customs statistics"),
    ];

    private static IReadOnlyList<Asked> AskedInYear { get; } =
    [
        new(Cast.Marketing, "客户需求与推广节奏 || Demand, and when campaigns run", "推广日历 || Calendar of campaigns",
            "展会在五月和十月，线上活动每季一次，节后加一轮 || Fairs in months 5 and 10, online each quarter, once more after the holidays"),
        new(Cast.Rnd, "新品时间表 || When new products are ready", "产品路线图 || Product roadmap",
            "智能泵三季度样机、年底小批；调节阀二代次年 || Smart pump: prototypes in the third quarter, "
            + "first lot at the year's end; valve series two a year later"),
        new(Cast.Production, "能否多做 20% || Can 20 % more be made", "产能测算 || Capacity",
            "泵线两班可到 124%，阀门铸件是瓶颈 || Two shifts carry pumps to 124 %; castings for valves are the bottleneck"),
        new(Cast.Service, "售后人手够不够 || Is service staffed for it", "热线与工程师 || Hotline and engineers",
            "7 名工程师够用到 15% 增长，热线须加一班 || Seven engineers are enough for 15 %; the hotline needs a second shift"),
        new(Cast.Finance, "信用额度能否放宽 || Can credit be wider", "信用政策 || Credit policy",
            "前二十大客户可到 60 天，其余 30 天 || 60 days for the twenty largest, 30 for the others"),
        new(Cast.Hr, "新人何时到岗 || When do the new people start", "两个岗位已列入编制计划，无需另复 || Both posts are in the staffing plan already", ""),
    ];

    private static IReadOnlyList<Feasible> MeetingsInYear { get; } =
    [
        new(34, "首轮可行性 || First round", Feasibility.NotFeasible, [Cast.Marketing, Cast.Production],
            ["增长 26% 超出铸件产能 || Growth of 26 % is more than the castings allow", "改按 20% 测算 || Calculate with 20 %"]),
        new(27, "次轮可行性 || Second round", Feasibility.Conditional, [Cast.Marketing, Cast.Rnd],
            ["智能泵样机须在三季度 || The smart pump's prototypes by the third quarter",
                "节后活动提前两周 || The campaign after the holidays two weeks earlier"]),
        new(20, "终轮可行性 || Last round", Feasibility.Feasible, [Cast.Rnd, Cast.Production],
            ["泵线两班，产能 124% || Two shifts for pumps: 124 %", "铸件第二供应商已签 || A second foundry is under contract"]),
    ];
}
