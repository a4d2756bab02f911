using System.Text.RegularExpressions;

namespace SalesPlatform.Files;

/// <summary>What spreadsheets leave where a value was names nothing; as a key it would join what does not belong together.</summary>
internal static partial class Damage
{
    public const string Code = "spreadsheet-damage";

    public static string? Of(string cell)
    {
        if (LostDigits().IsMatch(cell))
        {
            return "is what a spreadsheet makes of a long number, and its digits are lost. "
                + "Format the column as text, and export the file again.";
        }

        if (ErrorValue().IsMatch(cell))
            return "is an error value of a spreadsheet and not what stood there. Mend it in the spreadsheet, and export the file again.";
        return NoValue().IsMatch(cell) ? "is how programs write that there is no value. Write the value, or leave the cell empty." : null;
    }

    // Excel and pandas write a sign and at least two digits; 12E4 may well be somebody's product.
    [GeneratedRegex(@"\A[+-]?\d(?:(?:[.,]\d+)?[eE][+-]\d{2,3}|[.,]\d+[eE]\d{1,3})\z")]
    private static partial Regex LostDigits();

    // Errors end in ! or ? in any language, but for #N/A and its translations; a narrow column shows ####, LibreOffice Err:502.
    [GeneratedRegex(@"\A(?:#[\p{Lu}\d/_ ]+[!?]|#N/A|#NV|#N/D|#ND|#GETTING_DATA|#{2,}|Err:\d{3})\z")]
    private static partial Regex ErrorValue();

    [GeneratedRegex(@"\A(?:NULL|null|\(null\)|\(NULL\)|nan|NaN|NAN|\\N)\z")]
    private static partial Regex NoValue();
}
