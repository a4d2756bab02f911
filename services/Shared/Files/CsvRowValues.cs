using System.Globalization;

namespace SalesPlatform.Files;

/// <summary>Typed cells. Each answers null when the cell is empty or wrong; what is wrong is in <see cref="Errors"/>.</summary>
public sealed partial class CsvRow
{
    private const int MostDigits = 28;

    /// <summary>Text without outer spaces.</summary>
    /// <param name="column">Our column name.</param>
    /// <param name="required">An empty cell is the error <c>required</c>.</param>
    /// <param name="maxLength">More characters are the error <c>too-long</c>.</param>
    public string? Text(string column, bool required = true, int maxLength = 200)
    {
        var cell = Filled(column, required);
        if (cell is null || cell.Length <= maxLength)
            return cell;
        Refuse(column, "too-long", $"The value has {cell.Length} characters, {maxLength} at most are allowed.");
        return null;
    }

    /// <summary>A calendar day as ISO 8601 writes it, <c>2017-07-01</c>; any other form is <c>not-a-date</c>, because 01/07/2017 is a
    /// different day in different countries.</summary>
    public DateOnly? Day(string column, bool required = true)
    {
        if (Filled(column, required) is not { } cell)
            return null;
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Refuse(column, "not-a-date", $"'{Faults.Shortened(cell)}' is not a date: the form is yyyy-MM-dd, such as 2017-07-01 for 1 July 2017.");
        return null;
    }

    /// <summary>A decimal number with a point and without separators or exponent; anything else is <c>not-a-number</c>.</summary>
    public decimal? Number(string column, bool required = true)
    {
        if (Filled(column, required) is not { } cell)
            return null;
        if (cell.Count(char.IsAsciiDigit) <= MostDigits && decimal.TryParse(
                cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(column, "not-a-number", $"'{Faults.Shortened(cell)}' is not a number: {Hint(cell)}");
        return null;
    }

    /// <summary>A whole number; anything else is <c>not-a-whole-number</c>.</summary>
    public int? Integer(string column, bool required = true)
    {
        if (Filled(column, required) is not { } cell)
            return null;
        if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(column, "not-a-whole-number", $"'{Faults.Shortened(cell)}' is not a whole number, such as 3.");
        return null;
    }

    private string? Filled(string column, bool required)
    {
        var cell = Cell(column);
        if (cell is not "")
            return cell;
        if (required)
            Refuse(column, "required", $"The column '{_header.NameOf(column)}' is empty.");
        return null;
    }

    private static string Hint(string cell) =>
        cell.Count(char.IsAsciiDigit) > MostDigits ? $"it has more than {MostDigits} digits."
        : cell.Any(char.IsAsciiDigit) && cell.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '\'' or '-' or '+' || char.IsWhiteSpace(c))
            ? "write it with a decimal point and without thousands separators, such as 1234.50."
            : "write digits with a decimal point, such as 1234.50.";
}
