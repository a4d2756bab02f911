using System.Collections.Immutable;
using System.Diagnostics;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>Time that passes while the company is open. Days never overlap: a local time that a change of the clocks skips is the instant
/// of the change, one that it repeats is the first of the two. An hour that daylight saving takes from, or gives to, an open day is missing
/// or extra, as for the people at work.</summary>
internal sealed class BusinessCalendar
{
    private readonly TimeZoneInfo _zone;
    private readonly ILookup<DayOfWeek, OpeningHours> _week;
    private readonly ImmutableHashSet<DateOnly> _holidays;
    private readonly ILookup<DateOnly, (int OpensAt, int ClosesAt)> _days;

    /// <param name="hours">Open on at least one weekday, without overlaps.</param>
    public BusinessCalendar(BusinessHoursSet hours)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone);
        _week = hours.Week.OrderBy(span => span.OpensAt).ToLookup(span => span.Day);
        _holidays = [.. hours.Holidays];
        _days = (hours.Days ?? []).OrderBy(span => span.OpensAt).ToLookup(span => span.Day, span => (span.OpensAt, span.ClosesAt));
    }

    /// <summary>Zero when the second instant is not later.</summary>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset until)
    {
        var total = TimeSpan.Zero;
        foreach (var (opens, closes) in OpenFrom(from))
        {
            if (opens >= until)
                break;
            var (start, end) = (Later(opens, from), Earlier(closes, until));
            if (end > start)
                total += end - start;
        }

        return total;
    }

    /// <summary>The earliest instant by which so much business time has passed.</summary>
    /// <param name="time">Not negative; zero answers <paramref name="from"/>.</param>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
            return from;
        var left = time;
        foreach (var (opens, closes) in OpenFrom(from))
        {
            var start = Later(opens, from);
            if (start >= closes)
                continue;
            if (closes - start >= left)
                return start + left;
            left -= closes - start;
        }

        throw new UnreachableException("The spans have no end.");
    }

    /// <summary>From the day an instant falls on; in order and without end.</summary>
    private IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> OpenFrom(DateTimeOffset from)
    {
        // A day earlier: the night's last span may end after midnight where the clocks change at that hour.
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, _zone).DateTime).AddDays(-1); ; day = day.AddDays(1))
        {
            foreach (var (opens, closes) in SpansOf(day))
                yield return (Instant(day, opens), Instant(day, closes));
        }
    }

    private IEnumerable<(int OpensAt, int ClosesAt)> SpansOf(DateOnly day) =>
        _days.Contains(day) ? _days[day]
        : _holidays.Contains(day) ? []
        : _week[day.DayOfWeek].Select(span => (span.OpensAt, span.ClosesAt));

    private DateTimeOffset Instant(DateOnly day, int minuteOfDay)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minuteOfDay);
        while (_zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
