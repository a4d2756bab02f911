using Google.Protobuf.WellKnownTypes;
using Google.Type;

namespace SalesPlatform.Portal.Language;

/// <summary>What is unset is unknown, never zero.</summary>
internal static class Wire
{
    public static decimal? Exact(this Google.Type.Decimal? value) => value.TryToDecimal(out var number) ? number : null;

    public static decimal? Amount(this Money? money) => money?.ToAmount();

    public static DateOnly? Day(this Date? date) => date.TryToDay(out var day) ? day : null;

    public static Timestamp ToStamp(this DateTimeOffset at) => Timestamp.FromDateTimeOffset(at);

    /// <exception cref="FormatException">It is no day of the calendar.</exception>
    public static DateOnly ToDay(this Date date) =>
        date.TryToDay(out var day) ? day : throw new FormatException($"{date} is not a day.");
}
