using SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Demo.Launches;

/// <param name="Days">Days from today it is committed for.</param>
/// <param name="Quality">What must be met, each with what shows that it is.</param>
internal sealed record DeliveryTold(string What, Person Department, int Days, IReadOnlyList<(string Requirement, string Evidence)> Quality,
    bool IsMet = false);

internal sealed record LaunchMeetingTold(int DaysAgo, string Title, IReadOnlyList<string> Departments, string Market, string Sales,
    string Conclusions);

internal sealed record AssetTold(string Key, string Title, string Channel, IReadOnlyList<string> Messages);

internal sealed record RiskTold(string Risk, RiskLevel Likelihood, RiskLevel Impact, string Answer, Person Owner);

/// <param name="Target">Net sales of the first twelve months.</param>
internal sealed record CaseTold(string Market, decimal Price, int Volume, decimal Target, IReadOnlyList<RiskTold> Risks);

internal sealed record LaunchTold(string Product, string Name, int Days, decimal Promotion)
{
    public required CaseTold Case { get; init; }

    public required IReadOnlyList<(string Channel, string Measure, decimal Target)> Goals { get; init; }

    /// <summary>Pieces that customers who saw the preview asked for, and why they are fewer than hoped for.</summary>
    public required decimal Interested { get; init; }

    public string TooFew { get; init; } = "";

    public required IReadOnlyList<(string Milestone, Person Owner, int Days)> Milestones { get; init; }

    public required IReadOnlyList<LaunchMeetingTold> Meetings { get; init; }

    public required IReadOnlyList<DeliveryTold> Deliveries { get; init; }

    public required IReadOnlyList<(string Key, string Wording)> Messages { get; init; }

    public required IReadOnlyList<AssetTold> Assets { get; init; }

    /// <summary>The milestone that is reached.</summary>
    public const string PriceList = "价格表 || Price list";
}

internal static class LaunchBook
{
    public const string Web = "线上 || Web";
    public const string Seminar = "研讨会 || Seminar";
    public const string Press = "行业媒体 || Trade press";
    public const string Slogan = "口号 || Slogan";
    public const string Preview = "老客户预览 || Preview for customers";
    public const string Interested = "意向台数 || Pieces asked for";
    public const string PilotLot = "首批 60 台 || First lot of 60";

    private const string Energy = "能效 || Energy";
    private const string Service = "服务 || Service";

    /// <summary>The slogan after the trial showed what is saved.</summary>
    public const string NewSlogan = "省电 28%，用十年 || 28 % less power, for ten years";

    public static LaunchTold Valve { get; } = new("HV-090", "调节阀 90 二代 || Control valve 90, series two", 24, 26_000m)
    {
        Case = new("石化与电厂的国产替代 || Petrochemical works and power stations that buy from home makers", 6_200m, 900, 5_000_000m,
        [
            new("石化年检推迟 || The works put off their overhaul", RiskLevel.Medium, RiskLevel.Medium,
                "同步推进水务 || Offer it to water works as well", Cast.Manager),
            new("进口品牌跟进降价 || Importers lower their prices", RiskLevel.Low, RiskLevel.High,
                "以 48 小时备件取胜 || Win by parts in 48 hours", Cast.Marketing),
        ]),
        Interested = 140m,
        Goals = [(Preview, Interested, 100m), (Web, "询价单 || Enquiries", 160m), (Seminar, "到场客户 || Customers who came", 45m)],
        Milestones = [(LaunchTold.PriceList, Cast.Manager, 8), ("产品培训 || Product training", Cast.Hr, 16),
            ("样本到仓 || Brochures in store", Cast.Marketing, 18)],
        Meetings =
        [
            new(12, "首次上市会 || First launch meeting", ["marketing", "rnd"], "石化招标国产比例升至 70% || Tenders ask for a domestic share of 70 %",
                "安庆石化等三家愿首批试用 || Three, Anqing Petrochemical among them, would try the first lot",
                "先石化后水务，定价高一代 6% || Petrochemicals first; 6 % above series one"),
            new(1, "上市前复核 || Review before the launch", ["marketing", "rnd", "production"],
                "标准阀网价低 11%，不影响调节阀 || Standard valves are 11 % cheaper online; control valves are not touched",
                "已有意向 140 只 || 140 are asked for already", "条件齐备，报高建国决定 || Everything is met: Gao Jianguo decides"),
        ],
        Deliveries =
        [
            new("型式试验报告 || Type test", Cast.Rnd, 4, [("IV 级泄漏 || Leakage class IV", "报告 QA-118，30 只全部合格 || Report QA-118: all of 30")],
                IsMet: true),
            new("首批 200 只 || First lot of 200", Cast.Production, 10,
                [("行程误差 1% 内 || Travel within 1 %", "出厂抽检 20 只 || 20 checked"), ("防护等级 IP65 || Protection IP65",
                    "淋水试验 QA-121 || Spray test QA-121")]),
        ],
        Messages = [(Slogan, "更严更稳，国产也行 || Tighter and steadier, made at home"), (Energy,
            "泄漏少 60%，蒸汽不白跑 || 60 % less leakage, no steam lost"),
            (Service, "48 小时备件到厂 || Parts at the plant in 48 hours")],
        Assets =
        [
            new("page", "产品页 || Product page", Web, [Slogan, Energy]),
            new("brochure", "样本四页 || Brochure, four pages", Press, [Slogan, Energy, Service]),
            new("slides", "研讨会讲稿 || Slides for the seminar", Seminar, [Slogan, Service]),
        ],
    };

