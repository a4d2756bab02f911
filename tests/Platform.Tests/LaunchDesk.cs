using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using Date = Google.Type.Date;

namespace SalesPlatform.Tests.Platform;

/// <summary>A launch as its people work on it, over the public gRPC API: a manager, an executive, marketing, production and
/// finance.</summary>
public sealed class LaunchDesk(PlatformFixture platform)
{
    private const string Service = "launch-coordination";

    public static DateOnly Today { get; } = DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles")).DateTime);

    public Launches.LaunchesClient Manager { get; } = new(platform.As("sales-manager", Service));

    public Launches.LaunchesClient Executive { get; } = new(platform.As("executive", Service));

    public Deliveries.DeliveriesClient Production { get; } = new(platform.As("production", Service));

    public Deliveries.DeliveriesClient Rnd { get; } = new(platform.As("rnd", Service));

    public Promotions.PromotionsClient Marketing { get; } = new(platform.As("marketing", Service));

    public Promotions.PromotionsClient Approver { get; } = new(platform.As("sales-manager", Service));

    public Promotions.PromotionsClient Finance { get; } = new(platform.As("finance", Service));

    public static Date In(int days) => Today.AddDays(days).ToDate();

    /// <summary>A planned launch in 60 days, of a team of its own.</summary>
    public async Task<LaunchRequest> PlannedAsync(string team)
    {
        await new Manager(platform).TeamAsync(team);
        var drafted =
            await Manager.DraftAsync(new DraftLaunchRequest { Team = team, Product = "P-100", Name = "Pump 100", LaunchDate = In(60) });
        var launch = new LaunchRequest { Launch = drafted.Launch };
        await Manager.SetMilestoneAsync(
            new SetMilestoneRequest { Launch = launch, Milestone = "price list", Owner = "mia", DueOn = In(30) });
        await Manager.PlanAsync(launch);
        return launch;
    }

    /// <summary>Everything that readiness asks for.</summary>
    public async Task PrepareAsync(LaunchRequest launch)
    {
        var asked = new RequestDeliveryRequest
        {
            Launch = launch, Delivery = "lot", Department = "production", WantedOn = In(40),
            QualityRequirements = { "tight" }
        };
        await Production.RequestAsync(asked);
        await Production.CommitAsync(new CommitDeliveryRequest { Launch = launch, Delivery = "lot", DueOn = In(45) });
        await Production.AssessQualityAsync(
            new AssessQualityRequest { Launch = launch, Delivery = "lot", Requirement = "tight", Met = true, Evidence = "report 7" });
        await Marketing.SetTermsAsync(new SetPromotionTermsRequest
        {
            Launch = launch,
            Channels = { new Channel { Channel_ = "web", StartsOn = In(50), EndsOn = In(90), Amount = 30_000m.ToMoney("USD") } },
        });
        await Marketing.WriteMessageAsync(new WriteMessageRequest { Launch = launch, Message = "slogan", Wording = "Never leaks." });
        await Approver.ApproveMessageAsync(new ApproveMessageRequest { Launch = launch, Message = "slogan", Wording = "Never leaks." });
        await Marketing.PutAssetAsync(
            new PutAssetRequest { Launch = launch, Asset = "page", Title = "Product page", Channel = "web", Messages = { "slogan" } });
        await Approver.ApproveAssetAsync(new AssetRequest { Launch = launch, Asset = "page" });
        await Finance.ApproveBudgetAsync(launch);
        await Approver.ApprovePlanAsync(launch);
        await Manager.RecordBriefingAsync(new RecordBriefingRequest
        {
            Launch = launch,
            Briefing = new Briefing { BriefedOn = In(0), Presenter = "mia", Audience = "all" },
        });
    }
}
