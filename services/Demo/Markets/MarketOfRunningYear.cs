using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Demo.Markets;

internal static class MarketOfRunningYear
{
    private const ObservationKind Trend = ObservationKind.Trend;
    private const ObservationKind Demand = ObservationKind.DemandChange;

    public static IReadOnlyList<Observed> All { get; } =
    [
        new(1, 20, Trend, Impact.Opportunity, "管网改造列入年度计划 || Pipe networks are in the year's plans",
            "四市安排管网改造 31 亿元，同比增 12% || Four cities set aside 3.1 billion, 12 % more than last year",
            "市政建设计划 || Municipal plans", "上半年完成招标 || Tenders by the middle of the year"),
        new(2, 18, Trend, Impact.Threat, "威尔东方建本地仓 || Weir East opens a local warehouse",
            "进口泵交期由 14 周缩到 6 周 || Imported pumps come in 6 weeks instead of 14",
            "客户询价对比 || Offers customers showed us", "苏州仓现货 || In stock at Suzhou") { Region = "Jiangsu", Line = "pumps" },
        new(2, 24, Demand, Impact.Opportunity, "变频节能打包采购 || Drives are bought with the pump",
            "新订单三成同时订变频器，去年一成半 || Three of ten orders include a drive, half as many a year ago",
            "订单分析 || Analysis of orders", "电费一年省回来 || The saved power pays it within a year") { Line = "controls" },
        new(3, 17, Demand, Impact.Threat, "纺织客户推迟更新 || Textile mills put off replacements",
            "南通三家工厂更新计划推后一年 || Three mills at Nantong wait another year",
            "南通纺织设备部 || Nantong Textiles", "订单只排到下月 || Our own orders reach into next month only") { Customer = "HK-013",
                Region = "Jiangsu" },
        new(4, 16, Trend, Impact.Opportunity, "国产替代比例写入招标 || Tenders ask for domestic makes",
            "石化招标国产件比例由 50% 提到 70% || Petrochemical tenders raise the domestic share from 50 to 70 %",
            "安庆石化招标公告 || Tender of Anqing Petrochemical",
            "国产化率不足者扣分 || Points are lost below the share") { Customer = "HK-029", Region = "Anhui" },
        new(5, 20, Trend, Impact.Threat, "阀门电商低价 || Valves sold cheaply online",
            "标准球阀网价比我们低 11% || Standard ball valves are 11 % below our price",
            "电商平台比价 || Prices on platforms", "满千包邮，次日达 || Free above 1,000, there tomorrow") { Line = "valves" },
        new(5, 26, Demand, Impact.Opportunity, "按效果付费的节能合同 || Energy contracts paid by the saving",
            "3 家客户愿按节电量分成 || Three customers would share what they save",
            "嘉兴造纸能源部 || Energy, Jiaxing Paper", "省不下电就不付钱 || No saving, no money") { Customer = "HK-021", Region = "Zhejiang" },
        new(6, 16, Demand, Impact.Neutral, "要求碳足迹声明 || Carbon statements are asked for",
            "6 家出口型客户要求产品碳足迹 || Six exporters ask for the footprint of each product",
            "芜湖汽车采购 || Purchasing, Wuhu Automotive", "明年起无声明不采购 || From next year nothing without it") { Customer = "HK-026",
                Region = "Anhui" },
        new(7, 16, Trend, Impact.Opportunity, "数据中心冷却扩建 || Data centres add cooling",
            "长三角在建 18 个机房，每个约需泵 40 台 || 18 sites under way, some 40 pumps each",
            "行业媒体 || Trade press", "液冷项目年底前开标 || Liquid cooling is tendered this year") { Line = "pumps" },
        new(8, 18, Trend, Impact.Threat, "恒博延长账期 || Hengbo gives longer credit",
            "总包项目账期由 60 天延到 120 天 || 120 days instead of 60 for whole stations",
            "临港能源谈判 || Talks with Lingang Energy", "同价给四个月 || The same price, four months to pay") { Customer = "HK-007",
                Region = "Shanghai" },
        new(8, 25, Demand, Impact.Opportunity, "智能泵预约试用 || Trials of the smart pump",
            "11 家申请试用，其中水务 6 家 || Eleven ask for a trial, six of them water works",
            "上市项目登记 || Register of the launch", "试一个月再定 || A month's trial, then we decide") { Line = "pumps" },
        new(9, 15, Demand, Impact.Neutral, "备件改线上下单 || Parts are ordered online",
            "备件订单六成走门户，去年三成 || Six of ten part orders come through the portal, three a year ago",
            "订单来源统计 || Where orders come from", "半夜也能下单 || I can order at midnight") { Line = "service" },
        new(10, 14, Trend, Impact.Opportunity, "设备更新贷款贴息 || Cheaper loans for new equipment",
            "更新贷款贴息 1.5 个点，年底截止 || 1.5 points off the interest until the year's end",
            "银行客户经理 || Our customers' bank", "材料三天批 || Approved in three days"),
        new(10, 21, Trend, Impact.Threat, "蓝旗清库存 || Lanqi clears its stock",
            "老款离心泵七折，限量 600 台 || 30 % off the old pumps, 600 of them",
            "蓝旗促销邮件 || Lanqi's mailing", "年底前清完 || All gone by the year's end") { Line = "pumps" },
        new(10, 23, Demand, Impact.Opportunity, "水厂要整厂能效诊断 || Water works want an energy audit",
            "5 家水厂请我们做诊断，预计带出泵 60 台 || Five plants ask for one; some 60 pumps may follow",
            "杭州自来水 || Hangzhou Waterworks", "先诊断，再立项 || First the audit, then the project") { Customer = "HK-017", Region = "Zhejiang" },
        new(11, 12, Demand, Impact.Threat, "客户压缩年底采购 || Some cut what they buy at the year's end",
            "化工客户 4 家把订单移到明年 || Four chemical customers move orders into next year",
            "振华化工采购 || Purchasing, Zhenhua Chemicals", "今年预算已用完 || This year's budget is spent") { Customer = "HK-003",
                Region = "Shanghai" },
    ];
}
