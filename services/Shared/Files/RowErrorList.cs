namespace SalesPlatform.Files;

public static class RowErrorList
{
    /// <summary>A file with more is wrong as a whole, and an answer has a largest size.</summary>
    public const int Longest = 1_000;

    /// <summary>Behind the longest list one entry tells how many more there are.</summary>
    public static IReadOnlyList<RowError> ForReply(this IEnumerable<RowError> errors)
    {
        var all = errors.OrderBy(error => error.Line).ToList();
        return all.Count <= Longest ? all
            : [.. all.Take(Longest), Faults.At(0, "", "more-errors", $"{all.Count - Longest} more errors are not listed.")];
    }
}
