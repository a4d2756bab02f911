namespace SalesPlatform.Demo.People;

/// <param name="Task">Who owns it is drawn by lot.</param>
internal sealed record MeetingTold(string Goal, string Outcome, string Task);

internal static class MeetingTexts
{
    public static IReadOnlyList<string> Agenda { get; } =
        ["业绩与预测 || Results and forecast", "客户与投诉 || Customers and complaints", "行动与期限 || Actions and dates"];

    public static MeetingTold Of(int number) => All[number % All.Count];

    private static IReadOnlyList<MeetingTold> All { get; } =
    [
        new("年度增长目标已下达 || The year's growth is set", "各代表按季分解到客户 || Each rep divides it by customer and quarter",
            "交前十大客户计划 || Hand in plans for the ten largest customers"),
        new("重点客户按月走访 || Key accounts are visited each month", "走访计划随周报提交 || Visits are planned with the weekly report",
            "排出下季走访表 || Draw up the next quarter's visits"),
        new("费用偏差 5% 以内 || Costs within 5 % of the budget", "出差合并，两城一趟 || Journeys are joined, two cities in one",
            "提交差旅计划 || Hand in the travel plan"),
        new("满意度 80% 以上 || Satisfaction above 80 %", "投诉当天登记，两周回访 || Complaints are entered the same day, called back in two weeks",
            "回访名单逐家打电话 || Call everyone on the list"),
        new("节后恢复订单 || Bring orders back after the holidays", "停单客户由经理陪访 || The manager comes along to those who stopped",
            "停单客户清单与原因 || List who stopped, and why"),
        new("售后响应要快 || Faster after-sales response", "与客服共用一张问题表 || One list of cases with customer service",
            "补齐客户联系人 || Complete the contacts of customers"),
        new("执行新服务标准 || The new service standard", "代表首日知会客户 || Reps tell their customers on the first day",
            "全员通过标准测试 || Everybody passes the test"),
        new("智能泵路演 || The smart pump's roadshow", "每人请三家到场 || Each brings three companies", "试点客户名单 || List of pilot customers"),
        new("高效泵补贴 || Subsidies for efficient pumps", "报价注明补贴额 || Offers name the subsidy", "浙江客户逐家告知 || Tell each customer in Zhejiang"),
        new("年终验收前移 || Acceptances earlier in the year", "验收资料提前一月备齐 || Papers ready a month ahead",
            "验收项目清单 || List of projects to be accepted"),
        new("阀门止跌 || Stop the fall of valves", "标准阀走经销商，调节阀直供 || Standard valves by dealers, control valves directly",
            "二十家直供客户名单 || Name twenty for direct supply"),
        new("传感器随泵打包 || Sensors with each pump", "打包价下周启用 || The bundle's price from next week",
            "三份打包报价样本 || Three sample offers of the bundle"),
        new("新人带教 || Coaching newcomers", "一人一师，三个月出师 || One coach each, three months", "带教计划与考核表 || Plan and test for coaching"),
    ];
}
