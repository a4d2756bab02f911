using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Reports;

internal sealed record NoteTold(Period Period, NoteKind Kind, string Text, SalesDimension Dimension = SalesDimension.Unspecified,
    string Key = "");

/// <summary>Their figures are those of the story's own books, so that a note says what the report beside it shows.</summary>
internal sealed partial class ReportNotes(DemoTime time, Cast cast, SaleBook sales, CostBook costs, CustomerBook customers)
{
    // A quarter's report is written before the late corrections, and the year's after them.
    private readonly SaleSums _ofQuarters = new(time, cast, sales, withLateCorrections: false);
    private readonly SaleSums _ofYear = new(time, cast, sales);

    public IReadOnlyList<Period> Periods => [.. time.QuartersOver.Where(quarter => quarter.InYear != time.Before), time.Year];

    public IReadOnlyList<NoteTold> Of(Period period) => (period.InYear == time.Year, period.Grain, period.Number) switch
    {
        (true, Grain.Year, _) => OfYear(period),
        (true, _, 1) => OfFirst(period),
        (true, _, 2) => OfSecond(period),
        (true, _, 3) => OfThird(period),
        (true, _, _) => OfFourth(period),
        (_, _, 1) => OfRunningFirst(period),
        (_, _, 2) => OfRunningSecond(period),
        (_, _, 3) => OfRunningThird(period),
        _ => throw new ArgumentOutOfRangeException(nameof(period), $"{period}", "The last quarter of the running year is not over."),
    };

    private IReadOnlyList<NoteTold> OfFirst(Period q) =>
    [
        Reason(q, $"两个水务标推到下季度，全队达成 {Team(q)} || Two water tenders moved into the next quarter: {Team(q)} of the target"),
        Reason(q, $"阀门达成 {Line("valves", q)}：经销商去库存 || Valves at {Line("valves", q)}: dealers run down their stock",
            SalesDimension.ProductLine, "valves"),
        Exception(q, $"周杰达成 {Rep("HD106", q)}：三份报价晚于截止日 || Zhou Jie at {Rep("HD106", q)}: three offers came after the deadline",
            SalesDimension.Rep, "HD106"),
        Next(q, "每周一过报价，两天内发出（周杰） || Offers are looked through each Monday and leave within two days (Zhou Jie)"),
        Next(q, "与五家阀门经销商约定补货日（刘洋） || Agree with five valve dealers when they refill (Liu Yang)", SalesDimension.ProductLine, "valves"),
        Comment(q, $"泵与控制达成 {Line("pumps", q)}、{Line("controls", q)}，撑起本季 || Pumps at "
            + $"{Line("pumps", q)}, controls at {Line("controls", q)}: they carry the quarter"),
    ];

    private IReadOnlyList<NoteTold> OfSecond(Period q) =>
    [
        Reason(q, $"节后需求弱，全队达成 {Team(q)}，缺口 {Gap(q)} || Weak demand after the holidays: {Team(q)} of the target, {Gap(q)} short"),
        Reason(q, $"投诉 {Complaints(q)} 件（上季 {Complaints(q.Previous)} 件），多为售后响应慢，部分客户停单 || "
            + $"{Complaints(q)} complaints after {Complaints(q.Previous)}, mostly slow response: some customers stop ordering"),
        Reason(q, $"阀门 {Line("valves", q)}、传感器 {Line("sensors", q)}，均低于计划 || Valves at "
            + $"{Line("valves", q)}, sensors at {Line("sensors", q)}: both behind", SalesDimension.ProductLine, "valves"),
        Exception(q, $"马超达成 {Rep("HD109", q)}，离职交接中 || Ma Chao at {Rep("HD109", q)}: he leaves and hands over", SalesDimension.Rep,
            "HD109"),
        Exception(q, $"高翔入职首季达成 {Rep("HD111", q)} || Gao Xiang at {Rep("HD111", q)} in his first quarter", SalesDimension.Rep, "HD111"),
        Next(q, "与客服签新服务标准：4 小时内响应（唐宁） || A new service standard with customer service: answers within 4 hours (Tang Ning)"),
        Next(q, "逐家回访投诉客户，两周内完成（各代表） || Call back everyone who complained, within two weeks (each rep)"),
        Next(q, "缺口分到后两季，重点补泵与控制 || Spread the gap over the two quarters ahead, with pumps and controls"),
    ];

    private IReadOnlyList<NoteTold> OfThird(Period q) =>
    [
        Reason(q, $"新服务标准见效，停单客户回流，达成 {Team(q)} || The new service standard works, customers come back: {Team(q)} of the target"),
        Reason(q, $"智能泵路演带动泵类，达成 {Line("pumps", q)} || The smart pump's roadshow lifts pumps to {Line("pumps", q)}",
            SalesDimension.ProductLine, "pumps"),
        Exception(q,
            $"推广费用超预算 {Over("promotion", q)}：上市推迟，活动做了两次 || Promotion "
            + $"{Over("promotion", q)} over its budget: the launch slipped and the campaign ran twice"),
        Exception(q,
            $"阀门 {Line("valves", q)}、传感器 {Line("sensors", q)} 仍落后 || Valves at "
            + $"{Line("valves", q)} and sensors at {Line("sensors", q)} stay behind", SalesDimension.ProductLine, "valves"),
        Next(q, "推广订单先经方梅确认再下 || No promotion order before Fang Mei has seen it"),
        Next(q, "马超的客户移交高翔，一个月内走访（高翔） || Ma Chao's customers go to Gao Xiang, who visits them within a month"),
        Next(q, "年底前锁定水务验收项目清单（陈浩） || A list of the water projects accepted this year (Chen Hao)"),
    ];

