using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.ServiceStandards;

namespace SalesPlatform.Tests.CustomerRelations.ServiceStandards;

/// <summary>What holds for any opening hours in any zone, around the days the clocks change.</summary>
public class BusinessCalendarProperties
{
    private static readonly DateTimeOffset Start = Story.At("2026-03-20T00:00Z");

    /// <summary>A calendar and instants in order.</summary>
    public sealed record Case(BusinessHoursSet Hours, IReadOnlyList<DateTimeOffset> Instants, int Minutes)
    {
        internal BusinessCalendar Calendar => new(Hours);
    }

    [Property(MaxTest = 300)]
    public Property Time_adds_up() => Prop.ForAll(Cases(), given =>
        given.Calendar.Elapsed(given.Instants[0], given.Instants[1]) + given.Calendar.Elapsed(given.Instants[1], given.Instants[2])
            == given.Calendar.Elapsed(given.Instants[0], given.Instants[2]));

    [Property(MaxTest = 300)]
    public Property Business_time_grows_and_never_exceeds_real_time() => Prop.ForAll(Cases(), given =>
    {
        var (shorter, longer) = (given.Calendar.Elapsed(given.Instants[0], given.Instants[1]),
                given.Calendar.Elapsed(given.Instants[0], given.Instants[2]));
        return TimeSpan.Zero <= shorter && shorter <= longer && longer <= given.Instants[2] - given.Instants[0];
    });

    [Property(MaxTest = 300)]
    public Property A_promise_ends_when_exactly_its_time_has_passed() => Prop.ForAll(Cases(), given =>
    {
        var due = given.Calendar.Add(given.Instants[0], TimeSpan.FromMinutes(given.Minutes));
        return given.Calendar.Elapsed(given.Instants[0], due) == TimeSpan.FromMinutes(given.Minutes)
            && given.Calendar.Elapsed(given.Instants[0], due.AddMinutes(-1)) < TimeSpan.FromMinutes(given.Minutes);
    });

    [Property(MaxTest = 300)]
    public Property A_later_start_ends_no_earlier() => Prop.ForAll(Cases(), given =>
        given.Calendar.Add(given.Instants[0], TimeSpan.FromMinutes(given.Minutes)) <= given.Calendar.Add(
            given.Instants[1], TimeSpan.FromMinutes(given.Minutes)));

    [Property(MaxTest = 300)]
    public Property A_hold_moves_the_end_by_its_own_time_and_uses_none() => Prop.ForAll(Cases(), given =>
    {
        var clock = new ServiceClock(given.Calendar, given.Instants[0], [new Pause(given.Instants[1], given.Instants[2])]);
        var due = clock.Due(TimeSpan.FromMinutes(given.Minutes))!.Value;
        return clock.Used(due) == TimeSpan.FromMinutes(given.Minutes)
            && clock.Used(given.Instants[2]) == clock.Used(given.Instants[1])
            && due >= given.Calendar.Add(given.Instants[0], TimeSpan.FromMinutes(given.Minutes));
    });

    private static Arbitrary<Case> Cases() =>
        (from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "UTC")
         from opens in Gen.Choose(0, 1_300)
         from length in Gen.Choose(60, 1_440)
         from days in Gen.Choose(1, 127)
         from holiday in Gen.Choose(0, 20)
         from minutes in Gen.Choose(1, 3_000)
         from instants in Gen.Choose(0, 20 * 24 * 60).Three()
         select new Case(Hours(zone, opens, int.Min(opens + length, 1_440), days, holiday), Ordered(instants), minutes)).ToArbitrary();

    private static BusinessHoursSet Hours(string zone, int opens, int closes, int days, int holiday) => new(1, zone,
        [.. Enumerable.Range(0, 7).Where(day => (days >> day & 1) == 1).Select(day => new OpeningHours((DayOfWeek)day, opens, closes))],
        [new DateOnly(2026, 3, 20).AddDays(holiday)]);

    private static DateTimeOffset[] Ordered((int, int, int) minutes) =>
        [.. new[] { minutes.Item1, minutes.Item2, minutes.Item3 }.Order().Select(minute => Start.AddMinutes(minute))];
}
