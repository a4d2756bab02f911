namespace SalesPlatform.Demo.Plans;

/// <param name="Key">Within the plan; also its place.</param>
/// <param name="Quarter">0: all year.</param>
internal sealed record StrategyTold(string Key, string Title, string Measure, Person Owner, int Quarter = 0)
{
    /// <summary>Net sales it is to bring, of the year's target.</summary>
    public decimal Share { get; init; }

    public decimal Cost { get; init; }

    public string Risk { get; init; } = "";
}

internal sealed record PositionTold(string Value, IReadOnlyList<(string Name, string Description)> Segments);

internal static class PlanTexts
{
    /// <summary>What the executive asks for before the year's plan is approved.</summary>
    public static StrategyTold AfterTheHolidays { get; } = new("6-spring", "节后活动 || After the holidays",
        "线上活动提前两周，报价期限延 10 天 || The online campaign two weeks earlier, offers valid 10 days longer", Cast.Marketing, 2);

    public static PositionTold PositionOf(DemoTime time, Period year) => year == time.Year ? InYear : InRunningYear;

    public static IReadOnlyList<StrategyTold> ItemsOf(DemoTime time, Period year) => year == time.Year ? ItemsInYear : ItemsInRunningYear;

    private static PositionTold InYear { get; } = new(
        "十年全周期成本最低：买价占一成，电费占八成 || The lowest cost over ten years: the price is a tenth of it, power eight tenths",
    [
        ("水务 || Water works", "昼夜运行，看能耗，年采购 60 万起 || Run day and night and count the energy; buy for 600,000 a year and more"),
        ("化工与制药 || Chemicals and pharma", "停机代价高，看可靠与备件 || A standstill is dear: they count on reliability and parts"),
        ("电子与光伏 || Electronics and solar", "新建快，要控制柜一并交付 || Build fast and want cabinets with the pumps"),
    ]);

    private static PositionTold InRunningYear { get; } =
        new("省电看得见：智能泵按小时显示电耗，不省可退 || Savings you can see: the smart pump shows power by the hour, or goes back",
    [
        ("水务管网 || Water networks", "管网改造 31 亿元，认国产与能效 || 3.1 billion for networks; domestic make and efficiency decide"),
        ("数据中心 || Data centres", "18 个机房，要冷却泵与冗余控制 || 18 sites: cooling pumps and redundant controls"),
        ("石化国产替代 || Domestic makes in petrochemicals", "国产比例 70%，要业绩与型式试验 || A share of 70 %: references and type tests count"),
    ]);

    private static IReadOnlyList<StrategyTold> ItemsInYear { get; } =
    [
        new("1-key-accounts", "重点客户 || Key accounts",
            "12 家重点客户每 30 至 60 天走访，签 5 份年度框架 || Visit twelve every 30 to 60 days, sign five frame contracts", Cast.Manager)
        {
            Share = 0.06m, Cost = 60_000, Risk = "年度框架可能推迟签订 || Frame contracts may be signed late",
        },
        new("2-smart-pump", "智能泵 || Smart pump", "路演 6 场，定 10 家试点客户 || Six roadshow stops, ten pilot customers", Cast.Rnd, 3)
        {
            Share = 0.04m, Cost = 120_000, Risk = "试点客户不愿公开电耗 || Pilot customers may not show their power",
        },
        new("3-service", "售后响应 || After-sales response",
            "与客服定新标准，重大投诉 2 小时响应 || A new standard: critical complaints are answered in 2 hours",
            Cast.Service, 3),
        new("4-controls", "控制柜打包 || Cabinets in the bundle", "每张泵报价附控制柜，八周交货 || A cabinet with each offer of pumps, within eight weeks",
            Cast.Production)
        {
            Share = 0.05m, Cost = 40_000, Risk = "八周交货依赖柜体供应 || Eight weeks hang on the cabinet supplier",
        },
        new("5-valves", "阀门保价 || Valves at their price", "不跟标准阀降价，主推调节阀 || Let standard valves go, push control valves", Cast.Marketing),
    ];

    private static IReadOnlyList<StrategyTold> ItemsInRunningYear { get; } =
    [
        new("1-networks", "管网项目 || Pipe networks", "四市项目建档 40 个，两人一组跟标 || 40 projects on file, two reps to each tender", Cast.Manager)
        {
            Share = 0.06m, Cost = 90_000, Risk = "招标可能改到下半年 || Tenders may move into the second half",
        },
        new("2-launches", "两款新品上市 || Two launches",
            "二代调节阀与智能泵四季度上市，11 家试用 || Valve series two and smart pump in the fourth quarter, eleven trials", Cast.Rnd, 4)
        {
            Share = 0.05m, Cost = 150_000, Risk = "型式试验可能延后 || Type tests may come late",
        },
        new("3-standard", "守住服务标准 || Keep the service standard",
            "响应兑现 95% 以上，满意度 88% 以上 || Keep 95 % of the responses, satisfaction at 88 % and more", Cast.Service),
        new("4-bundle", "泵加变频加传感器 || Pump, drive and sensor", "三件打包价，目标占泵单四成 || One price for the three, in four of ten pump orders",
            Cast.Marketing)
        {
            Share = 0.04m, Cost = 30_000, Risk = "价格战时套餐被拆开 || A price war breaks the bundle up",
        },
        new("5-valves", "阀门直供 || Valves supplied directly",
            "20 家大客户直供，小单走门户 || Twenty large customers directly, small orders by the portal",
            Cast.Manager, 2),
    ];
}
