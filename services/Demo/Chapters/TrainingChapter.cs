using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo.Trainings;

namespace SalesPlatform.Demo.Chapters;

/// <summary>One without effect, one missed and held again, one declined; some wait today: an absence, a date to be found, one HR has not
/// decided.</summary>
internal static class TrainingChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await stage.TogetherAsync<Func<Task>>(
            [
                .. TrainingBook.Of(stage.Time).Select(told => (Func<Task>)(() => TellAsync(stage, told))),
                () => DeclineAsync(stage),
                () => LookAheadAsync(stage),
            ], tell => tell());
    }

    private static Training.TrainingClient Manager(Stage stage) => new(stage.As(Cast.Manager));

    private static Training.TrainingClient Hr(Stage stage) => new(stage.As(Cast.Hr));

    private static async Task<TrainingRequest> ProposeAsync(Stage stage, string employee, string topic, string objective, string need,
        Period? appraised = null)
    {
        var request = new ProposeTrainingRequest { Employee = employee, Team = Cast.Team, Topic = topic, Objective = objective };
        if (appraised is { } quarter)
            request.AppraisalQuarter = $"{quarter}";
        else
            request.Need = need;
        return new TrainingRequest { Plan = (await Manager(stage).ProposeAsync(request)).Plan };
    }

    private static async Task TellAsync(Stage stage, TrainingTold told)
    {
        var first = told.Missed?.Day ?? told.Day;
        await stage.OnAsync(DemoTime.Workday(first.AddDays(-12)), 9);
        var plan = await ProposeAsync(stage, told.Employee, told.Topic, told.Objective, told.Need, told.AppraisedIn);
        await stage.OnAsync(DemoTime.Workday(first.AddDays(-10)), 14);
        await Hr(stage).AgreeAsync(plan);
        if (told.Missed is { } missed)
        {
            await ScheduleAsync(stage, plan, missed.Day, told.Provider, told.Cost);
            await stage.OnAsync(missed.Day, 17);
            await Hr(stage).RecordAttendanceAsync(new RecordAttendanceRequest { Plan = plan, AbsentBecause = missed.Reason });
        }

        await ScheduleAsync(stage, plan, told.Day, told.Provider, told.Cost);
        await stage.OnAsync(told.Day.AddDays(1), 17);
        await Hr(stage).RecordAttendanceAsync(new RecordAttendanceRequest
        {
            Plan = plan, AttendedOn = told.Day.AddDays(1).ToDate(), ActualCost = told.Spent.ToMoney(stage.Time.Currency),
        });
        if (told.Effect is not { } effect)
            return;
        await stage.OnAsync(DemoTime.Workday(told.Day.AddDays(8)), 10);
        await Hr(stage)
            .AssessAsync(new AssessTrainingRequest { Plan = plan, Score = ((decimal)effect.Score).ToExact(), Note = effect.Note });
        await stage.OnAsync(DemoTime.Workday(told.Day.AddDays(35)), 10);
        await Manager(stage).ReviewEffectAsync(new ReviewEffectRequest
        {
            Plan = plan,
            Measure = effect.Measure,
            Before = effect.Before.ToExact(),
            After = effect.After.ToExact(),
            LowerIsBetter = effect.LowerIsBetter,
            Conclusion = effect.Conclusion,
        });
    }

    private static async Task DeclineAsync(Stage stage)
    {
        await stage.OnAsync(stage.Time.On(stage.Time.Year, 8, 14), 10);
        var fair = await ProposeAsync(stage, "HD102", "汉诺威展会 || The fair at Hanover", "了解三家进口品牌 || See three imported brands",
            "行业交流 || Exchange in the industry");
        await stage.OnAsync(stage.Time.On(stage.Time.Year, 8, 18), 10);
        await Hr(stage)
            .DeclineAsync(
                new DeclineTrainingRequest { Plan = fair, Reason = "展会不是培训，请走差旅预算 || A fair is no training: use the travel budget" });
    }

    private static async Task LookAheadAsync(Stage stage)
    {
        await stage.OnAsync(DemoTime.Workday(stage.Time.Through.AddDays(-20)), 9);
        var ahead = await ProposeAsync(stage, "HD108", "智能泵演示 || Demonstrating the smart pump",
            "上市前能独立演示 || Demonstrate alone before the launch",
            "产品上市 || The launch");
        await Hr(stage).AgreeAsync(ahead);
        await ScheduleAsync(stage, ahead, DemoTime.Workday(stage.Time.Today.AddDays(16)), "研发部讲师 || Trainers of R&D", 2_200m);
        var missed = await ProposeAsync(stage, "HD112", "能效诊断基础 || Basics of energy audits", "看懂一份电费账单 || Read a power bill",
            "水厂要求诊断 || Water works ask for audits");
        await Hr(stage).AgreeAsync(missed);
        await ScheduleAsync(stage, missed, DemoTime.Workday(stage.Time.Through.AddDays(-9)), "上海工业学院 || Shanghai Institute", 3_600m);
        await stage.OnAsync(DemoTime.Workday(stage.Time.Through.AddDays(-9)), 17);
        await Hr(stage).RecordAttendanceAsync(new RecordAttendanceRequest { Plan = missed, AbsentBecause = "病假两天 || Ill for two days" });
        await Hr(stage)
            .AgreeAsync(
                await ProposeAsync(stage, "HD111", "控制柜选型 || Choosing cabinets", "每张泵报价附控制柜 || A cabinet with each offer of pumps",
                    "打包报价 || Offers as a bundle"));
        await ProposeAsync(stage, "HD105", "带教新人 || Coaching newcomers", "半年内带出一名独立代表 || One rep who works alone in half a year",
            "团队扩充 || The team grows");
    }

    private static async Task ScheduleAsync(Stage stage, TrainingRequest plan, DateOnly day, string provider, decimal cost) =>
        await Hr(stage).ScheduleAsync(new ScheduleTrainingRequest
        {
            Plan = plan, Provider = provider, StartsOn = day.ToDate(), EndsOn = day.AddDays(1).ToDate(),
            CostEstimate = cost.ToMoney(stage.Time.Currency),
        });
}