    public static LaunchTold Pump { get; } = new("HP-500", "智能泵 500 || Smart pump 500", 45, 84_000m)
    {
        Case = new("水务与数据中心的节能改造，约 700 台 || Water works and data centres that save power, some 700 pumps", 38_800m, 420, 18_000_000m,
        [
            new("轴承供应中断 || Bearings do not come", RiskLevel.High, RiskLevel.High,
                "第二来源已送样 || A second source has sent samples", Cast.Production),
            new("试用效果不及预期 || Trials save less than promised", RiskLevel.Low, RiskLevel.High,
                "试用前测基线 || Measure before the trial", Cast.Rnd),
            new("老款清库拖累价格 || Old pumps at a discount press the price", RiskLevel.Medium, RiskLevel.Low, "", Cast.Manager),
        ]),
        Interested = 48m, TooFew = "两家水厂等年度预算 || Two water works wait for their budgets of next year",
        Goals = [(Preview, Interested, 60m), (Web, "预约试用 || Trials booked", 120m), (Seminar, "到场客户 || Customers who came", 80m)],
        Milestones = [(LaunchTold.PriceList, Cast.Manager, 9), ("销售培训 || Training of sales", Cast.Hr, 17),
            ("11 家试用完成 || Eleven trials completed", Cast.Manager, 30), ("备件入前置仓 || Parts in the local store", Cast.Service, 36)],
        Meetings =
        [
            new(20, "立项会 || Kick-off", ["marketing", "rnd", "production"], "水务与数据中心约需 700 台 || Water works and data centres need some 700",
                "11 家申请试用，水务 6 家 || Eleven ask for a trial, six of them water works", "先试用后上市，首批 60 台 || Trials first, then a lot of 60"),
            new(6, "定价会 || Pricing", ["marketing"], "蓝旗老款打七折清库 || Lanqi clears its old pumps at 30 % off",
                "客户愿为电耗显示多付 5% || Customers would pay 5 % more to see the power", "定价 38,800，不打折 || 38,800, without discount"),
            new(1, "进度会 || Progress", ["rnd", "production"], "能耗实测省近三成 || 28 % less power was measured",
                "三家水厂催交 || Three water works press for delivery", "按原日上市，盯轴承 || On the planned day; watch the bearings"),
        ],
        Deliveries =
        [
            new("固件 2.0 || Firmware 2.0", Cast.Rnd, 20,
                [("72 小时试运行 || 72 hours of trial", "24 台，故障 1 次 || 24 pumps, one fault"), ("远程升级 || Remote update",
                    "三次升级成功 || Three updates passed")]),
            new(PilotLot, Cast.Production, 30,
                [("振动 2.8 mm/s 内 || Vibration below 2.8 mm/s", "首检 2.1 mm/s || First check: 2.1 mm/s"),
                    ("一级能效 || Energy class 1", "证书 CN-2207 || Certificate CN-2207")]),
        ],
        Messages = [(Slogan, "看得见的省电 || Savings you can see"), (Energy, "每小时电耗上屏，年省 3.1 万度 || Power by the hour, 31,000 kWh a year"),
            (Service, "4 小时响应，48 小时备件 || Answers in 4 hours, parts in 48")],
        Assets =
        [
            new("landing", "预约试用页 || Page to book a trial", Web, [Slogan, Energy]),
            new("video", "水厂实拍两分钟 || Two minutes at a water works", Web, [Energy]),
            new("slides", "研讨会讲稿 || Slides for the seminar", Seminar, [Slogan, Energy, Service]),
            new("advert", "杂志整版 || Full page", Press, [Slogan]),
        ],
    };
}