    private IReadOnlyList<NoteTold> OfFourth(Period q) =>
    [
        Reason(q, $"年终验收集中，达成 {Team(q)}，优异 || Projects are accepted at the year's end: {Team(q)} of the target, excellent"),
        Reason(q, $"满意度由 {Satisfaction(customers.Baseline)} 升至 {Satisfaction(customers.Resurvey)}，老客户增购 || Satisfaction from "
            + $"{Satisfaction(customers.Baseline)} to {Satisfaction(customers.Resurvey)}: customers buy more"),
        Reason(q, $"孙悦达成 {Rep("HD105", q)}，王丽 {Rep("HD102", q)}：框架合同按月下单 || Sun Yue at "
            + $"{Rep("HD105", q)}, Wang Li at {Rep("HD102", q)}: frame contracts", SalesDimension.Rep, "HD105"),
        Exception(q, $"阀门达成 {Line("valves", q)}：铸件涨价，小单利薄 || Valves at {Line("valves", q)}: castings are dearer, small orders earn little",
            SalesDimension.ProductLine, "valves"),
        Next(q, "下年阀门改直供大客户，小单走经销商 || Valves go to large customers directly, small orders to dealers"),
        Next(q, "把年终验收提前一个月，避免积压（吴昊） || Bring acceptances forward by a month (Wu Hao)"),
    ];

    private IReadOnlyList<NoteTold> OfYear(Period year) =>
    [
        Reason(year,
            $"全年 {Money(_ofYear.Net(year))}，达成 {Team(year)}：二季度的缺口由四季度补回大半 || "
            + $"{Money(_ofYear.Net(year))}, {Team(year)} of the target: the fourth quarter made up most of the second's gap"),
        Reason(year,
            $"阀门 {Line("valves", year)}、传感器 {Line("sensors", year)} 低于计划；泵 {Line("pumps", year)}、控制 {Line("controls", year)} 超额 || "
            + $"Valves at {Line("valves", year)} and sensors at "
            + $"{Line("sensors", year)} are behind; pumps at {Line("pumps", year)}, controls at {Line("controls", year)} ahead"),
        Reason(year,
            "首次响应慢使二季度丢单，新标准后满意度升 15% || "
            + "Slow response cost orders in the second quarter; satisfaction rose by 15 % under the new standard"),
        Exception(year,
            $"费用偏差 {Deviation(year)}，在 5% 以内；推广超 {Over("promotion", year)} || Costs deviate by "
            + $"{Deviation(year)}, within 5 %; promotion is {Over("promotion", year)} over"),
        Next(year, "智能泵下年上市，试点客户先行（韩冰） || The smart pump comes next year, pilot customers first (Han Bing)"),
        Next(year, "传感器与泵打包，每台泵配一只压力传感器 || Sensors are sold with pumps: a pressure sensor with each"),
        Next(year, "重点客户每季复盘，四十五天内必访（各代表） || Key accounts are reviewed each quarter, visited within 45 days (each rep)"),
    ];

    private static NoteTold Reason(Period of, string text, SalesDimension dimension = default, string key = "") =>
        new(of, NoteKind.Reason, text, dimension, key);

    private static NoteTold Exception(Period of, string text, SalesDimension dimension = default, string key = "") =>
        new(of, NoteKind.Exception, text, dimension, key);

    private static NoteTold Next(Period of, string text, SalesDimension dimension = default, string key = "") =>
        new(of, NoteKind.Next, text, dimension, key);

    private static NoteTold Comment(Period of, string text) => new(of, NoteKind.Commentary, text);

    private SaleSums Sums(Period period) => period.Grain == Grain.Year ? _ofYear : _ofQuarters;

    private string Team(Period period) => Wording.Percent(Sums(period).Attainment(period));

    private string Rep(string rep, Period quarter) => Wording.Percent(_ofQuarters.OfRep(rep, quarter));

    private string Line(string line, Period period) => Wording.Percent(Sums(period).OfLine(line, period));

    private string Gap(Period period) => Money(Sums(period).Target(period) - Sums(period).Net(period));

    private int Complaints(Period quarter) => customers.Complaints.Count(complaint => time.Calendar.Contains(quarter, complaint.Day));

    private string Over(string category, Period period)
    {
        var line = CostBook.Lines.Single(of => of.Category == category);
        var budget = period.Months.Sum(month => costs.BudgetOf(line, period.InYear)[month.Number - 1]);
        return Wording.Percent(costs.In(period).Where(cost => cost.Category == category).Sum(cost => cost.Amount) / budget - 1);
    }

    private string Deviation(Period period) => Wording.Percent(costs.In(period).Sum(cost => cost.Amount) / costs.BudgetOf(period) - 1);

    private string Money(decimal amount) => Wording.Money(amount, time.Currency);

    private static string Satisfaction(SurveyTold survey) => Wording.Percent((decimal)survey.Satisfied / survey.Responses);
}
