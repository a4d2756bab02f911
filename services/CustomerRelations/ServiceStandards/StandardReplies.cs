using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal static class StandardReplies
{
    public const decimal MinutesOfHour = 60;
    public const string EndOfDay = "24:00";

    public static Wire.BusinessHoursReply Of(BusinessHours state) => state.Newest is not { } hours ? new() : new()
    {
        Version = hours.Version,
        TimeZone = hours.TimeZone,
        Week = { hours.Week.Select(Span) },
        Holidays = { hours.Holidays.Select(day => day.ToDate()) },
        Days = { (hours.Days ?? []).Select(Day) },
    };

    public static Wire.StandardReply Of(ServiceStandard state, long version) => new()
    {
        Versions = { state.Versions.Select(item => Version(item.Standard.Version, item.Standard.Times, item.Standard.ProposedBy, item)) },
        Proposed = state.Proposed is { } open ? Version(open.Version, open.Times, open.ProposedBy, null) : null,
        Version = version,
    };

    private static Wire.StandardVersion Version(
        int number, IEnumerable<ServiceTime> times, string proposedBy, AgreedStandard? agreed) => new()
        {
            Number = number,
            Times = { times.Select(Time) },
            ProposedBy = proposedBy,
            AgreedBy = agreed?.Standard.AgreedBy ?? "",
            AgreedAt = agreed?.AgreedAt.ToTimestamp(),
        };

    private static Wire.OpeningHours Span(OpeningHours span) => new()
    {
        Weekday = span.Day == DayOfWeek.Sunday ? 7 : (int)span.Day,
        OpensAt = TimeOf(span.OpensAt),
        ClosesAt = TimeOf(span.ClosesAt),
    };

    private static Wire.DayHours Day(DayHours span) =>
        new() { Day = span.Day.ToDate(), OpensAt = TimeOf(span.OpensAt), ClosesAt = TimeOf(span.ClosesAt) };

    private static Wire.ServiceTime Time(ServiceTime time) => new()
    {
        Severity = Severities.ToWire(time.Severity),
        ResponseHours = (time.ResponseMinutes / MinutesOfHour).ToExact(),
        ResolutionHours = (time.ResolutionMinutes / MinutesOfHour).ToExact(),
    };

    private static string TimeOf(int minute) => minute == BusinessHours.MinutesOfDay ? EndOfDay
        : new TimeOnly(minute / 60, minute % 60).ToString("HH:mm", CultureInfo.InvariantCulture);
}
