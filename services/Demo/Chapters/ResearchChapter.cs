using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>What the plan rests on: three competitors, findings about market and demand, our own strengths, and what the departments say.</summary>
internal static class ResearchChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await TellAsync(stage, stage.Time.Year);
        if (stage.Time.HasCome(stage.Time.Calendar.Start(stage.Time.Running)))
            await TellAsync(stage, stage.Time.Running);
    }

    private static PlanRequest Of(Period year) => new() { Team = Cast.Team, FiscalYear = $"{year}" };

    private static async Task TellAsync(Stage stage, Period year)
    {
        var research = new MarketResearch.MarketResearchClient(stage.As(Cast.Marketing));
        foreach (var profile in Competitors(stage.Time, year))
            await research.ProfileCompetitorAsync(profile);
        foreach (var finding in Findings(stage.Time, year))
            await research.RecordFindingAsync(finding);
        await new MarketResearch.MarketResearchClient(stage.As(Cast.Rnd)).RecordFindingAsync(Finding(stage.Time, year, FindingKind.OwnStrength,
            "智能泵能耗低 28% The smart pump needs 28 % less energy", "72 小时对比测试 72 hours beside two competitors", "研发部 R&D test bench", "HP-500"));
        await ConsultAsync(stage, year);
    }

    private static IEnumerable<ProfileCompetitorRequest> Competitors(DemoTime time, Period year)
    {
        yield return Competitor(time, year, "lanqi", "蓝旗泵业 Lanqi Pumps", "低价入门机型，渠道返利 Cheap entry models, rebates to dealers", "价格 Price", "售后慢 Slow service", PricePosition.Lower, 31_000_000m);
        yield return Competitor(time, year, "hengbo", "恒博流体 Hengbo Fluid", "大客户直销，总包 Sells whole stations to large customers", "工程能力 Engineering", "交期长 Long delivery", PricePosition.Similar, 46_500_000m);
        yield return Competitor(time, year, "weir-east", "Weir East 威尔东方", "高端进口品牌 Imported premium brand", "品牌 Brand", "价格高 18% 18 % dearer", PricePosition.Higher, 22_800_000m);
    }

    private static ProfileCompetitorRequest Competitor(
        DemoTime time, Period year, string key, string name, string strategy, string strength, string weakness, PricePosition price, decimal sold) => new()
        {
            Plan = Of(year), Competitor = key, Name = name, Strategy = strategy, Strengths = { strength }, Weaknesses = { weakness }, PricePosition = price,
            Conclusions = "以全周期成本竞争 Compete on running costs", Source = "行业年报 Trade association, yearly report",
            Estimates =
            {
                new SalesEstimate { Period = $"{year.Previous}", Amount = (sold * (year == time.Year ? 1m : 1.07m)).ToMoney(time.Currency), Source = "行业年报 Trade association" },
            },
        };

    private static IEnumerable<RecordFindingRequest> Findings(DemoTime time, Period year)
    {
        yield return Finding(time, year, FindingKind.Market, "水务投资增长 9% Water works invest 9 % more", "政府采购公告 Tenders published", "采购平台 Tender platform", "");
        yield return Finding(time, year, FindingKind.CustomerDemand, "客户要求能效证书 Buyers ask for energy certificates", "12 次客户访谈 Twelve interviews", "市场部 Marketing", "");
        yield return Finding(time, year, FindingKind.CustomerDemand, "备件 48 小时到货 Spare parts within 48 hours", "投诉分析 Analysis of complaints", "客服部 Customer service", "");
    }

    private static RecordFindingRequest Finding(DemoTime time, Period year, FindingKind kind, string title, string evidence, string source, string product) => new()
    {
        Plan = Of(year), Kind = kind, Title = title, Detail = title, Evidence = evidence, Source = source, Product = product,
        ObservedOn = DemoTime.Workday(time.Calendar.Start(year).AddDays(-40)).ToDate(),
    };

    private static async Task ConsultAsync(Stage stage, Period year)
    {
        var manager = new Consultations.ConsultationsClient(stage.As(Cast.Manager));
        foreach (var (person, subject, title) in new[]
        {
            (Cast.Marketing, "客户需求与推广节奏 Demand, and when campaigns run", "推广日历 Calendar of campaigns"),
            (Cast.Rnd, "新品时间表 When new products are ready", "产品路线图 Product roadmap"),
        })
        {
            var asked = await manager.RequestInputAsync(new RequestInputRequest { Plan = Of(year), Department = person.Role, Subject = subject });
            await new Consultations.ConsultationsClient(stage.As(person)).HandInAsync(
                new HandInRequest { Plan = Of(year), Input = asked.Input.Input, Title = title, Content = $"{title}: {subject}" });
        }

        await MeetAsync(stage, manager, year, 34, "首轮可行性 First round", Feasibility.Conditional, "智能泵须按期 The smart pump must be on time", "marketing", "rnd");
        await MeetAsync(stage, manager, year, 20, "次轮可行性 Second round", Feasibility.Feasible, "产能已确认 Capacity is confirmed", "rnd", "production");
    }

    private static async Task MeetAsync(Stage stage, Consultations.ConsultationsClient manager, Period year, int daysBefore, string subject,
        Feasibility feasibility, string conclusion, params string[] departments) => await manager.RecordMeetingAsync(new RecordFeasibilityMeetingRequest
        {
            Plan = Of(year), HeldOn = DemoTime.Workday(stage.Time.Calendar.Start(year).AddDays(-daysBefore)).ToDate(), Subject = subject,
            Feasibility = feasibility, Departments = { departments }, Participants = { Cast.Manager.Name, Cast.Marketing.Name, Cast.Rnd.Name }, Conclusions = { conclusion },
        });
}
