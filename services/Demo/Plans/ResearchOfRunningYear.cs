using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Demo.Plans;

internal static class ResearchOfRunningYear
{
    public static IReadOnlyList<FoundOut> Findings { get; } =
    [
        new(FindingKind.Market, 47, "管网改造提速 || Pipe networks are renewed faster",
            "四市管网改造同比增 12%，合计 31 亿元 || 3.1 billion in four cities, 12 % more than the year before",
            "年度投资计划 4 份 || Four investment plans", "市发改委 || City planning offices"),
        new(FindingKind.Market, 43, "数据中心要冷却泵 || Data centres need cooling pumps",
            "长三角规划 18 个机房，约 700 台泵 || 18 sites are planned: some 700 pumps",
            "项目备案 18 件 || 18 projects registered", "能源局公示 || Energy office"),
        new(FindingKind.Market, 40, "国产化比例上调 || The domestic share goes up",
            "石化招标国产件由 50% 到 70% || From 50 to 70 % in petrochemical tenders",
            "三家石化采购规则 || Rules of three buyers", "采购平台 || Tender platform"),
        new(FindingKind.Market, 36, "铸件成本上行 || Castings go up", "铸铁一年涨 11%，阀门毛利降 3 个点 || 11 % in a year: 3 points of the valves' margin",
            "供应商报价 9 份 || Nine offers", "采购部 || Purchasing"),
        new(FindingKind.CustomerDemand, 46, "变频随泵采购 || Drives come with the pump",
            "带变频器的泵单由不到两成增到三成 || 31 % of pump orders had a drive, 18 % before",
            "订单 3,900 行 || 3,900 order lines", "数据分析部 || Data analysis"),
        new(FindingKind.CustomerDemand, 42, "响应时间写入合同 || Response times in the contract",
            "26 份新框架中 19 份约定 4 小时响应 || 19 of 26 new frames ask for 4 hours",
            "合同条款统计 || Clauses counted", "法务与客服 || Legal and customer service"),
        new(FindingKind.CustomerDemand, 38, "按节电量付费 || Paid by the saving",
            "6 家客户愿谈分成，年用电合计 4,100 万度 || Six would share savings on 41 million kWh a year",
            "能源经理访谈 || Interviews with energy managers", "市场部 || Marketing"),
        new(FindingKind.CustomerDemand, 34, "备件线上自助 || Parts by self-service", "三成备件单夜间下达 || Three of ten part orders come at night",
            "门户日志 || Log of the portal", "客服部 || Customer service"),
        new(FindingKind.OwnStrength, 45, "智能泵已过小批 || The smart pump's first lot is proven",
            "24 台运行 2,000 小时，故障 1 次 || 24 pumps, 2,000 hours, one fault",
            "小批试运行报告 || Report of the first lot", "研发部 || R&D", "HP-500"),
        new(FindingKind.OwnStrength, 41, "响应快于同行 || We answer faster",
            "首次响应多在一个工作日内，同行约三天 || Mostly within a business day; about three days elsewhere",
            "四季度全部投诉 || All complaints of the fourth quarter", "客服部 || Customer service", "HX-900"),
        new(FindingKind.OwnStrength, 37, "二代调节阀泄漏低 || Valve series two leaks less",
            "IV 级泄漏，比一代少 60% || Class IV, 60 % less than series one",
            "型式试验 30 只 || Type test of 30", "研发部试验台 || R&D test bench", "HV-090"),
    ];

    public static IReadOnlyList<Rival> Rivals { get; } =
    [
        new("lanqi", "蓝旗泵业 || Lanqi Pumps", "清老款、推高效入门机 || Clears old pumps, brings an efficient entry model",
            ["价格低一成 || 10 % cheaper", "电商渠道 || Sells online"], ["服务外包 || Service by others", "变频要外购 || Buys its drives"],
                PricePosition.Lower,
            "泵配变频打包报价 || Offer pump and drive as one", "蓝旗新品发布会 || Its product launch", 33_200_000m, "协会出货统计 || Shipments, association"),
        new("hengbo", "恒博流体 || Hengbo Fluid", "总包加 120 天账期抢水务 || Whole stations at 120 days for water works",
            ["资金充足 || Money", "设计院关系 || Design institutes"], ["改动加价 || Changes cost extra", "备件三周 || Parts in three weeks"],
                PricePosition.Similar,
            "大项目谈 90 天，强调备件 48 小时 || Talk about 90 days; stress parts in 48 hours", "三个水务标对比 || Three water tenders compared", 49_800_000m,
            "上市公司年报 || Its annual report"),
        new("weir-east", "威尔东方 || Weir East", "苏州本地仓，主推制药 || A warehouse at Suzhou, aims at pharma",
            ["交期六周 || Six weeks", "认证齐全 || Every certificate"], ["价高一成半 || 15 % dearer", "国产化不足 || Too little domestic make"],
                PricePosition.Higher,
            "国产化招标优先投入 || Tenders with a domestic share first", "客户转来报价 || Offers customers showed us", 24_300_000m,
                "海关进口数据 || Customs statistics"),
    ];

    public static IReadOnlyList<Asked> Asked { get; } =
    [
        new(Cast.Marketing, "新一年需求与活动 || Demand and campaigns of the new year", "需求展望 || Outlook",
            "水务与数据中心为主，秋季两轮线上投放 || Water works and data centres; two flights online in autumn"),
        new(Cast.Rnd, "智能泵与二代阀何时可卖 || When smart pump and valve series two can be sold", "上市时间 || Dates",
            "二代阀与智能泵均在四季度 || Both in the fourth quarter"),
        new(Cast.Production, "智能泵产能 || Capacity for the smart pump", "产能爬坡 || Ramp-up",
            "首季每月 20 台，之后 45 台；轴承单一供应商 || 20 a month at first, then 45; one supplier of bearings"),
        new(Cast.Service, "新标准能否守住 || Can the new standard be kept", "服务容量 || Capacity of service",
            "投诉按每月 2 件测算，热线双班够用 || Two complaints a month: two shifts are enough"),
        new(Cast.Hr, "新代表的培养 || Training of the new rep", "培养计划 || Training of newcomers",
            "三个月带教，两门产品课 || Three months of coaching, two product courses"),
    ];

    public static IReadOnlyList<Feasible> Meetings { get; } =
    [
        new(33, "增长 12% 测算 || Growth of 12 %", Feasibility.Conditional, [Cast.Marketing, Cast.Production],
            ["轴承须有第二来源 || Bearings need a second source", "阀门以调节阀为主 || Valves: mainly control valves"]),
        new(21, "定稿评审 || Final review", Feasibility.Feasible, [Cast.Rnd, Cast.Production],
            ["第二轴承商已送样 || A second supplier has sent samples", "四季度留 20% 余量 || Keep 20 % in hand for the fourth quarter"]),
    ];
}
