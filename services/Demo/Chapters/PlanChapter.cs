using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Demo.Plans;
using SalesPlatform.Demo.Reports;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Case one: 20 % growth on 50 million, sent back once, approved and presented. Then the plan of the running year.</summary>
internal static class PlanChapter
{
    public static async Task TellAsync(Stage stage)
    {
        var (time, book) = (stage.Time, stage.Sales);
        await stage.OnAsync(time.Ahead(time.Year, 18), 9);
        await WriteAsync(stage, book.YearTargets, new CreatePlanRequest
        {
            Team = Cast.Team,
            FiscalYear = $"{time.Year}",
            Baseline = SaleBook.Baseline.ToMoney(time.Currency),
            BaselineSource = LoadedStory.Mark(time),
            Growth = SaleBook.Growth.ToExact(),
        });
        await ApproveAsync(
            stage, time.Year, "二季度节后目标偏高，请补充措施 || The second quarter asks much right after the holidays: say what is done about it");
        // Once the figures of the year it rests on are final.
        await stage.OnAsync(time.After(time.Year, 31), 9);
        await WriteAsync(stage, book.RunningTargets, new CreatePlanRequest
        {
            Team = Cast.Team,
            FiscalYear = $"{time.Running}",
            Baseline = book.NetOf(time.Year).ToMoney(time.Currency),
            BaselineSource = $"{time.Year} 净销售额，业绩监控 || Net sales of {time.Year}, sales monitoring",
            AnnualTarget = book.RunningTargets.Annual.ToMoney(time.Currency),
        });
        await ApproveAsync(stage, time.Running, rejectedFirst: null);
    }

    private static Task LaterAsync(Stage stage, int days) => stage.Clock.ReachAsync(stage.Clock.Now.AddDays(days));

    private static PlanRequest Of(Period year, long version = 0) =>
        new() { Team = Cast.Team, FiscalYear = $"{year}", ExpectedVersion = version };

