using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>
/// 案例一：制定年度销售计划. 20 % growth on 50 million: competitors are analysed, marketing and R&amp;D consulted over several meetings, the plan is
/// written, agreed with senior management, approved and presented; its targets are then everywhere.
/// </summary>
public sealed class AnnualPlanCase(PlatformFixture platform)
{
    private const string Team = "annual-plan-case";

    private static readonly DateOnly Today = LaunchDesk.Today;
    private static readonly string Year = $"{new FiscalCalendar(7).MonthOf(Today).InYear}";
    private static readonly PlanRequest Plan = new() { Team = Team, FiscalYear = Year };

    private AnnualPlans.AnnualPlansClient Manager => new(platform.As("sales-manager"));

    private AnnualPlans.AnnualPlansClient Executive => new(platform.As("executive"));

    [Fact]
    public async Task A_plan_of_20_percent_growth_is_researched_discussed_approved_and_followed()
    {
        await using var departments = await DepartmentQueue.BindAsync(platform, "planning.#");
        await new Manager(platform).TeamAsync(Team, "apc-1", "apc-2");

        await TheCompanyWantsToGrowAsync();
        await TheMarketIsResearchedAsync();
        await TheDepartmentsAreConsultedAsync(departments);
        await StrategyAsync();
        await DiscussAsync();
        await AssignAsync();
        await ThePlanIsApprovedAsync();
        await ThePlanIsPresentedAsync();
        await ReadTheDocumentAsync();
        await TheDepartmentsKnowAsync(departments);
        await FollowAsync();
    }

    /// <summary>背景：公司计划在新年度实现20%的销售增长。</summary>
    private async Task TheCompanyWantsToGrowAsync()
    {
        var created = await Manager.CreateAsync(new CreatePlanRequest
        {
            Team = Team, FiscalYear = Year, Baseline = 50_000_000m.ToMoney("USD"), BaselineSource = "ERP, last year's closing",
            Growth = 0.20m.ToExact(),
            Seasonality = { new[] { 7, 6, 9, 8, 8, 9, 7, 7, 9, 9, 10, 11 }.Select(weight => ((decimal)weight).ToExact()) },
        });
        created.AnnualTarget.ToAmount().Should().Be(60_000_000m);
        (await RefusalAsync(Manager.SubmitAsync(Plan))).Should().Be("preparation-missing", "nobody has looked at the market yet");
    }

    /// <summary>工作任务：团队经理首先进行市场调研，收集竞争对手的销售数据，与市场部讨论客户需求变化，结合公司产品优势 …</summary>
    private async Task TheMarketIsResearchedAsync()
    {
        await ProfileAsync("northwind", "Northwind", 32_000_000m);
        await ProfileAsync("contoso", "Contoso", 18_500_000m);
        await FindAsync("marketing", FindingKind.CustomerDemand, "Buyers ask for energy certificates", product: "");
        await FindAsync("rnd", FindingKind.OwnStrength, "28 % less energy than the class average", product: "P-500");
    }

    /// <summary>沟通过程：与市场部、研发部进行多次会议，确保销售计划的可行性 …</summary>
    private async Task TheDepartmentsAreConsultedAsync(DepartmentQueue departments)
    {
        await ConsultAsync(departments, "marketing", "Campaigns of the year and what customers will want");
        await ConsultAsync(departments, "rnd", "What will be ready to sell, and when");
        await MeetAsync("First round", Feasibility.Conditional, "Depends on the smart pump", "marketing", "rnd");
        await MeetAsync("Second round", Feasibility.Feasible, "The pump is ready for the third quarter", "rnd");
        (await departments.SeesAsync("planning.feasibility-meeting-held.v1", Team)).Data.ToString().Should()
            .NotContain("Depends on", "conclusions stay inside");
    }

    /// <summary>工作成果：完成的销售计划书被高层批准 …</summary>
    private async Task ThePlanIsApprovedAsync()
    {
        await Manager.SubmitAsync(Plan);
        (await RefusalAsync(Manager.ApproveAsync(new ApprovePlanRequest { Plan = Plan }))).Should()
            .Be("PermissionDenied", "no manager approves a plan");
        (await Executive.ApproveAsync(new ApprovePlanRequest { Plan = Plan })).Status.Should().Be("approved");
    }

