using Google.Type;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.Planning.Database.Desk;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>案例一: 制定年度销售计划. The company wants to grow by 20 %; the manager researches, consults, discusses, plans and presents.</summary>
[Collection(nameof(RunningPlanning))]
public class AnnualPlanCaseTests(RunningPlanning planning)
{
    [Fact]
    public async Task An_annual_plan_goes_from_research_to_the_presented_plan()
    {
        var desk = await planning.DeskAsync();

        // 市场调研, 竞争对手, 产品优势
        await desk.Research.ProfileCompetitorAsync(desk.Competitor("contoso"), cancellationToken: Cancellation);
        await desk.Research.ProfileCompetitorAsync(desk.Competitor("fabrikam", "sells online"), cancellationToken: Cancellation);
        await desk.FindAsync(FindingKind.Market, "the market grows by 8 %");
        await desk.FindAsync(FindingKind.CustomerDemand, "faster after-sales service");
        await desk.FindAsync(FindingKind.OwnStrength, "twice the service life", product: "pump-7");

        // 与市场部、研发部进行多次会议
        await desk.DraftAsync();
        await ShouldBeMissingAsync(desk, "marketing-input,rnd-input");
        var (marketing, rnd) = (await desk.AskAsync("marketing", "demand"), await desk.AskAsync("rnd", "roadmap"));
        await desk.HandInAsync("max", "marketing", marketing);
        await ShouldBeMissingAsync(desk, "rnd-input");
        await desk.HandInAsync("rob", "rnd", rnd);
        await desk.MeetAsync(4, Feasibility.NotFeasible, "marketing", "rnd");
        await desk.MeetAsync(11, Feasibility.Feasible, "marketing", "rnd", "production");

        // 与高层管理讨论确定年度销售目标
        await desk.Discussion.ProposeAsync(Offer(desk, 58_000_000m), cancellationToken: Cancellation);
        await desk.SeniorManagement.CommentAsync(
            new CommentOnTargetRequest { Plan = desk.Plan, Comment = "20 % is the company's goal" }, cancellationToken: Cancellation);
        await desk.SeniorManagement.ProposeAsync(Offer(desk, 60_000_000m), cancellationToken: Cancellation);
        var agreed = await desk.Discussion.AgreeAsync(
            new AgreeTargetRequest { Plan = desk.Plan, Round = 2 }, cancellationToken: Cancellation);
        (agreed.Status, agreed.AnnualTarget).Should().Be(("agreed", Cny(60_000_000)));

        // 市场定位, 销售策略, 月度及季度计划
        await desk.Strategies.PositionAsync(new PositionRequest
        {
            Plan = desk.Plan,
            Segments = { new Segment { Name = "mid-size makers", Description = "50 to 500 people" } },
            ValueProposition = "up again within a day",
        }, cancellationToken: Cancellation);
        await desk.Strategies.SetItemAsync(new SetStrategyItemRequest
        {
            Plan = desk.Plan,
            Item = new StrategyItem
            {
                Key = "key-accounts", Title = "Key accounts", Measure = "a visit a month", Owner = "mia",
                Period = "FY2027-Q1", ExpectedEffect = Cny(7_000_000), Cost = Cny(40_000), Risk = "two reps start in spring",
            },
        }, cancellationToken: Cancellation);
        var phased = await desk.Plans.PhaseAsync(
            new PhasePlanRequest { Plan = desk.Plan, Seasonality = { Weights(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2) } },
            cancellationToken: Cancellation);
        phased.Months.Sum(month => month.ToAmount()).Should().Be(60_000_000m);
        phased.Quarters.Sum(quarter => quarter.ToAmount()).Should().Be(60_000_000m);
        await desk.Plans.AssignAsync(
            new AssignTargetRequest { Plan = desk.Plan, Rep = "rep-1", Period = "FY2027", Amount = Cny(60_000_000) },
            cancellationToken: Cancellation);

        // 被高层批准, 在公司内部进行汇报
        await desk.Plans.SubmitAsync(desk.Plan, cancellationToken: Cancellation);
        await desk.Executive.ApproveAsync(new ApprovePlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation);
        await desk.Plans.PresentAsync(
            new PresentPlanRequest { Plan = desk.Plan, PresentedOn = Day(11, 20), Audience = "the whole company" },
            cancellationToken: Cancellation);
        (await desk.Plans.ActivateAsync(new ActivatePlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation)).Status.Should()
            .Be("active");

        ShouldHoldAll(desk, await desk.DocumentAsync());
        (await PublishedAsync(desk.Team)).Should().Equal(
            "department-input-requested", "department-input-requested", "department-input-received", "department-input-received",
            "feasibility-meeting-held", "feasibility-meeting-held", "target-agreed", "plan-submitted", "plan-approved", "plan-presented",
            "plan-activated");
        await TheFilesSayItAsync(desk);
    }

