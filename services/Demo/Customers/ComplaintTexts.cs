namespace SalesPlatform.Demo.Customers;

internal sealed record ComplaintStory(string Words, string Response, string Resolution);

/// <summary>In a category the stories come one after another.</summary>
internal static class ComplaintTexts
{
    public const string Held = "等客户提供管路图纸 || Waits for the customer's drawing of the pipes";
    public const string Reopened = "同一问题一周后再现 || The same fault came back after a week";
    public const string MendedAgain = "更换整套部件并派人驻场一天 || Replaced the whole set, somebody stayed for a day";

    public static ComplaintStory Of(string category, int number, string order)
    {
        var (words, response, resolution) = ByCategory[category][number % ByCategory[category].Count];
        return new ComplaintStory(Wording.Both(words, zh => $"{order}：{zh}", en => $"{order}: {en}"), response, resolution);
    }

    private static readonly Dictionary<string, IReadOnlyList<(string Words, string Response, string Resolution)>> ByCategory = new()
    {
        ["after-sales-response"] =
        [
            ("报修三天无人回电，产线停了一班 || Nobody called back for three days, a shift was lost", "当日致歉并约工程师 || Apologised and sent an engineer",
                "现场更换机封，回访满意 || Replaced the seal on site"),
            ("热线占线 40 分钟 || The hotline was engaged for 40 minutes", "改由专人对接 || Gave them one contact",
                "热线加一班，专线号码已发 || A second shift, and a number of their own"),
            ("约好周二，工程师周四才到 || The fitter was promised for Tuesday and came on Thursday",
                "确认新时间并免上门费 || A new time, no charge for the visit",
                "派工改为前一日确认 || Visits are now confirmed the day before"),
            ("邮件报障五天未复 || An e-mail about a fault was not answered for five days", "电话核实故障 || Called to learn about the fault",
                "远程复位，报障邮箱改为轮值 || Reset remotely; the mailbox is now on the rota"),
            ("夜间停泵，值班电话转了四次 || A pump stopped at night, the call was passed on four times", "值班主管直接跟进 || The head of the shift took over",
                "更换轴承，夜班名单已更新 || New bearing; the night list is up to date"),
            ("备件询价一周没有答复 || No price for a part within a week", "两小时内报出 || Named it within two hours",
                "备件价目表已开放查询 || The price list of parts is open to them"),
            ("同一故障找了三个人 || Told the same fault to three people", "指定唐宁全程负责 || Tang Ning sees to it from end to end",
                "故障单一号到底，已结 || One number for the whole case, closed"),
            ("保养到期无人提醒，泵带病运行 || Nobody reminded us that service was due", "本周内补做 || Done within the week",
                "补做保养，提醒已设置 || Served; a reminder is set"),
        ],
        ["delivery"] =
        [
            ("承诺八周，第十周还没发货 || Promised in eight weeks, not sent in the tenth", "给出发货日 || Named the day",
                "加急发出，补偿运费 || Sent by express, freight on us"),
            ("箱内少两只法兰 || Two flanges were missing from the crate", "次日补发 || Sent the next day",
                "补件到货，装箱单加复核 || Arrived; packing lists are checked twice"),
            ("送到旧厂址，多跑 30 公里 || Delivered to the old works, 30 km away", "联系承运商改送 || Told the carrier",
                "当日改送，地址已更新 || Delivered the same day, address corrected"),
            ("控制柜外壳磕碰 || The cabinet's housing was dented", "拍照确认换壳 || Photos taken, a new housing promised",
                "更换柜门，改木箱包装 || New door; cabinets now travel in crates"),
        ],
        ["price"] =
        [
            ("发票单价与合同差 120 元 || The invoice is 120 above the contract for each", "财务核对 || Finance checks",
                "红冲重开，差额退回 || Cancelled and issued anew"),
            ("同款泵比隔壁厂贵 6% || The same pump is 6 % dearer than next door", "说明配置差异 || Explained what differs",
                "补两年保养作为让步 || Two years of service as a concession"),
            ("补件收了两次运费 || Freight was charged twice for one part", "当日确认 || Confirmed the same day", "退回一次运费 || One of them paid back"),
            ("报价过期后涨价 8% || The offer ran out and rose by 8 %", "延长原价十天 || The old price for ten more days",
                "按原价签约 || Signed at the old price"),
        ],
        ["product-quality"] =
        [
            ("泵在 1,450 转有异响 || The pump makes a noise at 1,450 rpm", "要来振动数据 || Asked for vibration data",
                "校动平衡，振动 2.1 mm/s || Balanced again: 2.1 mm/s"),
            ("蝶阀三个月后渗漏 || A butterfly valve leaks after three months", "寄出新密封 || Sent a new seal",
                "更换阀座，同批抽查 || New seat; the lot was sampled"),
            ("流量计读数偏高 4% || The flow meter reads 4 % too high", "约定现场标定 || A calibration on site was fixed",
                "重新标定，误差 0.5% || Calibrated: within 0.5 %"),
            ("变频器夏天频繁过热 || The drive overheats in summer", "建议临时降载 || Advised less load for now",
                "加装风扇，温升降 12 度 || A fan was added: 12 degrees less"),
        ],
    };
}
