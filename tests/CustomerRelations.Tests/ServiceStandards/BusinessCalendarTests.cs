using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.ServiceStandards;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.ServiceStandards;

public class BusinessCalendarTests
{
    public static readonly BusinessHoursSet Shanghai = Hours("Asia/Shanghai", 9 * 60, 18 * 60, [new(2026, 10, 1), new(2026, 10, 2)]);

    // Monday to Friday.
    public static BusinessHoursSet Hours(string zone, int opens, int closes, params DateOnly[] holidays) => new(1, zone,
        [.. Enumerable.Range(1, 5).Select(day => new OpeningHours((DayOfWeek)day, opens, closes))], holidays);

    [Theory]
    // Within a day; over a night; over a weekend; from before the opening; from Saturday to Sunday; over two holidays and a weekend.
    [InlineData("2026-06-15T10:00+08:00", "2026-06-15T12:30+08:00", 150)]
    [InlineData("2026-06-15T17:00+08:00", "2026-06-16T10:00+08:00", 120)]
    [InlineData("2026-06-19T17:00+08:00", "2026-06-22T10:00+08:00", 120)]
    [InlineData("2026-06-15T06:00+08:00", "2026-06-15T09:30+08:00", 30)]
    [InlineData("2026-06-20T09:00+08:00", "2026-06-21T18:00+08:00", 0)]
    [InlineData("2026-09-30T17:00+08:00", "2026-10-05T10:00+08:00", 120)]
    [InlineData("2026-06-16T10:00+08:00", "2026-06-15T10:00+08:00", 0)]
    public void Only_open_time_counts(string from, string until, int minutes) =>
        new BusinessCalendar(Shanghai).Elapsed(At(from), At(until)).TotalMinutes.Should().Be(minutes);

    [Theory]
    // Received in the night the promise counts from the opening; on the last minute of a day it is due then and not the next morning.
    [InlineData("2026-06-15T22:00+08:00", 120, "2026-06-16T11:00+08:00")]
    [InlineData("2026-06-15T17:00+08:00", 60, "2026-06-15T18:00+08:00")]
    [InlineData("2026-06-15T17:00+08:00", 61, "2026-06-16T09:01+08:00")]
    [InlineData("2026-06-19T17:30+08:00", 60, "2026-06-22T09:30+08:00")]
    [InlineData("2026-09-30T17:30+08:00", 60, "2026-10-05T09:30+08:00")]
    [InlineData("2026-06-20T03:00+08:00", 0, "2026-06-20T03:00+08:00")]
    public void A_promise_ends_after_so_much_open_time(string from, int minutes, string due) =>
        new BusinessCalendar(Shanghai).Add(At(from), TimeSpan.FromMinutes(minutes)).Should().Be(At(due));

    [Theory]
    // 2026-10-10 is a Saturday that is worked, 2026-10-09 a Friday that ends at noon and opens again for an hour, 2026-10-11 a Sunday.
    [InlineData("2026-10-10T10:00+08:00", 60, "2026-10-10T11:00+08:00")]
    [InlineData("2026-10-09T11:30+08:00", 60, "2026-10-09T15:30+08:00")]
    [InlineData("2026-10-09T15:30+08:00", 60, "2026-10-10T09:30+08:00")]
    [InlineData("2026-10-10T17:30+08:00", 60, "2026-10-12T09:30+08:00")]
    public void Extra_working_days_and_days_with_hours_of_their_own_count_with_their_hours(string from, int minutes, string due)
    {
        var calendar = new BusinessCalendar(Shanghai with
        {
            Days = [new(new(2026, 10, 9), 9 * 60, 12 * 60), new(new(2026, 10, 9), 15 * 60, 16 * 60),
                new(new(2026, 10, 10), 9 * 60, 18 * 60)],
        });
        calendar.Add(At(from), TimeSpan.FromMinutes(minutes)).Should().Be(At(due));
        calendar.Elapsed(At(from), At(due)).TotalMinutes.Should().Be(minutes);
    }

    [Theory]
    // Clocks go forward at 02:00 on 29 March and back at 03:00 on 25 October.
    [InlineData("2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", 23 * 60)]
    [InlineData("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", 25 * 60)]
    public void A_day_of_24_hours_has_the_hours_its_clocks_leave_it(string from, string until, int minutes)
    {
        var always = new BusinessHoursSet(1, "Europe/Berlin",
            [.. Enumerable.Range(0, 7).Select(day => new OpeningHours((DayOfWeek)day, 0, 24 * 60))], []);
        new BusinessCalendar(always).Elapsed(At(from), At(until)).TotalMinutes.Should().Be(minutes);
    }

    [Fact]
    public void Opening_hours_are_local_summer_and_winter()
    {
        var calendar = new BusinessCalendar(Hours("Europe/Berlin", 9 * 60, 17 * 60));
        calendar.Add(At("2026-03-27T16:00+01:00"), TimeSpan.FromHours(2)).Should().Be(At("2026-03-30T10:00+02:00"));
        calendar.Add(At("2026-10-23T16:00+02:00"), TimeSpan.FromHours(2)).Should().Be(At("2026-10-26T10:00+01:00"));
    }

    [Theory]
    // Opening at 02:30, which does not exist, begins with the change; until 02:30, which comes twice, ends with the first.
    [InlineData(150, 300, "2026-03-29T00:00+01:00", 120)]
    [InlineData(60, 150, "2026-10-25T00:00+02:00", 90)]
    public void Hours_that_a_change_of_clocks_cuts_have_one_meaning(int opens, int closes, string day, int minutes)
    {
        var sundays =
            new BusinessCalendar(new BusinessHoursSet(1, "Europe/Berlin", [new OpeningHours(DayOfWeek.Sunday, opens, closes)], []));
        sundays.Elapsed(At(day), At(day).AddDays(1)).TotalMinutes.Should().Be(minutes);
    }
}
