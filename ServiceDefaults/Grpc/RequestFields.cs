using Google.Protobuf.WellKnownTypes;
using Google.Type;
using SalesPlatform.Contracts;
using Period = SalesPlatform.Contracts.Period;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>What cannot be read is noted and a default answered, so that one reply names every wrong field.</summary>
public static class RequestFields
{
    public const int LongestName = 200;
    public const int LongestText = 2_000;

    /// <summary>Older than the currencies without cents, and known to callers.</summary>
    public const string TooFine = "finer-than-a-cent";

    public static string Text(this FieldErrors errors, string field, string value, int longest = LongestName)
    {
        var text = errors.OptionalText(field, value, longest);
        errors.Require(text.Length > 0, field, "missing", $"{field} is missing.");
        return text;
    }

    public static string LongText(this FieldErrors errors, string field, string value) => errors.Text(field, value, LongestText);

    public static string OptionalLongText(this FieldErrors errors, string field, string value) =>
        errors.OptionalText(field, value, LongestText);

    public static string OptionalText(this FieldErrors errors, string field, string value, int longest = LongestName)
    {
        var text = value.Trim();
        errors.Require(text.Length <= longest, field, "too-long", $"{field} has at most {longest} characters.");
        // PostgreSQL stores every character of Unicode but this one.
        errors.Require(!text.Contains('\0'), field, "not-text", $"{field} contains NUL characters: this is not text.");
        return text;
    }

    /// <summary>Becomes part of a stream's name.</summary>
    public static string Key(this FieldErrors errors, string field, string value)
    {
        var key = errors.Text(field, value);
        errors.Require(!key.Any(letter => letter == '/' || char.IsControl(letter)), field, "not-a-key",
            $"{field} holds a slash or a control character.");
        return key;
    }

    public static Guid Id(this FieldErrors errors, string field, string value)
    {
        errors.Require(Guid.TryParse(value, out var id), field, "not-an-id", $"{field} '{value}' is no id: a GUID.");
        return id;
    }

    public static Period Period(this FieldErrors errors, string field, string label)
    {
        errors.Require(Contracts.Period.TryParse(label, out var period), field, "not-a-period",
            $"{field} '{label}' is not a period: FY2027, FY2027-Q1 or FY2027-M01.");
        return period;
    }

    public static Period FiscalYear(this FieldErrors errors, string field, string label)
    {
        errors.Require(Contracts.Period.TryParse(label, out var year) && year.Grain == Grain.Year, field, "not-a-fiscal-year",
            $"{field} '{label}' is not a fiscal year such as FY2027.");
        return year;
    }

    public static Period Quarter(this FieldErrors errors, string field, string label)
    {
        errors.Require(Contracts.Period.TryParse(label, out var quarter) && quarter.Grain == Grain.Quarter, field, "not-a-quarter",
            $"{field} '{label}' is not a quarter such as FY2027-Q1.");
        return quarter;
    }

    public static DateOnly Day(this FieldErrors errors, string field, Date? date)
    {
        errors.Require(date.TryToDay(out var day), field, "not-a-date", $"{field} is missing or no day of the calendar.");
        return day;
    }

    public static DateOnly? OptionalDay(this FieldErrors errors, string field, Date? date) =>
        date is null ? null : errors.Day(field, date);

    public static DateTimeOffset? OptionalInstant(this FieldErrors errors, string field, Timestamp? instant)
    {
        // An instant out of all range has been refused before (RequestContent).
        return instant?.ToDateTimeOffset();
    }

    public static decimal Amount(this FieldErrors errors, string field, Money? money, string currency)
    {
        if (!errors.Require(money is not null, field, "missing", $"{field} is missing."))
            return 0m;
        errors.Require(money!.CurrencyCode == currency, field, "wrong-currency",
            $"{field} is in '{money.CurrencyCode}'; it must be in {currency}.");
        var amount = money.ToAmount();
        var unit = Currency.Of(currency);
        errors.Require(unit.Holds(amount), field, TooFine, unit.TooFine(amount));
        return amount;
    }

    public static decimal? OptionalAmount(this FieldErrors errors, string field, Money? money, string currency) =>
        money is null ? null : errors.Amount(field, money, currency);
}