    /// <summary>… 并在公司内部进行汇报。</summary>
    private async Task ThePlanIsPresentedAsync()
    {
        await Manager.PresentAsync(new PresentPlanRequest { Plan = Plan, PresentedOn = Today.ToDate(), Audience = "The whole company" });
        (await Manager.ActivateAsync(new ActivatePlanRequest { Plan = Plan })).Status.Should().Be("active");
    }

    private static async Task TheDepartmentsKnowAsync(DepartmentQueue departments)
    {
        var approved = await departments.SeesAsync("planning.plan-approved.v1", Team);
        approved.Data.GetProperty("months").EnumerateArray().Sum(month => month.GetDecimal()).Should().Be(60_000_000m);
        (await departments.SeesAsync("planning.plan-presented.v1", Team)).Text("audience").Should().Be("The whole company");
    }

    private Task<CompetitorReply> ProfileAsync(string key, string name, decimal sold) =>
        new MarketResearch.MarketResearchClient(platform.As("marketing")).ProfileCompetitorAsync(
        new ProfileCompetitorRequest
        {
            Plan = Plan, Competitor = key, Name = name, Strategy = "Cheap entry models, expensive service", Strengths = { "Price" },
            Weaknesses = { "Delivery" },
            PricePosition = PricePosition.Lower, Conclusions = "Sell on running costs", Source = "Annual report",
            Estimates = { new SalesEstimate { Period = $"{Period.Parse(Year).Previous}", Amount = sold.ToMoney("USD"),
                Source = "Annual report" } },
        }).ResponseAsync;

    private Task<MarketFindingReply> FindAsync(string role, FindingKind kind, string title, string product) =>
        new MarketResearch.MarketResearchClient(platform.As(role)).RecordFindingAsync(new RecordFindingRequest
        {
            Plan = Plan, Kind = kind, Title = title, Detail = title, Evidence = "Twelve interviews", Source = "Interviews",
            ObservedOn = Today.ToDate(), Product = product,
        }).ResponseAsync;

    private async Task ConsultAsync(DepartmentQueue departments, string department, string subject)
    {
        var asked = await new Consultations.ConsultationsClient(platform.As("sales-manager")).RequestInputAsync(
            new RequestInputRequest { Plan = Plan, Department = department, Subject = subject });
        await Eventually.GetAsync($"the request to {department} on the broker", () => Task.FromResult(
            departments.Of("planning.department-input-requested.v1", Team).Any(seen => seen.Text("department") == department)),
            seen => seen);
        await new Consultations.ConsultationsClient(platform.As(department)).HandInAsync(new HandInRequest
        {
            Plan = Plan, Input = asked.Input.Input, Title = $"Input of {department}", Content = subject,
        });
    }

    private Task<FeasibilityMeetingReply> MeetAsync(string subject, Feasibility feasibility, string conclusion,
        params string[] departments) =>
        new Consultations.ConsultationsClient(platform.As("sales-manager")).RecordMeetingAsync(new RecordFeasibilityMeetingRequest
        {
            Plan = Plan, HeldOn = Today.ToDate(), Subject = subject, Feasibility = feasibility,
            Departments = { departments }, Participants = { "Lin Jing", "Bai Lu" }, Conclusions = { conclusion },
        }).ResponseAsync;

    /// <summary>… 制定出符合市场需求的销售策略及目标。</summary>
    private async Task StrategyAsync()
    {
        var strategies = new PlanStrategies.PlanStrategiesClient(platform.As("sales-manager"));
        await strategies.PositionAsync(new PositionRequest
        {
            Plan = Plan, ValueProposition = "The lowest running costs",
            Segments = { new Segment { Name = "Water works", Description = "Run day and night" } },
        });
        await strategies.SetItemAsync(new SetStrategyItemRequest
        {
            Plan = Plan,
            Item = new StrategyItem { Key = "smart-pump", Title = "Win with the smart pump", Measure = "Ten pilots", Owner = "Lin Jing" },
        });
    }

