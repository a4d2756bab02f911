using System.Globalization;

namespace SalesPlatform.Files;

/// <summary>Each answers null when the cell is empty or wrong; what is wrong is in <see cref="Errors"/>.</summary>
public sealed partial class CsvRow
{
    /// <summary>A key or a name: what a spreadsheet left of one is <c>spreadsheet-damage</c>.</summary>
    public string? Text(string column, bool required = true, int maxLength = 200) => Short(column, Whole(column, required), maxLength);

    /// <summary>For people; names nothing, so it is taken as it is.</summary>
    public string? Remark(string column, int maxLength) => Short(column, Filled(column, required: false), maxLength);

    /// <summary>Year first, or as the sender said; else <c>not-a-date</c>: 01/07/2017 is a different day in different countries.</summary>
    public DateOnly? Day(string column, bool required = true)
    {
        if (Whole(column, required) is not { } cell)
            return null;
        var (day, code, message) = DayText.Read(cell, _header.Days);
        if (day is null)
            Refuse(column, code, message);
        return day;
    }

    /// <summary><c>decimal-unclear</c> where the file does not tell its sign and the number may be one or the other.</summary>
    public decimal? Number(string column, bool required = true) => Number(column, required, "not-a-number", "not a number");

    /// <summary>As it seems, without an error: what tells a file's kind is no value to take over.</summary>
    public decimal? Peek(string column) =>
        Cell(column) is { } cell && NumberText.Of(cell) is var number ? number.WithPoint ?? number.WithComma : null;

    /// <summary>May be written as 3.0.</summary>
    public int? Integer(string column, bool required = true)
    {
        if (Number(column, required, "not-a-whole-number", "not a whole number") is not { } number)
            return null;
        if (number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Refuse(column, "not-a-whole-number", $"'{Faults.Shortened(Cell(column)!)}' is not a whole number, such as 3.");
        return null;
    }

    private decimal? Number(string column, bool required, string code, string what)
    {
        if (Whole(column, required) is not { } cell)
            return null;
        var number = NumberText.Of(cell);
        if (number.IsNone)
        {
            Refuse(column, code, $"'{Faults.Shortened(cell)}' is {what}: "
                + (cell.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol)
                    ? "it has the sign of a currency. Write the digits alone, such as 1234.50."
                    : "write digits with a decimal sign, such as 1234.50."));
        }
        else if (!number.IsMarked)
            return number.WithPoint;
        else if (_header.Sign.Sign is not { } sign || number.IsOpen && !_header.Sign.IsFirm)
            Refuse(column, "decimal-unclear", Unclear(cell, number));
        else if (number.Value(sign) is { } value)
            return value;
        else
            Refuse(column, code, $"'{Faults.Shortened(cell)}' is {what} in this file, whose decimal sign is '{sign}'.");
        return null;
    }

    private static string Unclear(string cell, NumberText number) => number.IsOpen
        ? string.Create(
            CultureInfo.InvariantCulture, $"'{cell}' may be {number.WithPoint:0.############} or {number.WithComma:0.############}, and ")
            + "the file does not tell its decimal sign: import it with --decimal . or --decimal ,"
        : $"'{Faults.Shortened(cell)}': as many numbers of the file have a decimal point as have a decimal comma. "
            + "Import it with --decimal . or --decimal ,";

    private string? Short(string column, string? cell, int maxLength)
    {
        if (cell is null || cell.Length <= maxLength)
            return cell;
        Refuse(column, "too-long", $"The value has {cell.Length} characters, {maxLength} at most are allowed.");
        return null;
    }

    private string? Whole(string column, bool required)
    {
        if (Filled(column, required) is not { } cell || Damage.Of(cell) is not { } damage)
            return Filled(column, required: false);
        Refuse(column, Damage.Code, $"'{Faults.Shortened(cell)}' {damage}");
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
}
