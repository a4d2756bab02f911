using System.Globalization;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal sealed partial class ServiceStandardsEndpoint
{
    public override async Task<Wire.BusinessHoursReply> SetBusinessHours(Wire.SetBusinessHoursRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var week = request.Week.Select((span, i) => Span(errors, $"week[{i}]", span)).ToList();
        var holidays = request.Holidays.Select((day, i) => errors.Day($"holidays[{i}]", day)).ToList();
        var extra = request.ExtraWorkingDays.Select((day, i) => errors.Day($"extra_working_days[{i}]", day)).ToList();
        var days = request.Days.Select((day, i) => Day(errors, $"days[{i}]", day)).ToList();
        errors.ThrowIfAny();
        var zone = request.TimeZone.Length > 0 ? request.TimeZone : (await company.OrganisationAsync(context.CancellationToken)).TimeZone;
        return await runner.RunAsync(context, request, BusinessHours.Aggregate, BusinessHours.Stream, request.ExpectedVersion,
            (state, _) => HoursDecisions.Set(state, zone, week, holidays, extra, days), (state, _) => StandardReplies.Of(state));
    }

    private static OpeningHours Span(FieldErrors errors, string field, Wire.OpeningHours span)
    {
        errors.Require(span.Weekday is >= 1 and <= 7, $"{field}.weekday", "out-of-range", "A weekday is 1 (Monday) to 7 (Sunday).");
        return new OpeningHours((DayOfWeek)(span.Weekday % 7), MinuteOf(errors, $"{field}.opens_at", span.OpensAt),
            MinuteOf(errors, $"{field}.closes_at", span.ClosesAt));
    }

    private static DayHours Day(FieldErrors errors, string field, Wire.DayHours hours) => new(errors.Day($"{field}.day", hours.Day),
        MinuteOf(errors, $"{field}.opens_at", hours.OpensAt), MinuteOf(errors, $"{field}.closes_at", hours.ClosesAt));

    private static int MinuteOf(FieldErrors errors, string field, string value)
    {
        if (value == StandardReplies.EndOfDay)
            return BusinessHours.MinutesOfDay;
        errors.Require(TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time), field,
            "not-a-time", $"{field} '{value}' is no time of day: 09:00, or 24:00 for its end.");
        return time.Hour * 60 + time.Minute;
    }
}

internal static class HoursDecisions
{
    private const int MostHolidays = 500;
    private const int MostDays = 500;
    private const int LeastMinutesAWeek = 60;

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
        var days = hours.Days!;
        errors.Require(days.Count <= MostDays, "days", "too-many", $"There are at most {MostDays} days with hours of their own.");
        CheckSpans(errors, "days", [.. days.Select(span => (span.Day, span.OpensAt, span.ClosesAt))],
            "A day's own hours do not overlap; an extra working day has the usual hours or hours of its own.");
        foreach (var day in days.Select(span => span.Day).Concat(extraDays).Distinct().Intersect(hours.Holidays))
            errors.Require(false, "holidays", "closed-and-worked", $"{day:yyyy-MM-dd} is named as a holiday and as a day that is worked.");
        errors.Require(TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone, out var zone) && zone.HasIanaId, "time_zone",
            "unknown-time-zone", $"'{hours.TimeZone}' is no IANA time zone.");
        errors.Require(hours.Week.Count > 0, "week", "missing", "The company opens on at least one day of the week.");
        CheckSpans(errors, "week", [.. hours.Week.Select(span => (span.Day, span.OpensAt, span.ClosesAt))],
            "Opening hours of one weekday do not overlap.");
        // These bounds, and that of a service time, make sure that every promise ends within some decades.
        errors.Require(hours.Week.Sum(span => span.ClosesAt - span.OpensAt) >= LeastMinutesAWeek, "week", "too-short",
            "The company opens for at least an hour a week.");
        errors.Require(hours.Holidays.Count <= MostHolidays, "holidays", "too-many", $"There are at most {MostHolidays} holidays.");
        errors.ThrowIfAny();
    }

    private static void CheckSpans<TDay>(
        FieldErrors errors, string field, IReadOnlyList<(TDay Day, int OpensAt, int ClosesAt)> spans, string noOverlap)
        where TDay : struct
    {
        errors.Require(spans.All(span => span.OpensAt >= 0 && span.OpensAt < span.ClosesAt && span.ClosesAt <= BusinessHours.MinutesOfDay),
            field, "not-a-span", "Opening hours begin before they end, within one day.");
        errors.Require(spans.Zip(spans.Skip(1)).All(pair => !pair.First.Day.Equals(pair.Second.Day)
            || pair.First.ClosesAt <= pair.Second.OpensAt), field, "overlap", noOverlap);
    }
}
