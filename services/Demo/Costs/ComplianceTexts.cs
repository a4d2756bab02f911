using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Demo.Costs;

/// <param name="Answer">The manager's; empty: none yet.</param>
/// <param name="Conclusion">Of finance; empty: not closed.</param>
internal sealed record FindingTold(string Check, string Title, string Detail, Severity Severity, string Answer = "",
    string Conclusion = "");

internal static class ComplianceTexts
{
    public static IReadOnlyList<FindingTold> InYear { get; } =
    [
        new("招待费凭证，上半年 || Entertainment receipts, first half", "两次宴请无客人名单 || Two dinners without a list of guests",
            "两张发票合计 6,840，制度要求列明客人与事由 || 6,840 on two invoices; the policy asks for names and occasion", Severity.Minor,
            "名单已补交，报销单加必填栏 || The lists are handed in; the form now asks for them", "同意，下季抽查 || Accepted; sampled next quarter"),
        new("推广订单审批，三季度 || Approval of promotion orders, third quarter", "路演订单先下后批 || The roadshow was ordered before it was approved",
            "PO-2108 下单比审批早 4 天，金额 48,000 || PO-2108 over 48,000 went out 4 days before its approval", Severity.Major,
            "上市推迟造成，今后先经方梅确认 || The launch had slipped; Fang Mei now sees orders first", "流程已改，结案 || The routine is changed: closed"),
        new("差旅标准 || Travel policy", "三晚住宿超标准 || Three nights above the limit",
            "展会期间每晚超 120 元，共 360 元 || 120 a night above the limit during the fair, 360 in all", Severity.Minor,
            "展会期间无房可订，有截图 || Nothing else was free during the fair; screenshots attached", "按例外处理 || Treated as an exception"),
    ];

    public static IReadOnlyList<FindingTold> InRunningYear { get; } =
    [
        new("提成发放 || Commission run", "退货行仍发提成 || Commission was paid on a line that came back",
            "两行退货未扣回，约 1,900 || Two lines that came back were not deducted, some 1,900", Severity.Major),
        new("研讨会签到 || Attendance of seminars", "一场研讨会缺签到表 || One seminar lacks its list of attendance",
            "嘉兴场 38 人用餐，签到 21 人 || 38 meals at Jiaxing, 21 signatures", Severity.Minor,
            "名单按报名补齐，请复核 || The list is completed from the registrations, please check"),
        new("软件许可 || Licences", "两个停用账号仍付费 || Two unused accounts are still paid for",
            "马超等两个账号多付 3 个月 || Two accounts, Ma Chao's among them, were paid for 3 months too long", Severity.Minor,
            "账号已停，退费抵下期 || Both are closed, the money is set off", "已核对抵扣 || Set off, checked"),
    ];
}
