namespace SalesPlatform.Demo.Costs;

/// <summary>Within a month and category no two are the same.</summary>
internal static class CostTexts
{
    /// <param name="at">The how-manieth of the month.</param>
    public static string Of(string category, int at, Dice dice)
    {
        var (kinds, places) = category switch
        {
            "commission" => (Commission, Teams),
            "travel" => (Travel, Routes),
            "promotion" => (Promotion, Themes),
            "exhibition" => (Exhibition, Fairs),
            "entertainment" => (Entertainment, Customers),
            "tools" => (Tools, Systems),
            _ => (Training, Courses),
        };
        var ((zh, en), (where, place)) = (kinds[at % kinds.Length], dice.Pick(places));
        return TwoLanguages.Of($"{zh}（{where}）", $"{en} ({place})");
    }

    private static readonly (string, string)[] Commission =
        [("月度提成", "Commission of the month"), ("提成补差", "Commission adjusted"), ("团队奖金", "Team bonus"), ("框架合同提成", "Commission on frames"),
            ("回款奖励", "Bonus for collections")];

    private static readonly (string, string)[] Teams = [("沪苏", "Shanghai and Jiangsu"), ("浙皖", "Zhejiang and Anhui"), ("全队", "all")];

    private static readonly (string, string)[] Travel =
        [("高铁票", "Rail tickets"), ("住宿", "Hotels"), ("租车", "Car rental"), ("机票", "Flights"), ("市内交通与通行费", "Taxis and tolls")];

    private static readonly (string, string)[] Routes =
        [("南京至合肥", "Nanjing to Hefei"), ("杭州至宁波", "Hangzhou to Ningbo"), ("上海至徐州", "Shanghai to Xuzhou"), ("温州一线", "Wenzhou round"),
            ("芜湖至安庆", "Wuhu to Anqing")];

    private static readonly (string, string)[] Promotion =
        [("行业媒体投放", "Trade press"), ("线上活动", "Online campaign"), ("样本印制", "Brochures"), ("客户研讨会", "Seminar for customers"),
            ("演示样机", "Demonstration units")];

    private static readonly (string, string)[] Themes =
        [("能效", "efficiency"), ("智能泵", "smart pump"), ("水务方案", "water works"), ("控制柜打包", "cabinets"), ("服务承诺", "service")];

    private static readonly (string, string)[] Exhibition =
        [("展位租金", "Stand rent"), ("展位搭建", "Stand construction"), ("展品运输", "Freight of exhibits"), ("展会人员", "Staff at the fair"),
            ("展期客户接待", "Visitors at the stand")];

    private static readonly (string, string)[] Fairs =
        [("国际泵阀展", "Pump and valve fair"), ("环保水处理展", "Water treatment fair"), ("化工装备展", "Chemical equipment fair")];

    private static readonly (string, string)[] Entertainment =
        [("客户晚餐", "Dinner with customers"), ("工厂参观接待", "Visit to our works"), ("技术交流午餐", "Lunch after a technical talk"),
            ("节日礼品", "Holiday gifts"), ("签约接待", "Signing of a contract")];

    private static readonly (string, string)[] Customers =
        [("申江重工", "Shenjiang Heavy Industry"), ("杭州自来水", "Hangzhou Waterworks"), ("金陵石化设备", "Jinling Petro Equipment"),
            ("合肥新材", "Hefei Materials"), ("嘉兴造纸", "Jiaxing Paper")];

    private static readonly (string, string)[] Tools = [("软件许可", "Licences")];

    private static readonly (string, string)[] Systems = [("客户关系系统", "CRM"), ("选型软件", "selection software"), ("报价系统", "offer system")];

    private static readonly (string, string)[] Training =
        [("产品课", "Product course"), ("服务课", "Service course"), ("谈判课", "Negotiation course"), ("招投标课", "Course on tenders"),
            ("讲师与教材", "Trainers and material")];

    private static readonly (string, string)[] Courses = [("上海", "Shanghai"), ("内训", "in house"), ("杭州", "Hangzhou")];
}
