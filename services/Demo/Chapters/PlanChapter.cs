using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Demo.Loading;
using SalesPlatform.Demo.Plans;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Case one: 20 % growth on 50 million, discussed with senior management, sent back once, approved and presented. Then the plan of
/// the running year.</summary>
internal static class PlanChapter
{
    public static async Task TellAsync(Stage stage)
    {
        var (time, book) = (stage.Time, stage.Sales);
        await WriteAsync(stage, book.YearTargets, new CreatePlanRequest
        {
            Team = Cast.Team,
            FiscalYear = $"{time.Year}",
            Baseline = SaleBook.Baseline.ToMoney(time.Currency),
            BaselineSource = LoadedStory.Mark(time),
            Growth = SaleBook.Growth.ToExact(),
        });
        await ApproveAsync(stage, time.Year, "请重新评估二季度节后需求 The second quarter asks too much right after the holidays");
        if (!time.HasCome(time.Calendar.Start(time.Running)))
            return;
        await WriteAsync(stage, book.RunningTargets, new CreatePlanRequest
        {
            Team = Cast.Team,
            FiscalYear = $"{time.Running}",
            Baseline = book.NetOf(time.Year).ToMoney(time.Currency),
            BaselineSource = $"Net sales of {time.Year}, sales monitoring",
            AnnualTarget = book.RunningTargets.Annual.ToMoney(time.Currency),
        });
        await ApproveAsync(stage, time.Running, rejectedFirst: null);
    }

    private static PlanRequest Of(Period year, long version = 0) => new() { Team = Cast.Team, FiscalYear = $"{year}", ExpectedVersion = version };

    private static async Task WriteAsync(Stage stage, YearTargets targets, CreatePlanRequest create)
    {
        var plans = new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager));
        create.Seasonality.Add(YearTargets.Seasonality.Select(weight => ((decimal)weight).ToExact()));
        await plans.CreateAsync(create);
        await DiscussAsync(stage, targets);
        // One after another: they all write to one plan, and would only meet there.
        foreach (var (rep, quarter, amount) in targets.Reps)
            await plans.AssignAsync(new AssignTargetRequest { Plan = Of(targets.Year), Rep = rep, Period = $"{quarter}", Amount = amount.ToMoney(stage.Time.Currency) });
        foreach (var (line, amount) in targets.ProductLines)
            await plans.AssignAsync(new AssignTargetRequest { Plan = Of(targets.Year), ProductLine = line, Period = create.FiscalYear, Amount = amount.ToMoney(stage.Time.Currency) });
        var strategies = new PlanStrategies.PlanStrategiesClient(stage.As(Cast.Manager));
        await strategies.PositionAsync(new PositionRequest
        {
            Plan = Of(targets.Year),
            ValueProposition = "全周期成本最低 The lowest running costs",
            Segments =
            {
                new Segment { Name = "水务 Water works", Description = "昼夜运行，看重能耗 Run day and night, count the energy" },
                new Segment { Name = "化工 Chemicals", Description = "看重可靠与备件 Count on reliability and spare parts" },
            },
        });
        await strategies.SetItemAsync(Item(targets.Year, "1-key-accounts", "重点客户 Key accounts", "十二家重点客户按月拜访 Visit twelve key accounts regularly"));
        await strategies.SetItemAsync(Item(targets.Year, "2-smart-pump", "智能泵 Smart pump", "十家试点 Ten pilot customers"));
        await strategies.SetItemAsync(Item(targets.Year, "3-service", "售后响应 After-sales response", "新服务标准 A new service standard"));
    }

    private static SetStrategyItemRequest Item(Period year, string key, string title, string measure) =>
        new() { Plan = Of(year), Item = new StrategyItem { Key = key, Title = title, Measure = measure, Owner = Cast.Manager.Name } };

    /// <summary>Senior management asks for more; both meet at what the manager proposed.</summary>
    private static async Task DiscussAsync(Stage stage, YearTargets targets)
    {
        var (manager, executive) = (new TargetDiscussions.TargetDiscussionsClient(stage.As(Cast.Manager)), new TargetDiscussions.TargetDiscussionsClient(stage.As(Cast.Executive)));
        await executive.ProposeAsync(new ProposeTargetRequest
        {
            Plan = Of(targets.Year), AnnualTarget = (targets.Annual * 1.05m).ToMoney(stage.Time.Currency), Reason = "市场在增长 The market grows",
        });
        await manager.CommentAsync(new CommentOnTargetRequest { Plan = Of(targets.Year), Comment = "两名新人上半年才到岗 Two of the team start during the year only" });
        await manager.ProposeAsync(new ProposeTargetRequest
        {
            Plan = Of(targets.Year), AnnualTarget = targets.Annual.ToMoney(stage.Time.Currency), Reason = "与产能一致 What capacity allows",
        });
        await executive.AgreeAsync(new AgreeTargetRequest { Plan = Of(targets.Year), Round = 2 });
    }

    private static async Task ApproveAsync(Stage stage, Period year, string? rejectedFirst)
    {
        var (manager, executive) = (new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager)), new AnnualPlans.AnnualPlansClient(stage.As(Cast.Executive)));
        await manager.SubmitAsync(Of(year));
        if (rejectedFirst is not null)
        {
            await executive.RejectAsync(new RejectPlanRequest { Plan = Of(year), Reason = rejectedFirst });
            var edited = await new PlanStrategies.PlanStrategiesClient(stage.As(Cast.Manager)).SetItemAsync(
                Item(year, "4-spring", "节后活动 After the holidays", "推广提前到二季度 Campaign moved into the second quarter"));
            // The version tells this submission from the first one, which said the same.
            await manager.SubmitAsync(Of(year, edited.Version));
        }

        await executive.ApproveAsync(new ApprovePlanRequest { Plan = Of(year), EffectiveFrom = stage.Time.Calendar.Start(year).ToDate() });
        await manager.PresentAsync(new PresentPlanRequest
        {
            Plan = Of(year), PresentedOn = stage.Time.Calendar.Start(year).ToDate(), Audience = "全体销售与董事会 All sales teams and the board",
        });
        await manager.ActivateAsync(new ActivatePlanRequest { Plan = Of(year) });
    }
}
