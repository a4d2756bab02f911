using SalesPlatform.Contracts;

namespace SalesPlatform.ServiceDefaults.Grpc;

public static class RequestLists
{
    /// <summary>Far above what people write, and a bound.</summary>
    public const int LongestList = 100;

    public static IReadOnlyList<T> Bounded<T>(this FieldErrors errors, string field, IReadOnlyList<T> values, int longest = LongestList) =>
        errors.Require(values.Count <= longest, field, "too-many", $"{field} has at most {longest} entries.") ? values : [];

    public static IReadOnlyList<string> Texts(
        this FieldErrors errors, string field, IReadOnlyList<string> values, int longest = RequestFields.LongestName) =>
        [.. errors.Bounded(field, values).Select((value, i) => errors.Text($"{field}[{i}]", value, longest))];

    public static decimal Number(this FieldErrors errors, string field, Google.Type.Decimal? message)
    {
        errors.Require(message.TryToDecimal(out var value), field, "not-a-number", $"{field} is missing or not a number.");
        return value;
    }

    public static decimal? OptionalNumber(this FieldErrors errors, string field, Google.Type.Decimal? message) =>
        message is null ? null : errors.Number(field, message);
}
