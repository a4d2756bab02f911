namespace SalesPlatform.Demo.Trainings;

/// <param name="Need">Empty: the appraisal of <see cref="TrainingTold.AppraisedIn"/> advises it.</param>
/// <param name="Day">First of its two days.</param>
/// <param name="Cost">Estimate, company currency.</param>
/// <param name="Effect">Null: not measured yet.</param>
internal sealed record TrainingTold(
    string Employee, string Topic, string Objective, string Need, DateOnly Day, string Provider, decimal Cost, EffectTold? Effect)
{
    public Period? AppraisedIn { get; init; }

    /// <summary>Percent of the estimate: courses from outside came with travel and papers, those in house with fewer hours.</summary>
    public decimal Spent => Cost * (Provider.EndsWith("In house", StringComparison.Ordinal) ? 95 : 104) / 100;

    /// <summary>The day is then that of the second time.</summary>
    public (DateOnly Day, string Reason)? Missed { get; init; }
}

internal sealed record EffectTold(int Score, string Note, string Measure, decimal Before, decimal After, string Conclusion,
    bool LowerIsBetter = false)
{
    public bool IsEffective => LowerIsBetter ? After < Before : After > Before;
}

/// <summary>Everybody has at least one, most help, one does not, one is missed and held again.</summary>
internal static class TrainingBook
{
    private const string Institute = "上海工业学院 || Shanghai Institute";
    private const string House = "公司内训 || In house";
    private const string Academy = "华东销售学院 || East China sales academy";
    private const string Won = "成交率 || Offers won, %";
    private const string Hours = "报价用时，小时 || Hours to an offer";
    private const string Visits = "月走访次数 || Visits a month";

    public static IReadOnlyList<TrainingTold> Of(DemoTime time) =>
        [.. InYear(time), .. time.HasCome(time.Calendar.Start(time.Running))
            ? InRunningYear(time).Where(told => time.HasCome(told.Day.AddDays(1))) : []];

    private static IEnumerable<TrainingTold> InYear(DemoTime time)
    {
        DateOnly On(int month, int day = 12) => time.On(time.Year, month, day);
        var (second, third) = (Period.Quarter(time.Year.FiscalYear, 2), Period.Quarter(time.Year.FiscalYear, 3));
        yield return new("HD108", "客户档案与 CRM || Customer records in the CRM", "联系人完整率到 90% || Nine of ten contacts complete",
            "三成客户缺决策人 || Three of ten lack who decides",
            On(1, 21), House, 1_200m,
            new EffectTold(86, "录入 40 家无误 || 40 entered without a fault", "联系人完整率 || Contacts complete, %", 68, 93,
                "档案可用于年度走访 || The records carry the year's visits"));
        yield return new("HD105", "大客户谈判 || Negotiating with large accounts", "框架合同平均折扣低于 6% || Frame contracts at less than 6 % off",
            "折扣逐年上升 || Discounts rise year by year",
            On(3), Academy, 6_800m,
            new EffectTold(91, "模拟谈判第一 || First in the role play", "平均折扣 || Mean discount, %", 7.4m, 5.6m,
                "两份框架守住价格 || Two frames held their price",
                LowerIsBetter: true));
        yield return new("HD111", "新人产品课 || Products for newcomers", "三个月内独立选型 || Choose products alone within three months",
            "新入职 || New in the team",
            On(4, 22), House, 2_400m,
            new EffectTold(78, "50 题答对 39 题 || 39 of 50 tasks", "独立报价，件/月 || Offers alone, a month", 1, 7,
                "可独立负责中小客户 || Ready for small and medium customers"));
        yield return new("HD102", "水务招投标 || Tenders of water works", "投标得分均值 85 以上 || A mean score above 85",
            "两标因文件扣分 || Two tenders lost points over papers",
            On(5, 20), Institute, 5_200m,
            new EffectTold(88, "案例作业 88 分 || 88 for the case", "投标得分 || Score in tenders", 79, 87, "三标全中 || Three tenders, three won"));
        yield return new("HD110", "石化资质与业绩材料 || Qualifying at petrochemicals", "进入两家合格供方名单 || Onto two lists of suppliers",
            "三次资格预审未过 || Three times not qualified",
            On(6, 17), Institute, 4_600m,
            new EffectTold(74, "材料清单完整 || A complete set of papers", "资格预审通过，家 || Buyers qualified at", 1, 3,
                "安庆石化通过 || Qualified at Anqing Petrochemical"));
        yield return new("HD101", "售后服务标准 || After-sales service standard", "4 小时内首次响应 || A first response within 4 hours",
            "二季度投诉集中在响应 || Complaints of the second quarter are about response",
            On(7, 23), House, 1_800m, new EffectTold(84, "标准测试 84 分 || 84 in the test", Won, 31, 36, "老客户回流 || Customers come back"));
        yield return new("HD104", "服务标准与回访 || Service standard and call-backs", "投诉客户两周内回访 || Call back within two weeks",
            "四家客户停单 || Four customers stopped ordering",
            On(7, 24), House, 1_800m, new EffectTold(82, "回访记录抽查合格 || Call-backs checked", Won, 28, 33, "三家恢复下单 || Three order again"));
        yield return new("HD103", "谈判技巧 || Negotiation", "守住底价，成交率升 5 个点 || Hold the floor price, win 5 points more", "", On(8), Academy,
            6_800m,
            new EffectTold(80, "角色演练 80 分 || 80 in the role play", Won, 24, 29, "让价次数减半 || Gave way half as often"))
        { AppraisedIn = second };
        yield return new("HD106", "报价方法 || Writing offers", "两天内发出报价 || Offers leave within two days", "", On(8, 19), Institute, 4_800m,
            new EffectTold(69, "作业两次补交 || Papers handed in twice", Hours, 61, 64, "流程未改，没有效果 || The routine did not change: no effect",
                LowerIsBetter: true))
        { AppraisedIn = second };
        yield return new("HD112", "华东招标规则 || How tenders work in the east", "独立完成一次投标 || Bid once alone", "从华南调入 || Moved from the south",
            On(9, 10), House, 1_500m,
            new EffectTold(83, "规则测试 83 分 || 83 in the test", "参与投标，个/季 || Tenders a quarter", 1, 4, "绍兴印染中标 || Won Shaoxing Dyeing"));
        yield return new("HD107", "智能泵产品 || The smart pump", "会演示能耗对比 || Show the comparison of power", "新产品上市 || A new product comes",
            On(10, 16),
            House, 2_200m,
            new EffectTold(87, "演示一次通过 || The demonstration passed at once", Won, 27, 30, "三家客户报名试用 || Three customers ask for a trial"))
        {
            Missed = (On(9, 12), "客户现场抢修 || An emergency at a customer's site"),
        };
        yield return new("HD106", "报价复训：模板与底价 || Offers again: templates and floor prices", "报价用时降到 40 小时 || Offers within 40 hours", "",
            On(11, 13), House, 1_600m,
            new EffectTold(81, "用模板完成五份 || Five offers with the template", Hours, 64, 41,
                "模板见效，周一过审 || The template works, looked through each Monday", LowerIsBetter: true))
        { AppraisedIn = third };
    }

