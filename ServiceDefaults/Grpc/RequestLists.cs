using SalesPlatform.Contracts;
using SalesPlatform.Domain;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>Reads lists and plain numbers of a request, in the manner of <see cref="RequestFields"/>.</summary>
public static class RequestLists
{
    /// <summary>Most entries of a list that people write: far above what they do, and a bound.</summary>
    public const int LongestList = 100;

    /// <summary>A list within bounds; none of one that is not.</summary>
    public static IReadOnlyList<T> Bounded<T>(this FieldErrors errors, string field, IReadOnlyList<T> values, int longest = LongestList)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(values);
        return errors.Require(values.Count <= longest, field, "too-many", $"{field} has at most {longest} entries.") ? values : [];
    }

    /// <summary>Texts, none of them empty.</summary>
    public static IReadOnlyList<string> Texts(
        this FieldErrors errors, string field, IReadOnlyList<string> values, int longest = RequestFields.LongestName) =>
        [.. errors.Bounded(field, values).Select((value, i) => errors.Text($"{field}[{i}]", value, longest))];

    /// <summary>A number that must be there.</summary>
    public static decimal Number(this FieldErrors errors, string field, Google.Type.Decimal? message)
    {
        ArgumentNullException.ThrowIfNull(errors);
        errors.Require(message.TryToDecimal(out var value), field, "not-a-number", $"{field} is missing or not a number.");
        return value;
    }

    /// <summary>A number that may be left out.</summary>
    public static decimal? OptionalNumber(this FieldErrors errors, string field, Google.Type.Decimal? message) =>
        message is null ? null : errors.Number(field, message);
}