    // 最终形成了详细的销售计划书
    private async Task TheFilesSayItAsync(Desk desk)
    {
        var client = new DeliverablesClient(planning.As("mia", "sales-manager", desk.Team));
        var asked = new GetDeliverableRequest { Kind = "sales-plan", Team = desk.Team, Period = "FY2027" };
        var content = await client.GetAsync(asked, cancellationToken: Cancellation);
        content.ToString().Should()
            .NotContain("company's goal", "the discussion with senior management is not for the readers of the plan");
        var workbook = new WorkbookReader(DocumentRenderer.Render(content, null, Language.English, FileFormat.Xlsx));
        var document = await desk.DocumentAsync();
        workbook.Numbers("Targets by quarter", "FY2027 Q1")[0].Should().Be(document.Plan.Quarters[0].ToAmount());
        workbook.Numbers("Targets by quarter", "Total").Should().Equal(60_000_000m, 1m);
        workbook.Numbers("Targets by month", "Dec 2027")[0].Should().Be(document.Plan.Months[11].ToAmount());
        workbook.Numbers("By sales rep", "rep-1").Should().Equal(60_000_000m, 1m);
        workbook.Numbers("Measures", "Key accounts").Should().Equal(null, null, null, 7_000_000m, 40_000m, null);
        content.ToString().Should().Contain("argue.effect-missing", "10 of 60 million are growth, and the measures bring 7")
            .And.Contain("two reps start in spring");

        var waiting = await client.IssueAsync(new IssueDeliverableRequest { Deliverable = asked }, cancellationToken: Cancellation);
        var executive = new DeliverablesClient(planning.As("eva", "executive"));
        (await executive.ApproveAsync(new ApproveDeliverableRequest { Number = waiting.Number, Version = 1 },
            cancellationToken: Cancellation)).Status.Should().Be("issued");

        var market = await client.GetAsync(
            new GetDeliverableRequest { Kind = "market-analysis-report", Team = desk.Team, Period = "FY2027" },
            cancellationToken: Cancellation);
        market.ToString().Should().Contain("CONTOSO").And.Contain("12 of 20 interviews");
        var nothing = await client.GetAsync(new GetDeliverableRequest { Kind = "sales-plan", Team = desk.Team, Period = "FY2031" },
            cancellationToken: Cancellation);
        (nothing.Summary[0].Key, nothing.KeyFigures.Single().Value.KindCase).Should().Be(("summary.none", Value.KindOneofCase.None));
    }

    private static void ShouldHoldAll(Desk desk, PlanDocument document)
    {
        (document.TeamName, document.FirstDay, document.LastDay).Should().Be(
            ($"Team {desk.Team}", new Date { Year = 2027, Month = 1, Day = 1 }, new Date { Year = 2027, Month = 12, Day = 31 }));
        document.MarketFindings.Select(finding => finding.Title).Should().Equal("the market grows by 8 %");
        document.Competitors.Select(competitor => competitor.Competitor_).Should().Equal("contoso", "fabrikam");
        document.Competitors[0].Estimates.Single().Amount.Should().Be(5_500_000m.ToMoney("USD"));
        document.DemandFindings.Select(finding => finding.Evidence).Should().Equal("12 of 20 interviews");
        document.OwnStrengths.Select(finding => finding.Product).Should().Equal("pump-7");
        document.Inputs.Select(input => (input.Department, input.Status, input.Content, input.SettledBy)).Should().Equal(
            ("marketing", "received", "more service", "max"), ("rnd", "received", "more service", "rob"));
        document.Meetings.Select(meeting => (meeting.Feasibility, meeting.Conclusions.Single())).Should().Equal(
            (Feasibility.NotFeasible, "as of the 4th"), (Feasibility.Feasible, "as of the 11th"));
        document.Strategy.Segments.Single().Name.Should().Be("mid-size makers");
        document.Strategy.Items.Single().Title.Should().Be("Key accounts");
        (document.Plan.Baseline, document.Plan.AnnualTarget, document.GrowthOnBaseline.Value).Should()
            .Be((Cny(50_000_000), Cny(60_000_000), "0.2"));
        (document.InForce.Revision, document.InForce.ApprovedBy, document.InForce.AnnualTarget).Should().Be((1, "eva", Cny(60_000_000)));
        document.Discussion.Select(entry => (entry.Round, entry.Kind, entry.By)).Should().Equal(
            (1, "proposal", "mia"), (1, "comment", "eva"), (2, "proposal", "eva"), (2, "agreement", "mia"));
        document.Decisions.Select(decision => (decision.Kind, decision.By)).Should()
            .Equal(("submitted", "mia"), ("approved", "eva"), ("activated", "mia"));
        document.Presentations.Single().Audience.Should().Be("the whole company");
        document.OpenPoints.Should().BeEmpty();
    }

    private static async Task ShouldBeMissingAsync(Desk desk, string missing)
    {
        var refusal = (await desk.Invoking(each => each.Plans.SubmitAsync(each.Plan, cancellationToken: Cancellation).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<Google.Rpc.ErrorInfo>()!.Metadata["missing"].Should().Be(missing);
    }

    /// <summary>What the departments see of this team, in the order it happened.</summary>
    private async Task<IReadOnlyList<string>> PublishedAsync(string team)
    {
        using var call = new EventFeed.EventFeedClient(planning.As("ops", "operator")).Read(
            new ReadEventsRequest(), cancellationToken: Cancellation);
        var seen = new List<string>();
        await foreach (var e in call.ResponseStream.ReadAllAsync(Cancellation))
        {
            if (e.Subject.Contains($"/{team}/", StringComparison.Ordinal))
                seen.Add(e.Type["planning.".Length..^".v1".Length]);
        }

        return seen;
    }

    private static ProposeTargetRequest Offer(Desk desk, decimal amount) =>
        new() { Plan = desk.Plan, AnnualTarget = Cny(amount), Reason = "as discussed" };

    private static IEnumerable<Google.Type.Decimal> Weights(params int[] weights) => weights.Select(weight => ((decimal)weight).ToExact());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
