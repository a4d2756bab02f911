using System.Globalization;

namespace SalesPlatform.Files;

/// <summary>Typed cells. Each answers null when the cell is empty or wrong; what is wrong is in <see cref="Errors"/>.</summary>
public sealed partial class CsvRow
{
    /// <summary>A name or a key without outer spaces; what a spreadsheet left of one is <c>spreadsheet-damage</c>.</summary>
    /// <param name="column">Our column name.</param>
    /// <param name="required">An empty cell is the error <c>required</c>.</param>
    /// <param name="maxLength">More characters are the error <c>too-long</c>.</param>
    public string? Text(string column, bool required = true, int maxLength = 200) => Short(column, Whole(column, required), maxLength);

    /// <summary>Words for people, which name nothing: taken as they are.</summary>
    /// <param name="column">Our column name.</param>
    /// <param name="maxLength">More characters are the error <c>too-long</c>.</param>
    public string? Remark(string column, int maxLength) => Short(column, Filled(column, required: false), maxLength);

    /// <summary>A calendar day, year first in any form or in the form the sender said; <c>not-a-date</c> otherwise, because 01/07/2017 is a
    /// different day in different countries, and <c>serial-date</c> for a spreadsheet's count of days.</summary>
    public DateOnly? Day(string column, bool required = true)
    {
        if (Whole(column, required) is not { } cell)
            return null;
        var (day, code, message) = DayText.Read(cell, _header.Days);
        if (day is null)
            Refuse(column, code, message);
        return day;
    }

    /// <summary>A number with the file's decimal sign; anything else is <c>not-a-number</c>, and <c>decimal-unclear</c> where the file
    /// does not
    /// tell its sign and the number may be one or the other.</summary>
    public decimal? Number(string column, bool required = true) => Number(column, required, "not-a-number", "not a number");

    /// <summary>A number as it seems, without an error where it is none or leaves its decimal sign open: what tells a file's kind is no
    /// value to
    /// take over.</summary>
    public decimal? Peek(string column) =>
        Cell(column) is { } cell && NumberText.Of(cell) is var number ? number.WithPoint ?? number.WithComma : null;

    /// <summary>A whole number, which may be written as 3.0; anything else is <c>not-a-whole-number</c>.</summary>
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
            Refuse(column, code, $"'{Faults.Shortened(cell)}' is {what}: write digits with a decimal sign, such as 1234.50.");
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
