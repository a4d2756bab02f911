using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Demo.Launches;
using SalesPlatform.Demo.Reports;

namespace SalesPlatform.Demo.Chapters;

/// <summary>The launches of these weeks: a valve that has its go, the smart pump, whose delivery slipped past its day, and one that was
/// given up.</summary>
internal static class LaunchChapter
{
    public static async Task TellAsync(Stage stage) =>
        await stage.TogetherAsync<Func<Task>>([() => GoAsync(stage), () => SlipAsync(stage), () => GiveUpAsync(stage)], tell => tell());

    private static Contracts.LaunchCoordination.V1.Launches.LaunchesClient Launches(Stage stage, Person person) => new(stage.As(person));

    private static async Task GoAsync(Stage stage)
    {
        var launch = await PrepareAsync(stage, LaunchBook.Valve);
        await stage.OnAsync(stage.Time.Through, 14);
        await Launches(stage, Cast.Executive)
            .DecideAsync(new DecideRequest { Launch = launch, Go = true, Reason = "四项条件均满足 || All four conditions are met" });
        await new IssueTold("launch-plan", Cast.Manager, "", launch.Launch).IssueAsync(stage, Cast.Executive);
        await new IssueTold("promotion-plan", Cast.Marketing, "", launch.Launch).IssueAsync(stage, Cast.Manager);
    }

    /// <summary>Ready until now. The message of the campaign changes, and with it what has been approved; then production says it will be
    /// late.</summary>
    private static async Task SlipAsync(Stage stage)
    {
        var launch = await PrepareAsync(stage, LaunchBook.Pump);
        var (plan, promotion) = (new IssueTold("launch-plan", Cast.Manager, "", launch.Launch),
            new IssueTold("promotion-plan", Cast.Marketing, "", launch.Launch));
        await plan.IssueAsync(stage, Cast.Executive);
        await promotion.IssueAsync(stage, Cast.Manager);
        await stage.OnAsync(stage.Time.Through, 16);
        await new Promotions.PromotionsClient(stage.As(Cast.Marketing)).WriteMessageAsync(
            new WriteMessageRequest { Launch = launch, Message = LaunchBook.Slogan, Wording = LaunchBook.NewSlogan });
        await new Deliveries.DeliveriesClient(stage.As(Cast.Production)).SlipAsync(new SlipDeliveryRequest
        {
            Launch = launch, Delivery = LaunchBook.PilotLot, DueOn = In(stage, 52),
            Reason = "轴承供应商延期三周，第二来源已送样 || The supplier of bearings is three weeks late; a second one has sent samples",
        });
        var late = await plan.IssueAsync(stage, "-late");
        await plan.ReturnAsync(stage, Cast.Executive, late.Version,
            "首批晚于上市日，请改期或换轴承 || The first lot is later than the launch: another day, or other bearings");
        await promotion.IssueAsync(stage, "-late");
    }

    private static async Task GiveUpAsync(Stage stage)
    {
        await stage.OnAsync(DemoTime.Workday(stage.Time.Through.AddDays(-18)), 10);
        var drafted = await Launches(stage, Cast.Manager).DraftAsync(new DraftLaunchRequest
        {
            Team = Cast.Team, Product = "HC-030", Name = "变频器 30 海外版 || Frequency drive 30 for export", LaunchDate = In(stage, 80),
        });
        await stage.OnAsync(DemoTime.Workday(stage.Time.Through.AddDays(-7)), 10);
        await Launches(stage, Cast.Executive).CancelAsync(new ReasonRequest
        {
            Launch = new LaunchRequest { Launch = drafted.Launch },
            Reason = "认证需 14 个月，先做国内 || Certificates take 14 months: the home market first",
        });
    }

    private static async Task<LaunchRequest> PrepareAsync(Stage stage, LaunchTold told)
    {
        var launch = await PlanAsync(stage, told);
        await stage.OnAsync(stage.Time.Through, 9);
        await Launches(stage, Cast.Manager).CompleteMilestoneAsync(
            new CompleteMilestoneRequest { Launch = launch, Milestone = LaunchTold.PriceList, DoneOn = stage.Time.Through.ToDate() });
        foreach (var delivery in told.Deliveries)
            await DeliverAsync(stage, launch, delivery);
        await PromoteAsync(stage, launch, told);
        await Launches(stage, Cast.Manager).RecordBriefingAsync(new RecordBriefingRequest
        {
            Launch = launch,
            Briefing = new Briefing
            {
                BriefedOn = stage.Time.Through.ToDate(), Presenter = Cast.Rnd.Name,
                Audience = "全体销售 || The whole team"
            },
        });
        return launch;
    }

