using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Two launches of these weeks: a valve that has its go, and the smart pump, whose delivery slipped past its day.</summary>
internal static class LaunchChapter
{
    private const string Web = "web 线上";
    private const string Fair = "seminar 研讨会";

    public static async Task TellAsync(Stage stage) => await Task.WhenAll(GoAsync(stage), SlipAsync(stage));

    private static async Task GoAsync(Stage stage)
    {
        var launch = await PlanAsync(stage, "HV-090", "调节阀 90 二代 Control valve 90, second series", 24);
        await DeliverAsync(stage, launch, "first lot", Cast.Production, 10, "泄漏率 leakage class IV");
        await PromoteAsync(stage, launch, 26_000m);
        await BriefAsync(stage, launch);
        await new Contracts.LaunchCoordination.V1.Launches.LaunchesClient(stage.As(Cast.Executive)).DecideAsync(new DecideRequest { Launch = launch, Go = true });
    }

    private static async Task SlipAsync(Stage stage)
    {
        var launch = await PlanAsync(stage, "HP-500", "智能泵 500 Smart pump 500", 45);
        await DeliverAsync(stage, launch, "firmware", Cast.Rnd, 20, "72 小时试运行 72 hours of trial operation");
        await DeliverAsync(stage, launch, "pilot lot", Cast.Production, 30, "振动 vibration below 2.8 mm/s");
        await PromoteAsync(stage, launch, 84_000m);
        await BriefAsync(stage, launch);
        // Ready until now. The message of the campaign changes, and with it what has been approved; then production says it will be late.
        await new Promotions.PromotionsClient(stage.As(Cast.Marketing)).WriteMessageAsync(
            new WriteMessageRequest { Launch = launch, Message = "slogan", Wording = "节能 28%，省心十年 28 % less energy, ten years of ease" });
        await new Deliveries.DeliveriesClient(stage.As(Cast.Production)).SlipAsync(new SlipDeliveryRequest
        {
            Launch = launch, Delivery = "pilot lot", DueOn = In(stage, 52), Reason = "轴承供应商延期 The supplier of bearings is late",
        });
    }

    private static async Task<LaunchRequest> PlanAsync(Stage stage, string product, string name, int days)
    {
        var manager = new Contracts.LaunchCoordination.V1.Launches.LaunchesClient(stage.As(Cast.Manager));
        var drafted = await manager.DraftAsync(new DraftLaunchRequest { Team = Cast.Team, Product = product, Name = name, LaunchDate = In(stage, days) });
        var launch = new LaunchRequest { Launch = drafted.Launch };
        await manager.SetMilestoneAsync(new SetMilestoneRequest { Launch = launch, Milestone = "price list 价格表", Owner = "lin.jing", DueOn = In(stage, 8) });
        await manager.SetMilestoneAsync(new SetMilestoneRequest { Launch = launch, Milestone = "training 产品培训", Owner = "song.jia", DueOn = In(stage, 16) });
        await manager.PlanAsync(launch);
        await manager.CompleteMilestoneAsync(new CompleteMilestoneRequest { Launch = launch, Milestone = "price list 价格表", DoneOn = stage.Time.Through.ToDate() });
        await manager.RecordMeetingAsync(new RecordMeetingRequest
        {
            Launch = launch,
            Meeting = new Meeting
            {
                HeldOn = stage.Time.Through.ToDate(), Title = "上市会议 Launch meeting", Departments = { "marketing", "rnd", "production" },
                MarketInput = "竞品下月降价 A competitor cuts prices next month", SalesInput = "三家试点客户 Three pilot customers", Conclusions = "按计划上市 Launch as planned",
            },
        });
        return launch;
    }

    private static async Task DeliverAsync(Stage stage, LaunchRequest launch, string what, Person department, int days, string quality)
    {
        var deliveries = new Deliveries.DeliveriesClient(stage.As(department));
        await deliveries.RequestAsync(new RequestDeliveryRequest
        {
            Launch = launch, Delivery = what, Department = department.Role, WantedOn = In(stage, days - 2), QualityRequirements = { quality },
        });
        await deliveries.CommitAsync(new CommitDeliveryRequest { Launch = launch, Delivery = what, DueOn = In(stage, days) });
        await deliveries.AssessQualityAsync(new AssessQualityRequest { Launch = launch, Delivery = what, Requirement = quality, Met = true, Evidence = "报告 report QA-118" });
    }

    private static async Task PromoteAsync(Stage stage, LaunchRequest launch, decimal amount)
    {
        var (marketing, manager) = (new Promotions.PromotionsClient(stage.As(Cast.Marketing)), new Promotions.PromotionsClient(stage.As(Cast.Manager)));
        await marketing.SetTermsAsync(new SetPromotionTermsRequest
        {
            Launch = launch,
            Channels =
            {
                new Channel { Channel_ = Web, StartsOn = In(stage, 12), EndsOn = In(stage, 70), Amount = (amount / 2).ToMoney(stage.Time.Currency) },
                new Channel { Channel_ = Fair, StartsOn = In(stage, 18), EndsOn = In(stage, 19), Amount = (amount / 2).ToMoney(stage.Time.Currency) },
            },
        });
        const string wording = "更省电，更安静 Less power, less noise";
        await marketing.WriteMessageAsync(new WriteMessageRequest { Launch = launch, Message = "slogan", Wording = wording });
        await manager.ApproveMessageAsync(new ApproveMessageRequest { Launch = launch, Message = "slogan", Wording = wording });
        foreach (var (asset, channel) in new[] { ("landing page", Web), ("slides", Fair) })
        {
            await marketing.PutAssetAsync(new PutAssetRequest { Launch = launch, Asset = asset, Title = $"{asset} 物料", Channel = channel, Messages = { "slogan" } });
            await manager.ApproveAssetAsync(new AssetRequest { Launch = launch, Asset = asset });
        }

        await new Promotions.PromotionsClient(stage.As(Cast.Finance)).ApproveBudgetAsync(launch);
        await manager.ApprovePlanAsync(launch);
    }

    private static async Task BriefAsync(Stage stage, LaunchRequest launch) =>
        await new Contracts.LaunchCoordination.V1.Launches.LaunchesClient(stage.As(Cast.Manager)).RecordBriefingAsync(new RecordBriefingRequest
        {
            Launch = launch, Briefing = new Briefing { BriefedOn = stage.Time.Through.ToDate(), Presenter = "han.bing", Audience = "全体销售 The whole team" },
        });

    private static Google.Type.Date In(Stage stage, int days) => stage.Time.Today.AddDays(days).ToDate();
}
