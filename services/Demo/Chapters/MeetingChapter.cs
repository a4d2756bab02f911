using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>A team meeting every four weeks, with goals passed on and actions agreed; some are still open, one of them overdue.</summary>
internal static class MeetingChapter
{
    private const int Weeks = 4;

    private static readonly (string Goal, string Task)[] Topics =
    [
        ("年度目标：增长 20% Grow by 20 % this year", "客户计划 Account plan for the largest customer"),
        ("满意度 80% 以上 Satisfaction above 80 %", "回访投诉客户 Call back every customer who complained"),
        ("费用偏差 5% 以内 Costs within 5 % of the budget", "差旅计划 Travel plan for the quarter"),
        ("新服务标准 The new service standard", "团队培训 Train the team in it"),
        ("智能泵上市准备 Prepare the smart pump", "试点客户名单 List of pilot customers"),
    ];

    public static async Task TellAsync(Stage stage)
    {
        var meetings = new Meetings.MeetingsClient(stage.As(Cast.Manager));
        var day = stage.Time.On(stage.Time.Year, 1, 8);
        var next = (await meetings.PlanAsync(new PlanMeetingRequest
        {
            Team = Cast.Team, Title = "销售例会 Team meeting", On = day.ToDate(), EveryWeeks = Weeks, Agenda = { "业绩 Results", "客户 Customers", "行动 Actions" },
        })).Meeting;
        for (var number = 0; stage.Time.HasCome(day); number++, day = day.AddDays(7 * Weeks))
        {
            var held = await meetings.HoldAsync(Held(stage, next, day, number));
            if (stage.Time.HasCome(day.AddDays(20)))
                await meetings.CompleteActionAsync(new CompleteActionRequest { Meeting = next, Number = 1, DoneOn = day.AddDays(10).ToDate() });
            next = held.NextMeeting;
        }
    }

    private static HoldMeetingRequest Held(Stage stage, string meeting, DateOnly day, int number)
    {
        var members = stage.Cast.MembersOn(day).ToList();
        var (topic, dice) = (Topics[number % Topics.Length], new Dice("meeting", day));
        return new HoldMeetingRequest
        {
            Meeting = meeting,
            HeldOn = day.ToDate(),
            Goals = { topic.Goal },
            Outcome = "达成一致 Agreed",
            Attendees = { members.Where(_ => dice.Percent(92)).Select(rep => rep.Employee) },
            Actions = { new NewAction { Task = topic.Task, Owner = dice.Pick(members).Employee, DueOn = day.AddDays(14).ToDate() } },
        };
    }
}
