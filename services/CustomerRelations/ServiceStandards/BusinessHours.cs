using System.Collections.Immutable;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>One stream, <c>business-hours</c>; version 1 first.</summary>
internal sealed record BusinessHours(ImmutableList<BusinessHoursSet> Versions)
{
    private const int MinutesOfDay = 24 * 60;
    private const int MostHolidays = 500;
    private const int MostDays = 500;
    private const int LeastMinutesAWeek = 60;

    public const string Stream = "business-hours";

    public static Aggregate<BusinessHours> Aggregate { get; } = new(Stream, new BusinessHours([]), Evolve);

    public BusinessHoursSet? Newest => Versions.Count > 0 ? Versions[^1] : null;

    public BusinessCalendar Calendar(int version) => new(Versions[version - 1]);

    /// <param name="timeZone">IANA name.</param>
    /// <param name="extraDays">Worked although their weekday is closed (调休): with the hours of the first weekday that opens.</param>
    public static IEnumerable<object> Set(
        BusinessHours state, string timeZone, IReadOnlyList<OpeningHours> week, IReadOnlyList<DateOnly> holidays,
        IReadOnlyList<DateOnly> extraDays, IReadOnlyList<DayHours> days)
    {
        var ordered = week.OrderBy(span => ((int)span.Day + 6) % 7).ThenBy(span => span.OpensAt).ToList();
        var usual = ordered.Where(span => span.Day == ordered[0].Day).ToList();
        var extra = extraDays.Distinct().Where(day => ordered.All(span => span.Day != day.DayOfWeek))
            .SelectMany(day => usual.Select(span => new DayHours(day, span.OpensAt, span.ClosesAt)));
        var hours = new BusinessHoursSet(state.Versions.Count + 1, timeZone, ordered, [.. holidays.Distinct().Order()],
            [.. days.Concat(extra).OrderBy(span => span.Day).ThenBy(span => span.OpensAt)]);
        Check(hours, extraDays);
        var isSame = state.Newest is { } newest && newest.TimeZone == timeZone && newest.Week.SequenceEqual(hours.Week)
            && newest.Holidays.SequenceEqual(hours.Holidays) && (newest.Days ?? []).SequenceEqual(hours.Days!);
        return isSame ? [] : [hours];
    }

    private static void Check(BusinessHoursSet hours, IReadOnlyList<DateOnly> extraDays)
    {
        var errors = new FieldErrors();
        CheckDays(errors, hours, extraDays);
        errors.Require(TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone, out var zone) && zone.HasIanaId, "time_zone",
            "unknown-time-zone",
            $"'{hours.TimeZone}' is no IANA time zone.");
        errors.Require(hours.Week.Count > 0, "week", "missing", "The company opens on at least one day of the week.");
        errors.Require(hours.Week.All(span => span.OpensAt >= 0 && span.OpensAt < span.ClosesAt && span.ClosesAt <= MinutesOfDay),
            "week", "not-a-span", "Opening hours begin before they end, within one day.");
        errors.Require(hours.Week.Zip(hours.Week.Skip(1))
            .All(pair => pair.First.Day != pair.Second.Day || pair.First.ClosesAt <= pair.Second.OpensAt),
            "week", "overlap", "Opening hours of one weekday do not overlap.");
        // These bounds, and that of a service time, make sure that every promise ends within some decades.
        errors.Require(hours.Week.Sum(span => span.ClosesAt - span.OpensAt) >= LeastMinutesAWeek, "week", "too-short",
            "The company opens for at least an hour a week.");
        errors.Require(hours.Holidays.Count <= MostHolidays, "holidays", "too-many", $"There are at most {MostHolidays} holidays.");
        errors.ThrowIfAny();
    }

    private static void CheckDays(FieldErrors errors, BusinessHoursSet hours, IReadOnlyList<DateOnly> extraDays)
    {
        var days = hours.Days!;
        errors.Require(days.Count <= MostDays, "days", "too-many", $"There are at most {MostDays} days with hours of their own.");
        errors.Require(days.All(span => span.OpensAt >= 0 && span.OpensAt < span.ClosesAt && span.ClosesAt <= MinutesOfDay),
            "days", "not-a-span", "Opening hours begin before they end, within one day.");
        errors.Require(days.Zip(days.Skip(1)).All(pair => pair.First.Day != pair.Second.Day || pair.First.ClosesAt <= pair.Second.OpensAt),
            "days", "overlap", "A day's own hours do not overlap; an extra working day has the usual hours or hours of its own.");
        foreach (var day in days.Select(span => span.Day).Concat(extraDays).Distinct().Intersect(hours.Holidays))
            errors.Require(false, "holidays", "closed-and-worked", $"{day:yyyy-MM-dd} is named as a holiday and as a day that is worked.");
    }

    private static BusinessHours Evolve(BusinessHours state, RecordedEvent e) =>
        e.Data is BusinessHoursSet set ? new BusinessHours(state.Versions.Add(set)) : state;
}