    /// <summary>与高层管理讨论确定年度销售目标.</summary>
    private async Task DiscussAsync()
    {
        var (manager, executive) = (new TargetDiscussions.TargetDiscussionsClient(platform.As("sales-manager")),
                new TargetDiscussions.TargetDiscussionsClient(platform.As("executive")));
        await manager.ProposeAsync(
            new ProposeTargetRequest { Plan = Plan, AnnualTarget = 60_000_000m.ToMoney("USD"), Reason = "20 % on last year" });
        await executive.CommentAsync(new CommentOnTargetRequest { Plan = Plan, Comment = "Can the second quarter carry it?" });
        var agreed = await executive.AgreeAsync(new AgreeTargetRequest { Plan = Plan, Round = 1 });
        agreed.Status.Should().Be("agreed");
        agreed.AnnualTarget.ToAmount().Should().Be(60_000_000m);
    }

    /// <summary>制定月度及季度销售计划.</summary>
    private async Task AssignAsync()
    {
        await Manager.AssignAsync(
            new AssignTargetRequest { Plan = Plan, Rep = "apc-1", Period = Year, Amount = 36_000_000m.ToMoney("USD") });
        var plan = await Manager.AssignAsync(
            new AssignTargetRequest { Plan = Plan, Rep = "apc-2", Period = Year, Amount = 24_000_000m.ToMoney("USD") });
        plan.Months.Sum(month => month.ToAmount()).Should().Be(60_000_000m);
        plan.Quarters.Select(quarter => quarter.ToAmount()).Should().Equal(13_200_000m, 15_000_000m, 13_800_000m, 18_000_000m);
        plan.Unallocated.Should().OnlyContain(left => left.Amount.ToAmount() == 0);
    }

    /// <summary>最终形成了详细的销售计划书 …</summary>
    private async Task ReadTheDocumentAsync()
    {
        var document = await new PlanDocuments.PlanDocumentsClient(platform.As("sales-manager")).GetAsync(
            new GetPlanDocumentRequest { Team = Team, FiscalYear = Year });
        document.Competitors.Select(competitor => competitor.Name).Should().BeEquivalentTo("Northwind", "Contoso");
        document.Inputs.Should().OnlyContain(input => input.Status == "received").And.HaveCount(2);
        document.Meetings.Should().HaveCount(2);
        KpiValues.Of(document.GrowthOnBaseline).Should().Be(0.2m);
        document.Strategy.Items.Should().ContainSingle(item => item.Key == "smart-pump");
        document.Decisions.Select(decision => decision.Kind).Should().Contain(["submitted", "approved", "activated"]);
        document.Presentations.Should().ContainSingle();
        document.InForce.AnnualTarget.ToAmount().Should().Be(60_000_000m);
    }

    /// <summary>… 为年度销售目标的达成提供了明确的指导：a sale is measured by the plan, in Scorecards and in Sales monitoring.</summary>
    private async Task FollowAsync()
    {
        var manager = new Manager(platform);
        await manager.RecordAsync("annual-plan-case", "apc-o-1", "apc-1", 3_000_000m, Today);
        var kpi = await manager.AttainmentOnceAsync(Team, Year, 1);
        // The year runs: what is due by today is rated, and the whole target stands beside it.
        KpiValues.Of(kpi.Target).Should().Be(60_000_000m);
        KpiValues.Of(kpi.Ratio).Should().BeApproximately(3_000_000m / KpiValues.Of(kpi.ProratedTarget), 0.000001m);
        KpiValues.Of((await manager.AttainmentAsync(Team, Year, "apc-1")).Target).Should().Be(36_000_000m);

        var reports = new SalesReports.SalesReportsClient(platform.As("sales-manager", "sales-monitoring"));
        await Eventually.GetAsync("the target in the figures of sales monitoring",
            async () => (await reports.GetFiguresAsync(
                new GetFiguresRequest { Team = Team, Period = Year, By = SalesDimension.Rep })).Total.Target?.ToAmount(),
            target => target == 60_000_000m);
    }

    /// <summary>The rule a call is refused by, or else its status.</summary>
    private static async Task<string> RefusalAsync<T>(AsyncUnaryCall<T> call)
    {
        var refusal = (await FluentActions.Awaiting(async () => { await call; }).Should().ThrowAsync<RpcException>()).Which;
        return refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? $"{refusal.StatusCode}";
    }
}