    private static async Task<LaunchRequest> PlanAsync(Stage stage, LaunchTold told)
    {
        var manager = Launches(stage, Cast.Manager);
        await stage.OnAsync(Day(stage, told.Meetings.Max(meeting => meeting.DaysAgo) + 1), 9);
        var drafted = await manager.DraftAsync(
            new DraftLaunchRequest { Team = Cast.Team, Product = told.Product, Name = told.Name, LaunchDate = In(stage, told.Days) });
        var launch = new LaunchRequest { Launch = drafted.Launch };
        foreach (var (milestone, owner, days) in told.Milestones)
            await manager.SetMilestoneAsync(
                new SetMilestoneRequest { Launch = launch, Milestone = milestone, Owner = owner.Name, DueOn = In(stage, days) });
        await ExpectAsync(stage, launch, told.Case);
        await manager.PlanAsync(launch);
        foreach (var meeting in told.Meetings)
        {
            await stage.OnAsync(Day(stage, meeting.DaysAgo), 15);
            await manager.RecordMeetingAsync(new RecordMeetingRequest
            {
                Launch = launch,
                Meeting = new Meeting
                {
                    HeldOn = Day(stage, meeting.DaysAgo).ToDate(),
                    Title = meeting.Title,
                    Departments = { meeting.Departments },
                    MarketInput = meeting.Market,
                    SalesInput = meeting.Sales,
                    Conclusions = meeting.Conclusions,
                },
            });
        }

        return launch;
    }

    private static async Task ExpectAsync(Stage stage, LaunchRequest launch, CaseTold told) =>
        await Launches(stage, Cast.Manager).SetBusinessCaseAsync(new SetBusinessCaseRequest
        {
            Launch = launch,
            BusinessCase = new BusinessCase
            {
                Market = told.Market, Price = told.Price.ToMoney(stage.Time.Currency), Volume = told.Volume,
                SalesTarget = told.Target.ToMoney(stage.Time.Currency),
                Risks =
                {
                    told.Risks.Select(risk => new LaunchRisk
                    {
                        Risk = risk.Risk, Likelihood = risk.Likelihood, Impact = risk.Impact, Answer = risk.Answer, Owner = risk.Owner.Name,
                    }),
                },
            },
        });

    private static async Task DeliverAsync(Stage stage, LaunchRequest launch, DeliveryTold told)
    {
        var deliveries = new Deliveries.DeliveriesClient(stage.As(told.Department));
        await deliveries.RequestAsync(new RequestDeliveryRequest
        {
            Launch = launch,
            Delivery = told.What,
            Department = told.Department.Role,
            WantedOn = In(stage, told.Days - 2),
            QualityRequirements = { told.Quality.Select(quality => quality.Requirement) },
        });
        await deliveries.CommitAsync(new CommitDeliveryRequest { Launch = launch, Delivery = told.What, DueOn = In(stage, told.Days) });
        foreach (var (requirement, evidence) in told.Quality)
            await deliveries.AssessQualityAsync(
                new AssessQualityRequest
                {
                    Launch = launch, Delivery = told.What, Requirement = requirement, Met = true,
                    Evidence = evidence
                });
        if (told.IsMet)
            await deliveries.MeetAsync(
                new MeetDeliveryRequest { Launch = launch, Delivery = told.What, MetOn = stage.Time.Through.ToDate() });
    }

    private static async Task PromoteAsync(Stage stage, LaunchRequest launch, LaunchTold told)
    {
        var (marketing, manager) =
            (new Promotions.PromotionsClient(stage.As(Cast.Marketing)), new Promotions.PromotionsClient(stage.As(Cast.Manager)));
        Channel Over(string channel, int from, int until, decimal share) => new()
        {
            Channel_ = channel, StartsOn = In(stage, from), EndsOn = In(stage, until),
            Amount = (told.Promotion * share).ToMoney(stage.Time.Currency),
        };
        await marketing.SetTermsAsync(new SetPromotionTermsRequest
        {
            Launch = launch,
            Channels =
            {
                // No money: reps call on those they know, and it is over before the plan is approved.
                Over(LaunchBook.Preview, -9, -1, 0m), Over(LaunchBook.Web, 12, 70, 0.5m), Over(LaunchBook.Seminar, 18, 19, 0.3m),
                Over(LaunchBook.Press, 15, 60, 0.2m),
            },
        });
        await marketing.SetGoalsAsync(new SetGoalsRequest
        {
            Launch = launch,
            Goals = { told.Goals.Select(goal => new GoalTerms { Channel = goal.Channel, Measure = goal.Measure,
                Target = goal.Target.ToExact() }) },
        });
        await marketing.RecordResultAsync(new RecordResultRequest
        {
            Launch = launch, Channel = LaunchBook.Preview, Measure = LaunchBook.Interested, Result = told.Interested.ToExact(),
            MeasuredOn = stage.Time.Through.ToDate(), Cause = told.TooFew,
        });
        foreach (var (key, wording) in told.Messages)
        {
            await marketing.WriteMessageAsync(new WriteMessageRequest { Launch = launch, Message = key, Wording = wording });
            await manager.ApproveMessageAsync(new ApproveMessageRequest { Launch = launch, Message = key, Wording = wording });
        }

        foreach (var asset in told.Assets)
        {
            await marketing.PutAssetAsync(
                new PutAssetRequest
                {
                    Launch = launch, Asset = asset.Key, Title = asset.Title, Channel = asset.Channel,
                    Messages = { asset.Messages }
                });
            await manager.ApproveAssetAsync(new AssetRequest { Launch = launch, Asset = asset.Key });
        }

        await new Promotions.PromotionsClient(stage.As(Cast.Finance)).ApproveBudgetAsync(launch);
        await manager.ApprovePlanAsync(launch);
    }

    private static DateOnly Day(Stage stage, int daysAgo) => DemoTime.Workday(stage.Time.Today.AddDays(-daysAgo));

    private static Google.Type.Date In(Stage stage, int days) => stage.Time.Today.AddDays(days).ToDate();
}
