using System.Collections.Immutable;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>The versions of the business hours. One stream, <c>business-hours</c>.</summary>
/// <param name="Versions">In order; version 1 first.</param>
public sealed record BusinessHours(ImmutableList<BusinessHoursSet> Versions)
{
    private const int MinutesOfDay = 24 * 60;
    private const int MostHolidays = 500;
    private const int LeastMinutesAWeek = 60;

    /// <summary>The stream key.</summary>
    public const string Stream = "business-hours";

    /// <summary>How the stream is read.</summary>
    public static Aggregate<BusinessHours> Aggregate { get; } = new(Stream, new BusinessHours([]), Evolve);

    /// <summary>The newest; null before any was set.</summary>
    public BusinessHoursSet? Newest => Versions.Count > 0 ? Versions[^1] : null;

    /// <summary>The calendar of a version.</summary>
    public BusinessCalendar Calendar(int version) => new(Versions[version - 1]);

    /// <summary>Sets them anew.</summary>
    /// <exception cref="DomainException">No time zone, no opening hours, or hours that overlap or end before they begin.</exception>
    public static IEnumerable<object> Set(BusinessHours state, string timeZone, IReadOnlyList<OpeningHours> week, IReadOnlyList<DateOnly> holidays)
    {
        ArgumentNullException.ThrowIfNull(state);
        var hours = new BusinessHoursSet(state.Versions.Count + 1, timeZone,
            [.. week.OrderBy(span => ((int)span.Day + 6) % 7).ThenBy(span => span.OpensAt)], [.. holidays.Distinct().Order()]);
        Check(hours);
        var isSame = state.Newest is { } newest && newest.TimeZone == timeZone && newest.Week.SequenceEqual(hours.Week)
            && newest.Holidays.SequenceEqual(hours.Holidays);
        return isSame ? [] : [hours];
    }

    private static void Check(BusinessHoursSet hours)
    {
        var errors = new FieldErrors();
        errors.Require(TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone, out var zone) && zone.HasIanaId, "time_zone", "unknown-time-zone",
            $"'{hours.TimeZone}' is no IANA time zone.");
        errors.Require(hours.Week.Count > 0, "week", "missing", "The company opens on at least one day of the week.");
        errors.Require(hours.Week.All(span => span.OpensAt >= 0 && span.OpensAt < span.ClosesAt && span.ClosesAt <= MinutesOfDay),
            "week", "not-a-span", "Opening hours begin before they end, within one day.");
        errors.Require(hours.Week.Zip(hours.Week.Skip(1)).All(pair => pair.First.Day != pair.Second.Day || pair.First.ClosesAt <= pair.Second.OpensAt),
            "week", "overlap", "Opening hours of one weekday do not overlap.");
        // These bounds, and that of a service time, make sure that every promise ends within some decades.
        errors.Require(hours.Week.Sum(span => span.ClosesAt - span.OpensAt) >= LeastMinutesAWeek, "week", "too-short",
            "The company opens for at least an hour a week.");
        errors.Require(hours.Holidays.Count <= MostHolidays, "holidays", "too-many", $"There are at most {MostHolidays} holidays.");
        errors.ThrowIfAny();
    }

    private static BusinessHours Evolve(BusinessHours state, RecordedEvent e) =>
        e.Data is BusinessHoursSet set ? new BusinessHours(state.Versions.Add(set)) : state;
}
