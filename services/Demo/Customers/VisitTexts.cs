using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Demo.Customers;

internal sealed record VisitStory(string Note, string Category, Severity Severity, string Feedback);

internal static class VisitTexts
{
    public static IReadOnlyList<VisitStory> Stories { get; } =
    [
        new("扩产，三月内要泵站报价，约 90 万元 || New line: an offer for the pump station, some 900,000", "delivery", Severity.Low,
            "希望十周内交泵站 || Would like the station within ten weeks"),
        new("对交期满意，问下季排产 || Content with delivery, asks for the next quarter's slots", "delivery", Severity.Low,
            "上批提前两天到 || The last lot came two days early"),
        new("抱怨售后回电慢，当场致电客服 || Slow call-backs; rang customer service from there", CustomerBook.SlowResponse, Severity.High,
            "报修后等了两天 || Waited two days after reporting a fault"),
        new("恒博报价低 8%，正在比配置 || Hengbo is 8 % cheaper; comparing what is in it", "price", Severity.Low,
            "总包价更低，但不含调试 || The whole station is cheaper, without commissioning"),
        new("年度框架续签，量增一成 || The frame is renewed with a tenth more", "price", Severity.Low, "接受价格锁一年 || Accepts a price for the year"),
        new("要一级能效证书，已带样本 || Wants class 1 certificates; samples left", "product-quality", Severity.Medium,
            "下次招标须附证书 || The next tender needs the certificate"),
        new("参观控制柜样机，邀研发交流 || Saw the cabinet, invites R&D", "product-quality", Severity.Low, "希望预留远程接口 || Would like a remote interface"),
        new("备件库存盘点，缺六种 || Counted spare parts: six are missing", CustomerBook.SlowResponse, Severity.Medium,
            "备件 48 小时内要到 || Parts within 48 hours"),
        new("付款拖了 20 天，见财务经理 || Payment is 20 days late; saw the head of finance", "price", Severity.Low,
            "希望改成月结 || Would like to pay monthly"),
        new("振动数据正常，约年底保养 || Vibration is fine; service fixed for the year's end", "product-quality", Severity.Low,
            "运行一年无停机 || A year without a standstill"),
    ];

    public static IReadOnlyList<string> Missed { get; } =
    [
        "客户临时停产检修 || The plant stood still for repairs", "对方出差，改约下次 || The buyer travels; at the next one",
        "暴雨封路 || The road was closed after heavy rain",
    ];

    /// <summary>What people who rate 1 or 2 write; short, and never of a person.</summary>
    public static IReadOnlyList<string> Comments { get; } =
    [
        "请当天回电 || Call back the same day", "备件等了六天 || Six days for a part", "热线打不通 || The hotline does not answer",
        "报价太慢，我们等不及 || Offers take too long",
        "上门晚了两天 || The fitter came two days late", "希望有固定联系人 || We want one contact", "验收资料不全 || Papers for acceptance are incomplete",
        "发票要改两次 || The invoice had to be changed twice",
    ];
}
