using SalesPlatform.Contracts;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Period = SalesPlatform.Contracts.Period;

namespace SalesPlatform.TeamPerformance;

/// <summary>Reads fields that several of this service's requests have.</summary>
internal static class RequestReading
{
    private const int MostItems = 100;

    /// <summary>An id that the platform made.</summary>
    public static Guid Id(this FieldErrors errors, string field, string value)
    {
        errors.Require(Guid.TryParse(value, out var id), field, "not-an-id", $"{field} '{value}' is no id.");
        return id;
    }

    /// <summary>The label of a quarter.</summary>
    public static Period Quarter(this FieldErrors errors, string field, string label)
    {
        errors.Require(Period.TryParse(label, out var quarter) && quarter.Grain == Grain.Quarter, field, "not-a-quarter",
            $"{field} '{label}' is not a quarter such as FY2027-Q1.");
        return quarter;
    }

    /// <summary>Texts, none of them empty.</summary>
    public static IReadOnlyList<string> Texts(this FieldErrors errors, string field, IReadOnlyCollection<string> values)
    {
        errors.RequireFew(field, values.Count);
        return [.. values.Select((value, i) => errors.Text($"{field}[{i}]", value, RequestFields.LongestText))];
    }

    /// <summary>Refuses lists that are too long.</summary>
    public static void RequireFew(this FieldErrors errors, string field, int count) =>
        errors.Require(count <= MostItems, field, "too-many", $"{field} has at most {MostItems} items.");

    /// <summary>A number that must be there.</summary>
    public static decimal Number(this FieldErrors errors, string field, Google.Type.Decimal? message)
    {
        errors.Require(message.TryToDecimal(out var value), field, "not-a-number", $"{field} is missing or not a number.");
        return value;
    }

    /// <summary>A number that may be left out.</summary>
    public static decimal? OptionalNumber(this FieldErrors errors, string field, Google.Type.Decimal? message) =>
        message is null ? null : errors.Number(field, message);
}