    private static async Task WriteAsync(Stage stage, YearTargets targets, CreatePlanRequest create)
    {
        var plans = new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager));
        create.Seasonality.Add(YearTargets.Seasonality.Select(weight => ((decimal)weight).ToExact()));
        await plans.CreateAsync(create);
        await DiscussAsync(stage, targets);
        // One after another: they all write to one plan, and would only meet there.
        foreach (var (rep, quarter, amount) in targets.Reps)
            await plans.AssignAsync(
                new AssignTargetRequest
                {
                    Plan = Of(targets.Year), Rep = rep, Period = $"{quarter}",
                    Amount = amount.ToMoney(stage.Time.Currency)
                });
        foreach (var (line, amount) in targets.ProductLines)
            await plans.AssignAsync(
                new AssignTargetRequest
                {
                    Plan = Of(targets.Year), ProductLine = line, Period = create.FiscalYear,
                    Amount = amount.ToMoney(stage.Time.Currency)
                });
        var strategies = new PlanStrategies.PlanStrategiesClient(stage.As(Cast.Manager));
        var (position, items) = (PlanTexts.PositionOf(stage.Time, targets.Year), PlanTexts.ItemsOf(stage.Time, targets.Year));
        await strategies.PositionAsync(new PositionRequest
        {
            Plan = Of(targets.Year),
            ValueProposition = position.Value,
            Segments = { position.Segments.Select(segment => new Segment { Name = segment.Name, Description = segment.Description }) },
        });
        foreach (var item in items)
        {
            await strategies.SetItemAsync(
                new SetStrategyItemRequest { Plan = Of(targets.Year), Item = Item(stage, targets.Year, item, targets.Annual) });
        }
    }

    // In thousands, as people say what they expect.
    private static StrategyItem Item(Stage stage, Period year, StrategyTold told, decimal target) => new()
    {
        Key = told.Key, Title = told.Title, Measure = told.Measure, Owner = told.Owner.Name, Period = told.Quarter == 0
            ? "" : $"{Period.Quarter(year.FiscalYear, told.Quarter)}",
        ExpectedEffect = told.Share == 0 ? null : (Math.Round(told.Share * target / 1000) * 1000).ToMoney(stage.Time.Currency),
        Cost = told.Cost == 0 ? null : told.Cost.ToMoney(stage.Time.Currency),
        Risk = told.Risk,
    };

    /// <summary>Senior management asks for more; both meet at what the manager proposed.</summary>
    private static async Task DiscussAsync(Stage stage, YearTargets targets)
    {
        var (manager, executive) = (new TargetDiscussions.TargetDiscussionsClient(stage.As(Cast.Manager)),
                new TargetDiscussions.TargetDiscussionsClient(stage.As(Cast.Executive)));
        await LaterAsync(stage, 1);
        await executive.ProposeAsync(new ProposeTargetRequest
        {
            Plan = Of(targets.Year), AnnualTarget = (targets.Annual * 1.05m).ToMoney(stage.Time.Currency),
            Reason = "水务投资增长 9%，应再加 5% || Water works invest 9 % more: add 5 %",
        });
        await LaterAsync(stage, 2);
        await manager.CommentAsync(
            new CommentOnTargetRequest
            {
                Plan = Of(targets.Year),
                Comment = "两名代表年中才到岗，铸件产能已满 || Two reps start during the year only, and castings are at their limit"
            });
        await manager.ProposeAsync(new ProposeTargetRequest
        {
            Plan = Of(targets.Year), AnnualTarget = targets.Annual.ToMoney(stage.Time.Currency),
            Reason = "与两班产能和到岗时间一致 || What two shifts and the team on board allow",
        });
        await LaterAsync(stage, 3);
        await executive.AgreeAsync(new AgreeTargetRequest { Plan = Of(targets.Year), Round = 2 });
    }

    /// <summary>What is sent back goes back as a version; once the plan is presented a newer one takes the place of the approved
    /// one.</summary>
    private static async Task ApproveAsync(Stage stage, Period year, string? rejectedFirst)
    {
        var (manager, executive) = (new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager)),
                new AnnualPlans.AnnualPlansClient(stage.As(Cast.Executive)));
        var document = new IssueTold("sales-plan", Cast.Manager, $"{year}");
        await LaterAsync(stage, 1);
        await manager.SubmitAsync(Of(year));
        if (rejectedFirst is not null)
        {
            var frozen = await document.IssueAsync(stage, "-submitted");
            await LaterAsync(stage, 2);
            await executive.RejectAsync(new RejectPlanRequest { Plan = Of(year), Reason = rejectedFirst });
            await document.ReturnAsync(stage, Cast.Executive, frozen.Version, rejectedFirst);
            await LaterAsync(stage, 1);
            var edited = await new PlanStrategies.PlanStrategiesClient(stage.As(Cast.Manager)).SetItemAsync(
                new SetStrategyItemRequest { Plan = Of(year), Item = Item(stage, year, PlanTexts.AfterTheHolidays, 0) });
            // The version tells this submission from the first one, which said the same.
            await manager.SubmitAsync(Of(year, edited.Version));
        }

        await LaterAsync(stage, 2);
        await executive.ApproveAsync(new ApprovePlanRequest { Plan = Of(year), EffectiveFrom = stage.Time.Calendar.Start(year).ToDate() });
        if (rejectedFirst is not null)
            await document.IssueAsync(stage, Cast.Executive, "-approved");
        await stage.OnAsync(stage.Time.Calendar.Start(year), 10);
        await manager.PresentAsync(new PresentPlanRequest
        {
            Plan = Of(year), PresentedOn = stage.Time.Calendar.Start(year).ToDate(), Audience = "全体销售与董事会 || All sales teams and the board",
        });
        await manager.ActivateAsync(new ActivatePlanRequest { Plan = Of(year) });
        await document.IssueAsync(stage, Cast.Executive, "-presented");
    }
}
