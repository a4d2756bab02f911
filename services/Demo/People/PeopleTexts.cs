namespace SalesPlatform.Demo.People;

internal static class PeopleTexts
{
    public static Traits Of(string employee) => All[employee];

    private static readonly Dictionary<string, Traits> All = new()
    {
        ["HD101"] = new(
            ["申江重工框架谈得扎实 || Negotiated the Shenjiang frame soundly", "水务验收清单最完整 || Keeps the best list of water projects",
                "主动带两名同事投标 || Takes two colleagues along in tenders"],
            ["给新人留出报价机会 || Leave some offers to the newcomers", "走访后两天内写纪要 || Write up visits within two days",
                "把造船客户的备件也谈下来 || Win the shipyard's parts as well"],
            ["大单占比太高，需要更多中单 || Too much hangs on large orders", "框架续签花了两周 || The frame took me two weeks",
                "想负责水务板块 || I would like to look after water works"]),
        ["HD102"] = new(
            ["浦东水务三个标全中 || Won all three tenders of Pudong Water", "合同条款把关细 || Reads contracts with care",
                "验收跟到签字 || Follows acceptances to the signature"],
            ["报价先问客户预算 || Ask for the budget before offering", "把能效测算做成模板 || Make a template of the energy calculation",
                "中小客户每季至少一访 || Visit small customers once a quarter"],
            ["投标文件占去一半时间 || Half of my time goes into tender papers", "客户回款按期 || Customers paid in time",
                "希望有一名助理 || An assistant would help"]),
        ["HD103"] = new(
            ["石化客户技术沟通好 || Talks technology well with petrochemicals", "报价准，返工少 || Precise offers, little done twice",
                "投诉客户全部回访 || Called back everyone who complained"],
            ["谈价先守住底线 || Hold the price longer when negotiating", "每周新增两家拜访 || Two new visits each week",
                "先与生产定排期再承诺 || Agree dates with production before promising them"],
            ["交期让我丢了两单 || Two orders were lost over delivery", "化工园区项目推迟 || Projects in the chemical park were put off",
                "想上谈判课 || I would like the negotiation course"]),
        ["HD104"] = new(
            ["苏州精工订单稳定 || Suzhou Precision orders steadily", "客户档案更新及时 || Keeps customer records up to date",
                "经销商补货谈成四家 || Agreed refills with four dealers"],
            ["方案里写清节电金额 || Put the saved power in money into offers", "遇到压价先找林静 || Come to Lin Jing before giving a discount",
                "阀门订单搭配执行器 || Offer actuators with valves"],
            ["阀门低价竞争太多 || Too many cheap valves around", "新标准后客户抱怨少了 || Fewer complaints under the new standard",
                "想学能效诊断 || I want to learn energy audits"]),
        ["HD105"] = new(
            ["达成率一直居前 || Always among the first by attainment", "带教耐心，新人上手快 || Coaches patiently, newcomers learn fast",
                "嘉兴造纸节电方案出彩 || A fine saving concept for Jiaxing Paper"],
            ["把方法写成手册给大家 || Write the method down for everybody", "控制应收账期 || Keep an eye on receivables",
                "给杭州自来水配后备联系人 || A second contact for Hangzhou Waterworks"],
            ["杭州自来水全厂诊断是亮点 || The audit at Hangzhou Waterworks was the best of it", "续签顺利 || Renewals went well",
                "愿意带教新人 || Glad to coach"]),
        ["HD106"] = new(
            ["港机客户关系稳定 || A steady hand with the port machinery", "现场勘查仔细 || Surveys sites carefully",
                "服务合同续签率高 || Renews most service contracts"],
            ["报价两天内发出 || Send offers within two days", "每次走访定下一步 || Leave each visit with a next step",
                "放弃低于底价的单 || Let orders below the floor price go"],
            ["报价太慢，客户等不及 || My offers were late", "宁波港项目被拆成三期 || Ningbo Port split its project in three",
                "自己整理了报价模板 || I made a template for offers myself"]),
        ["HD107"] = new(
            ["制药备件协议谈下来 || Closed the parts contract with pharma", "光伏客户验收零缺陷 || Acceptance in solar without a defect",
                "传感器搭售最多 || Sells most sensors with pumps"],
            ["扬子制药每两个月必访 || Visit Yangtze Pharma every two months", "提前一周约验收 || Fix acceptances a week ahead",
                "矿机客户交给专人 || Hand mining machinery to one person"],
            ["时间花在现场太多 || I spend too much time on site", "矿机项目预算被冻结 || The mining project's budget is frozen",
                "光伏验收一次通过 || The solar acceptance passed at once"]),
        ["HD108"] = new(
            ["临港能源跟得紧 || Stays close to Lingang Energy", "冷链客户从零到四单 || From none to four orders in cold chain", "回款最快 || Collects fastest"],
            ["大客户多见决策人 || See those who decide at large customers", "把冷链方案推到浙江 || Take the cold chain concept to Zhejiang",
                "CRM 里补全联系人 || Complete the contacts in the CRM"],
            ["汽车件客户降价压力大 || Auto parts press for lower prices", "新客户占我三分之一 || A third of my sales are new customers",
                "浦东走访还不够 || I have to be at Pudong more often"]),
        ["HD109"] = new(
            ["熟悉钢厂流程 || Knows how steel works buy", "老客户信任 || Old customers trust him", "客户资料完整 || Keeps complete papers"],
            ["把线索及时录入 || Enter leads in time", "每月新客户不少于一家 || One new customer a month",
                "把客户资料补到 CRM || Bring customers' papers into the CRM"],
            ["钢厂停产检修 || The steel works stood still for repairs", "精力跟不上 || I could not keep up",
                "老客户稳，新客户少 || Old customers stay, new ones are few"]),
        ["HD110"] = new(
            ["合肥新材框架按月下单 || Hefei Materials orders monthly under its frame", "石化招标资料齐 || Complete papers in petrochemical tenders",
                "安徽渠道维护好 || Looks after the dealers in Anhui"],
            ["找到三家年采购超百万的客户 || Find three that buy for a million", "方案多用业绩案例 || Show references in offers",
                "周计划周一前发 || Send the week's plan by Monday"],
            ["玻璃厂推迟窑炉 || The glass works put off its furnace", "安庆石化资质已过 || We are qualified at Anqing Petrochemical",
                "需要技术同事支援 || I need help from engineering"]),
        ["HD111"] = new(
            ["独立报价，返工少 || Offers alone, little is done twice", "接手客户零流失 || Lost none of the customers taken over",
                "芜湖汽车订单落地 || Orders from Wuhu Automotive came in"],
            ["多学控制柜选型 || Learn to choose cabinets", "先问流程再谈价 || Ask how they buy before naming a price",
                "把走访间隔缩到 45 天 || Visit every 45 days"],
            ["上手比预想快 || It went faster than I thought", "马鞍山钢铁重新下单 || Ma'anshan Steel orders again",
                "产品还要再熟 || I have to know the products better"]),
        ["HD112"] = new(
            ["从华南带来造纸案例 || Brought paper mill references from the south", "跨队协作顺畅 || Works well across teams",
                "绍兴印染签约 || Signed Shaoxing Dyeing"],
            ["尽快熟悉本地招标 || Learn how tenders work here", "与孙悦划清客户 || Settle with Sun Yue who has whom",
                "试用客户每周一次电话 || Call trial customers each week"],
            ["浙江补贴帮了大忙 || The subsidy in Zhejiang helped", "两地差旅多 || Much travelling",
                "换区后逐家重新认识 || After the move I met every customer anew"]),
        ["HD113"] = new(
            ["资料整理细致 || Keeps careful papers", "常州光伏按月下单 || Changzhou Solar orders each month", "学习快，提问好 || Learns fast, asks well"],
            ["从小客户练报价 || Practise offers with small customers", "每周跟一次资深同事 || Go along with a senior once a week",
                "记住三个主推机型 || Know the three main models by heart"],
            ["还没有大单 || No large order yet", "报价已能独立 || I offer alone now", "头三个月以学习为主 || The first three months were for learning"]),
    };
}
