using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Demo.Reports;

internal sealed partial class ReportNotes
{
    private IReadOnlyList<NoteTold> OfRunningFirst(Period q) =>
    [
        Reason(q, $"年终订单已透支，但水务管网项目接上，达成 {Team(q)} || After the rush at the year's end pipe networks follow: {Team(q)} of the target"),
        Reason(q, $"变频器随泵销售，控制达成 {Line("controls", q)} || Drives are bought with pumps: controls at {Line("controls", q)}",
            SalesDimension.ProductLine, "controls"),
        Exception(q, $"阀门达成 {Line("valves", q)}：直供刚起步 || Valves at {Line("valves", q)}: direct supply has only begun",
            SalesDimension.ProductLine, "valves"),
        Next(q, "新人丁一由孙悦带教，三个月内独立报价 || Sun Yue coaches Ding Yi, who offers alone after three months", SalesDimension.Rep, "HD113"),
        Next(q, "浦东水务等下滑客户逐家走访（徐婷） || Visit each customer who fell, Pudong Water first (Xu Ting)"),
    ];

    private IReadOnlyList<NoteTold> OfRunningSecond(Period q) =>
    [
        Reason(q, $"国产替代与控制打包，达成 {Team(q)} || Domestic makes are asked for, and controls come with them: {Team(q)} of the target"),
        Reason(q, $"控制达成 {Line("controls", q)}，居首；阀门 {Line("valves", q)}，网价低 11% || Controls at "
            + $"{Line("controls", q)} lead; valves at {Line("valves", q)}, 11 % cheaper online"),
        Exception(q, $"周杰达成 {Rep("HD106", q)}，连续五季低于目标 || Zhou Jie at {Rep("HD106", q)}, below target again", SalesDimension.Rep, "HD106"),
        Next(q, "与嘉兴造纸签节电分成试点（孙悦） || A pilot with Jiaxing Paper, paid by what it saves (Sun Yue)"),
        Next(q, "标准阀门降价清库 600 件，调节阀保价 || Clear 600 standard valves, keep the price of control valves", SalesDimension.ProductLine,
            "valves"),
        Next(q, "周杰：每周陪访一次，季末复评（林静） || Zhou Jie: one visit a week together, reviewed at the quarter's end (Lin Jing)",
            SalesDimension.Rep, "HD106"),
    ];

    private IReadOnlyList<NoteTold> OfRunningThird(Period q) =>
    [
        Reason(q, $"数据中心与智能泵预售，达成 {Team(q)} || Data centres and the first orders around the smart pump: {Team(q)} of the target"),
        Reason(q, $"泵类 {Line("pumps", q)}，服务 {Line("service", q)}：备件转线上 || Pumps at "
            + $"{Line("pumps", q)}, service at {Line("service", q)}: parts are ordered online"),
        Exception(q,
            $"阀门 {Line("valves", q)}、传感器 {Line("sensors", q)}：打包方案未铺开 || Valves at "
            + $"{Line("valves", q)}, sensors at {Line("sensors", q)}: the bundle is not rolled out", SalesDimension.ProductLine, "valves"),
        Next(q, "智能泵上市前完成 11 家试用（白露） || Eleven trials before the smart pump's launch (Bai Lu)"),
        Next(q, "恒博延长账期：大项目与财务谈 90 天（方梅） || Hengbo gives long credit: 90 days for large projects, with finance (Fang Mei)"),
        Next(q, "压力传感器随泵打包，下季度全员执行 || A pressure sensor with each pump, by everybody next quarter", SalesDimension.ProductLine, "sensors"),
    ];
}
