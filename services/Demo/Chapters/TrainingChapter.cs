using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Individual training plans: through to their measured effect, one without, one missed and held again, one declined, two ahead.</summary>
internal static class TrainingChapter
{
    private const string FromAppraisal = "";

    /// <summary>Who, what, why (or the quarter's appraisal), and how offers won changed with it, in percent.</summary>
    private static readonly (string Employee, string Topic, string Need, int Month, int Before, int After)[] Held =
    [
        ("HD101", "售后服务标准 After-sales service standard", "客户投诉响应慢 Complaints about slow response", 7, 31, 36),
        ("HD103", "谈判技巧 Negotiation", FromAppraisal, 8, 24, 29),
        ("HD104", "售后服务标准 After-sales service standard", "客户投诉响应慢 Complaints about slow response", 7, 28, 33),
        ("HD106", "报价方法 Writing offers", FromAppraisal, 8, 19, 18),
        ("HD107", "智能泵产品 The smart pump", "新产品 A new product", 9, 27, 30),
        ("HD110", "大客户管理 Key account management", FromAppraisal, 9, 22, 27),
    ];

    public static async Task TellAsync(Stage stage)
    {
        await Task.WhenAll(Held.Select(told => TellAsync(stage, told)));
        var (manager, hr) = (new Training.TrainingClient(stage.As(Cast.Manager)), new Training.TrainingClient(stage.As(Cast.Hr)));
        var declined = await manager.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = "HD102", Team = Cast.Team, Topic = "海外展会 A trade fair abroad", Objective = "开拓视野 See the market", Need = "行业交流 Exchange in the industry",
        });
        await hr.DeclineAsync(new DeclineTrainingRequest { Plan = new TrainingRequest { Plan = declined.Plan }, Reason = "不是培训 A fair is no training" });
        var ahead = await manager.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = "HD108", Team = Cast.Team, Topic = "智能泵产品 The smart pump", Objective = "上市前掌握卖点 Know its points before the launch", Need = "产品上市 The launch",
        });
        await hr.AgreeAsync(new TrainingRequest { Plan = ahead.Plan });
        await ScheduleAsync(stage, ahead.Plan, DemoTime.Workday(stage.Time.Today.AddDays(16)));
        await manager.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = "HD105", Team = Cast.Team, Topic = "带教新人 Coaching", Objective = "带教一名新人 Coach a newcomer", Need = "团队扩充 The team grows",
        });
    }

    private static async Task TellAsync(Stage stage, (string Employee, string Topic, string Need, int Month, int Before, int After) told)
    {
        var (manager, hr) = (new Training.TrainingClient(stage.As(Cast.Manager)), new Training.TrainingClient(stage.As(Cast.Hr)));
        var request = new ProposeTrainingRequest { Employee = told.Employee, Team = Cast.Team, Topic = told.Topic, Objective = "更高的成交率 Win more offers" };
        if (told.Need.Length > 0)
            request.Need = told.Need;
        else
            request.AppraisalQuarter = $"{Period.Quarter(stage.Time.Year.FiscalYear, 2)}";
        var plan = new TrainingRequest { Plan = (await manager.ProposeAsync(request)).Plan };
        await hr.AgreeAsync(plan);
        var day = stage.Time.On(stage.Time.Year, told.Month, 12);
        await ScheduleAsync(stage, plan.Plan, day);
        if (told.Employee == "HD107")
        {
            await hr.RecordAttendanceAsync(new RecordAttendanceRequest { Plan = plan, AbsentBecause = "客户现场 At a customer's site" });
            day = stage.Time.On(stage.Time.Year, told.Month + 1, 16);
            await ScheduleAsync(stage, plan.Plan, day);
        }

        await hr.RecordAttendanceAsync(new RecordAttendanceRequest { Plan = plan, AttendedOn = day.AddDays(1).ToDate() });
        await hr.AssessAsync(new AssessTrainingRequest { Plan = plan, Score = (70m + told.After - told.Before + told.Month).ToExact(), Note = "测试 Test" });
        await manager.ReviewEffectAsync(new ReviewEffectRequest
        {
            Plan = plan, Measure = "成交率 offers won, %", Before = ((decimal)told.Before).ToExact(), After = ((decimal)told.After).ToExact(), Conclusion = "季度后复盘 Reviewed after a quarter",
        });
    }

    private static async Task ScheduleAsync(Stage stage, string plan, DateOnly day) =>
        await new Training.TrainingClient(stage.As(Cast.Hr)).ScheduleAsync(new ScheduleTrainingRequest
        {
            Plan = new TrainingRequest { Plan = plan }, Provider = "上海工业学院 Shanghai Institute", StartsOn = day.ToDate(), EndsOn = day.AddDays(1).ToDate(),
            CostEstimate = 4_800m.ToMoney(stage.Time.Currency),
        });
}
