using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.CustomerRelations.Common;

internal static partial class Fields
{
    private static readonly DateTimeOffset EarliestInstant = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Category(this FieldErrors errors, string field, string value)
    {
        var category = errors.Text(field, value);
        errors.Require(category.Length == 0 || CategoryForm().IsMatch(category), field, "not-a-category",
            $"{field} '{category}' is no category: words in lower case with dashes, such as after-sales-response.");
        return category;
    }

    /// <summary>In whole microseconds, as the store keeps instants.</summary>
    public static DateTimeOffset? PastInstant(this FieldErrors errors, string field, Timestamp? value)
    {
        if (errors.OptionalInstant(field, value) is not { } instant)
            return null;
        errors.Require(instant >= EarliestInstant, field, "out-of-range", $"{field} lies before the year 2000.");
        return Learned.InMicroseconds(instant);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CategoryForm();
}
