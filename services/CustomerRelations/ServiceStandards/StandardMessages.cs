using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal static class StandardMessages
{
    private const int MinutesOfDay = 24 * 60;
    private const decimal MinutesOfHour = 60;
    private const string EndOfDay = "24:00";

    public static OpeningHours Span(FieldErrors errors, string field, Wire.OpeningHours span)
    {
        errors.Require(span.Weekday is >= 1 and <= 7, $"{field}.weekday", "out-of-range", "A weekday is 1 (Monday) to 7 (Sunday).");
        return new OpeningHours((DayOfWeek)(span.Weekday % 7), MinuteOf(errors, $"{field}.opens_at", span.OpensAt),
            MinuteOf(errors, $"{field}.closes_at", span.ClosesAt));
    }

    public static DayHours Day(FieldErrors errors, string field, Wire.DayHours hours) => new(errors.Day($"{field}.day", hours.Day),
        MinuteOf(errors, $"{field}.opens_at", hours.OpensAt), MinuteOf(errors, $"{field}.closes_at", hours.ClosesAt));

    public static ServiceTime Time(FieldErrors errors, string field, Wire.ServiceTime time) => new(
        errors.Severity($"{field}.severity", time.Severity),
        Minutes(errors, $"{field}.response_hours", time.ResponseHours), Minutes(errors, $"{field}.resolution_hours", time.ResolutionHours));

    public static Wire.BusinessHoursReply Reply(BusinessHours state) => state.Newest is not { } hours ? new() : new()
    {
        Version = hours.Version,
        TimeZone = hours.TimeZone,
        Week = { hours.Week.Select(Span) },
        Holidays = { hours.Holidays.Select(day => day.ToDate()) },
        Days =
        {
            (hours.Days ?? []).Select(span => new Wire.DayHours
            {
                Day = span.Day.ToDate(), OpensAt = TimeOf(span.OpensAt), ClosesAt = TimeOf(span.ClosesAt),
            }),
        },
    };

    public static Wire.StandardReply Reply(ServiceStandard state, long version) => new()
    {
        Versions =
        {
            state.Versions.Select(item => new Wire.StandardVersion
            {
                Number = item.Standard.Version,
                Times = { item.Standard.Times.Select(Time) },
                ProposedBy = item.Standard.ProposedBy,
                AgreedBy = item.Standard.AgreedBy,
                AgreedAt = item.AgreedAt.ToTimestamp(),
            }),
        },
        Proposed = state.Proposed is not { } proposed ? null : new Wire.StandardVersion
        {
            Number = proposed.Version,
            Times = { proposed.Times.Select(Time) },
            ProposedBy = proposed.ProposedBy,
        },
        Version = version,
    };

    private static Wire.OpeningHours Span(OpeningHours span) => new()
    {
        Weekday = span.Day == DayOfWeek.Sunday ? 7 : (int)span.Day,
        OpensAt = TimeOf(span.OpensAt),
        ClosesAt = TimeOf(span.ClosesAt),
    };

    private static Wire.ServiceTime Time(ServiceTime time) => new()
    {
        Severity = Severities.ToWire(time.Severity),
        ResponseHours = (time.ResponseMinutes / MinutesOfHour).ToExact(),
        ResolutionHours = (time.ResolutionMinutes / MinutesOfHour).ToExact(),
    };

    private static int MinuteOf(FieldErrors errors, string field, string value)
    {
        if (value == EndOfDay)
            return MinutesOfDay;
        errors.Require(TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time), field,
            "not-a-time",
            $"{field} '{value}' is no time of day: 09:00, or 24:00 for its end.");
        return time.Hour * 60 + time.Minute;
    }

    private static string TimeOf(int minute) => minute == MinutesOfDay ? EndOfDay
        : new TimeOnly(minute / 60, minute % 60).ToString("HH:mm", CultureInfo.InvariantCulture);

    // To the nearest minute: 20 minutes are a third of an hour, which no decimal is.
    private static int Minutes(FieldErrors errors, string field, Google.Type.Decimal? hours)
    {
        var isNumber = hours.TryToDecimal(out var value) && decimal.Abs(value) < 1_000_000;
        errors.Require(isNumber, field, "not-a-number", $"{field} is missing or no number of hours.");
        return isNumber ? (int)decimal.Round(value * MinutesOfHour) : 1;
    }
}
