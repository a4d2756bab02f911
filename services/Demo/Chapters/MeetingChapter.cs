using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo.People;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

/// <summary>A team meeting every four weeks, with goals passed on and actions agreed; some are still open, one of them overdue.</summary>
internal static class MeetingChapter
{
    private const int Weeks = 4;

    public static async Task TellAsync(Stage stage)
    {
        var meetings = new Meetings.MeetingsClient(stage.As(Cast.Manager));
        var day = stage.Time.On(stage.Time.Year, 1, 8);
        var sums = new SaleSums(stage.Time, stage.Cast, stage.Sales);
        await stage.OnAsync(DemoTime.Workday(day.AddDays(-7)), 9);
        var next = (await meetings.PlanAsync(new PlanMeetingRequest
        {
            Team = Cast.Team, Title = "销售例会 || Team meeting", On = day.ToDate(), EveryWeeks = Weeks, Agenda = { MeetingTexts.Agenda },
        })).Meeting;
        for (var number = 0; stage.Time.HasCome(day); number++, day = day.AddDays(7 * Weeks))
        {
            await stage.OnAsync(day, 17);
            var held = await meetings.HoldAsync(Held(stage, sums, next, day, number));
            if (stage.Time.HasCome(day.AddDays(20)))
            {
                await stage.OnAsync(day.AddDays(10), 17);
                await meetings.CompleteActionAsync(
                    new CompleteActionRequest { Meeting = next, Number = 1, DoneOn = day.AddDays(10).ToDate() });
            }

            next = held.NextMeeting;
        }
    }

    private static HoldMeetingRequest Held(Stage stage, SaleSums sums, string meeting, DateOnly day, int number)
    {
        var members = stage.Cast.MembersOn(day).ToList();
        var (topic, dice) = (MeetingTexts.Of(number), new Dice("meeting", day));
        var month = stage.Time.Calendar.MonthOf(day).Previous;
        return new HoldMeetingRequest
        {
            Meeting = meeting,
            HeldOn = day.ToDate(),
            Goals = { topic.Goal },
            Outcome = OutcomeOf(topic, month.InYear == stage.Time.Before ? null : sums.Attainment(month)),
            Attendees = { members.Where(_ => dice.Percent(92)).Select(rep => rep.Employee) },
            Actions = { new NewAction { Task = topic.Task, Owner = dice.Pick(members).Employee, DueOn = day.AddDays(14).ToDate() } },
        };
    }

    private static string OutcomeOf(MeetingTold topic, decimal? lastMonth) => lastMonth is { } reached
        ? Wording.Both(topic.Outcome, zh => $"上月达成 {Wording.Percent(reached)}；{zh}", en => $"{en}; last month {Wording.Percent(reached)}")
        : topic.Outcome;
}
