using System.Globalization;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>A rep alone, or a split such as <c>E101:0.5;E102:0.5</c> or <c>E101=50%|E102=50%</c>.</summary>
internal static class SplitText
{
    private const int LongestId = 100;
    private const int LongestSplit = 2_000;

    private static readonly char[] BetweenReps = [';', '|', '；'];
    private static readonly char[] BeforeShare = [':', '=', '：'];

    /// <summary>What the shares add up to is for the sale's own rules.</summary>
    public static IReadOnlyList<SaleShare>? Read(CsvRow row, string column)
    {
        if (row.Text(column, maxLength: LongestSplit) is not { } cell)
            return null;
        var parts = cell.Split(BetweenReps, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Share).ToList();
        // A rep's own id may hold a colon: alone and without a share behind it, it is an id.
        if (parts is [null] && cell.IndexOfAny(BetweenReps) < 0)
            parts = [new SaleShare(cell, 1)];
        if (parts.Count == 0 || parts.Contains(null))
            row.Refuse(column, "not-a-split",
                $"'{cell}' is not a split: each rep with a share, such as E101:0.5;E102:0.5 or E101=50%;E102=50%.");
        else if (parts.Any(part => part!.Rep.Length > LongestId))
            row.Refuse(column, "too-long", $"The id of a rep has at most {LongestId} characters.");
        return row.IsGood ? [.. parts.Select(part => part!)] : null;
    }

    private static SaleShare? Share(string part)
    {
        var at = part.LastIndexOfAny(BeforeShare);
        if (at <= 0)
            return null;
        var (rep, text) = (part[..at].Trim(), part[(at + 1)..].Trim());
        var percent = text.EndsWith('%');
        // Shares lie between 0 and 1, where a comma groups nothing: it can only be the decimal sign.
        var isNumber = decimal.TryParse(
            text.TrimEnd('%').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        var share = percent ? number / 100 : number;
        return isNumber && rep.Length > 0 && share <= 1 ? new SaleShare(rep, share) : null;
    }
}