    private static IEnumerable<TrainingTold> InRunningYear(DemoTime time)
    {
        DateOnly On(int month, int day = 12) => time.On(time.Running, month, day);
        yield return new("HD103", "框架合同管理 || Keeping frame contracts", "按月跟量，偏差 10% 内 || Follow quantities by the month, within 10 %",
            "两份框架用量不足 || Two frames are not used up",
            On(2, 20), Academy, 5_600m,
            new EffectTold(85, "案例 85 分 || 85 for the case", "框架执行率 || Frames used, %", 72, 88, "年底前可用足 || They will be used up"));
        yield return new("HD113", "新人产品课二期 || Products for newcomers, second course", "三个月内独立报价 || Offer alone within three months",
            "新入职 || New in the team",
            On(3, 18), House, 2_400m,
            new EffectTold(76, "50 题答对 38 题 || 38 of 50 tasks", "独立报价，件/月 || Offers alone, a month", 0, 5,
                "可负责常州客户 || Ready for Changzhou"));
        yield return new("HD104", "能效诊断 || Energy audits", "每季做两次诊断 || Two audits a quarter", "水厂要求诊断 || Water works ask for audits",
            On(5, 21), Institute, 7_200m,
            new EffectTold(89, "实测误差 3% || Measured within 3 %", "诊断带单，件/季 || Orders after audits, a quarter", 1, 4,
                "值得推广 || Worth spreading"));
        yield return new("HD110", "大客户管理 || Key account management", "每家一份客户计划 || A plan for each account",
            "三家百万客户待开发 || Three customers could buy for a million",
            On(6, 11), Academy, 6_200m,
            new EffectTold(77, "客户计划评审通过 || The plans were reviewed", Visits, 6, 9, "走访更有目的 || Visits have a purpose"));
        yield return new("HD101", "带教方法 || Coaching", "带教两名新人 || Coach two newcomers", "水务板块要接班人 || Water works need a second person",
            On(8, 20), House, 1_800m, null);
    }
}
