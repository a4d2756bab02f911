using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.Display;

/// <summary>Values as programs read them in JSON: exact strings for numbers with decimals, ISO 8601 for time, null for what is
/// unknown.</summary>
internal static class Wire
{
    public static object? Money(Money? money) =>
        money is null ? null : new { Amount = money.ToAmount().ToExactString(), Currency = money.CurrencyCode };

    public static string? Number(Google.Type.Decimal? value) => Exact(value)?.ToExactString();

    public static decimal? Exact(Google.Type.Decimal? value) => value.TryToDecimal(out var number) ? number : null;

    public static string? Day(Date? date) => date.TryToDay(out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static string? Instant(Timestamp? instant) =>
        instant?.ToDateTimeOffset().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    public static object? Error(RowError? error) => error is null || error.Code.Length == 0
        ? null
        : new { error.Line, Column = Text(error.Column), error.Code, error.Message };
}
