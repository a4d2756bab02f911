using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Demo.Loading;
using SalesPlatform.Demo.Plans;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Case one: 20 % growth on 50 million, researched, sent back once, approved and presented. Then the plan of the running year.</summary>
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
        await ApproveAsync(stage, time.Year, "The second quarter asks too much right after the holidays: talk to marketing again.");
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

    private static async Task WriteAsync(Stage stage, YearTargets targets, CreatePlanRequest create)
    {
        var plans = new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager));
        create.Seasonality.Add(YearTargets.Seasonality.Select(weight => ((decimal)weight).ToExact()));
        await plans.CreateAsync(create);
        var plan = new PlanRequest { Team = Cast.Team, FiscalYear = create.FiscalYear };
        // One after another: they all write to one plan, and would only meet there.
        foreach (var (rep, quarter, amount) in targets.Reps)
            await plans.AssignAsync(new AssignTargetRequest { Plan = plan, Rep = rep, Period = $"{quarter}", Amount = amount.ToMoney(stage.Time.Currency) });
        foreach (var (line, amount) in targets.ProductLines)
            await plans.AssignAsync(new AssignTargetRequest { Plan = plan, ProductLine = line, Period = create.FiscalYear, Amount = amount.ToMoney(stage.Time.Currency) });
        await plans.RecordPreparationAsync(Prepared(plan, PreparationKind.CompetitorAnalysis, "Three competitors: Lanqi 蓝旗, Weir East, Hengbo 恒博"));
        await plans.RecordPreparationAsync(Prepared(plan, PreparationKind.MarketingInput, "市场部 Bai Lu: demand for smart pumps, +12 % enquiries"));
        await plans.RecordPreparationAsync(Prepared(plan, PreparationKind.RndInput, "研发部 Han Bing: HP-500 ready for series production"));
    }

    private static async Task ApproveAsync(Stage stage, Period year, string? rejectedFirst)
    {
        var (manager, executive) = (new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager)), new AnnualPlans.AnnualPlansClient(stage.As(Cast.Executive)));
        var plan = new PlanRequest { Team = Cast.Team, FiscalYear = $"{year}" };
        await manager.SubmitAsync(plan);
        if (rejectedFirst is not null)
        {
            await executive.RejectAsync(new RejectPlanRequest { Plan = plan, Reason = rejectedFirst });
            var edited = await manager.RecordPreparationAsync(Prepared(plan, PreparationKind.MarketingInput, "市场部 Bai Lu: second round, campaign moved into the second quarter"));
            // The version tells this submission from the first one, which said the same.
            await manager.SubmitAsync(new PlanRequest { Team = Cast.Team, FiscalYear = $"{year}", ExpectedVersion = edited.Version });
        }

        await executive.ApproveAsync(new ApprovePlanRequest { Plan = plan, EffectiveFrom = stage.Time.Calendar.Start(year).ToDate() });
        await manager.ActivateAsync(new ActivatePlanRequest
        {
            Plan = plan,
            PresentedOn = stage.Time.Calendar.Start(year).ToDate(),
            Audience = "All sales teams and the board",
        });
    }

    private static RecordPreparationRequest Prepared(PlanRequest plan, PreparationKind kind, string received) =>
        new() { Plan = plan, Kind = kind, Received = received };
}
