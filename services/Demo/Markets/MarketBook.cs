using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Demo.Markets;

internal sealed record Observed(int Month, int Day, ObservationKind Kind, Impact Impact, string Title, string Description, string Source,
    string Quote)
{
    /// <summary>Empty: all regions.</summary>
    public string Region { get; init; } = "";

    public string Line { get; init; } = "";

    public string Customer { get; init; } = "";
}

/// <summary>Two trends and two changes of demand in each quarter.</summary>
internal static class MarketBook
{
    private const ObservationKind Trend = ObservationKind.Trend;
    private const ObservationKind Demand = ObservationKind.DemandChange;

    /// <summary>Heard of, and taken back.</summary>
    public static Observed Rumour { get; } = new(6, 11, Trend, Impact.Threat, "传闻：蓝旗并购 || Rumour: Lanqi is to be bought",
        "据说威尔东方收购蓝旗 60% 股权 || Weir East is said to take 60 % of Lanqi", "经销商口头 || A dealer, by word",
            "下月公布 || It will be known next month");

    public static IReadOnlyList<(Observed Observed, DateOnly Day)> Of(DemoTime time) =>
    [
        .. InYear.Select(observed => (observed, time.On(time.Year, observed.Month, observed.Day))),
        .. MarketOfRunningYear.All.Select(observed => (observed, time.On(time.Running, observed.Month, observed.Day)))
            .Where(seen => time.HasCome(seen.Item2)),
    ];

    private static IReadOnlyList<Observed> InYear { get; } =
    [
        new(1, 16, Trend, Impact.Opportunity, "水务投资加快 || Water works invest more",
            "三省一市水务投资预算增长 9%，四成用于泵站改造 || Budgets rise by 9 %, four tenths of them for pump stations",
            "政府采购平台 || Tender platform", "本季公告泵站标 27 个 || 27 pump station tenders this quarter") { Line = "pumps" },
        new(2, 20, Trend, Impact.Threat, "蓝旗下调入门泵价格 || Lanqi cuts the price of entry pumps",
            "小型离心泵降价 6%，经销商返利加 2 个点 || Small pumps 6 % cheaper, the dealers' rebate up by 2 points",
            "经销商走访 || Visits to dealers", "同规格便宜五百元 || The same size for 500 less") { Line = "pumps", Region = "Anhui" },
        new(1, 22, Demand, Impact.Opportunity, "招标要求一级能效证书 || Tenders ask for energy class 1",
            "12 个水务标中 9 个要求一级能效 || Nine of twelve water tenders demand the certificate",
            "浦东水务招标文件 || Tender of Pudong Water", "无一级能效证书者不予评审 || No certificate, no evaluation") { Line = "pumps", Customer = "HK-002" },
        new(3, 12, Demand, Impact.Threat, "经销商去库存 || Dealers run down their stock",
            "阀门经销商库存由 90 天降至 60 天，补货变少 || Valve stocks go from 90 to 60 days, fewer orders to refill",
            "五家经销商 || Five dealers", "下季度再补货 || We refill next quarter") { Line = "valves" },
        new(4, 15, Trend, Impact.Threat, "节后开工慢 || A slow start after the holidays",
            "化工园区四成项目推迟四到六周 || Four of ten projects in chemical parks start four to six weeks late",
            "江苏化工协会 || Jiangsu chemical association", "复工率六成，去年同期七成半 || 61 % back at work, 74 % a year ago") { Region = "Jiangsu" },
        new(5, 21, Trend, Impact.Threat, "恒博推出整站总包 || Hengbo sells whole stations",
            "泵、阀、控制柜一份合同，价格低 5% || Pumps, valves and cabinet in one contract, 5 % cheaper",
            "国际泵阀展 || Pump and valve fair", "一个电话管全站 || One number for the whole station"),
        new(5, 27, Demand, Impact.Threat, "售后响应成为选型条件 || After-sales response decides who is chosen",
            "8 家客户把首次响应时间写进合同 || Eight customers put the first response into the contract",
            "客服部投诉分析 || Complaints, customer service", "四小时内必须回电 || A call back within four hours") { Line = "service" },
        new(6, 18, Demand, Impact.Opportunity, "制药厂要备件寄售 || Pharma plants want parts on consignment",
            "两家药厂愿签三年备件协议，每年约 40 万元 || Two plants would sign for three years, about 400,000 a year",
            "扬子制药采购 || Purchasing, Yangtze Pharma", "停机一小时损失八万 || An hour's standstill costs 80,000") { Customer = "HK-015",
                Region = "Jiangsu" },
        new(7, 17, Trend, Impact.Opportunity, "节能改造补贴落地 || Subsidies for saving energy",
            "浙江对高效泵补贴设备款 15%，到年底 || Zhejiang pays 15 % of efficient pumps until the year's end",
            "省经信厅通知 || Notice of the province", "先到先得，额度 2 亿元 || First come, first served: 200 million") { Region = "Zhejiang",
                Line = "pumps" },
        new(8, 19, Trend, Impact.Opportunity, "智能泵受关注 || Smart pumps draw attention",
            "路演 6 场，312 人到场，47 家留下需求 || Six stops, 312 visitors, 47 companies left an enquiry",
            "路演登记表 || Roadshow register", "能看到每小时电耗就买 || Show me the power by the hour and I buy") { Line = "pumps" },
        new(8, 26, Demand, Impact.Opportunity, "客户要远程监测 || Customers want remote monitoring",
            "15 次访谈中 11 次主动提出振动监测 || Eleven of fifteen interviews ask for it by themselves",
            "市场部访谈 || Interviews, marketing", "夜里没人巡检 || Nobody walks the rounds at night") { Line = "sensors" },
        new(9, 16, Demand, Impact.Neutral, "采购转向年度框架 || Buyers turn to frame contracts",
            "前二十大客户中 7 家改为年度框架，按月下单 || Seven of the twenty largest order monthly under a frame",
            "重点客户走访 || Visits to key accounts", "价格锁一年，数量按月定 || The price for a year, the quantity by the month"),
        new(10, 15, Trend, Impact.Opportunity, "年底集中验收 || Budgets are spent by the year's end",
            "水务与市政项目七成在末季验收 || Seven of ten municipal projects are accepted in the last quarter",
            "业主验收计划 || Owners' schedules", "款项年内必须付完 || The money must be paid this year"),
        new(11, 18, Trend, Impact.Threat, "铸件涨价 || Castings become dearer",
            "铸铁价格两个月涨 7%，阀门毛利少 2 个点 || Up 7 % in two months: 2 points of the valves' margin",
            "采购部供应商报价 || Suppliers' offers", "下季度再涨 3% || Another 3 % next quarter") { Line = "valves" },
        new(10, 24, Demand, Impact.Opportunity, "回头客增加 || Customers come back",
            "二季度停单的 9 家客户中 7 家恢复下单 || Seven of nine who had stopped ordering order again",
            "回访记录 || Call-backs", "现在当天就有人回电 || Now they call back the same day") { Line = "service" },
        new(12, 9, Demand, Impact.Neutral, "要求带数据的验收报告 || Acceptance reports with data",
            "电子、光伏客户要求附 72 小时运行数据 || Electronics and solar ask for 72 hours of running data",
            "昆山电子质量部 || Quality, Kunshan Electronics", "没有曲线不签字 || No curve, no signature") { Customer = "HK-016", Line = "controls" },
    ];
}
