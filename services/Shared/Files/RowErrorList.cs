using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Files;

/// <summary>Row errors as an answer lists them.</summary>
public static class RowErrorList
{
    /// <summary>Errors one answer names; a file with more is wrong as a whole, and an answer has a largest size.</summary>
    public const int Longest = 1_000;

    /// <summary>In the order of lines; behind the longest list one entry tells how many more there are.</summary>
    public static IReadOnlyList<RowError> ForReply(this IEnumerable<RowError> errors)
    {
        var all = errors.OrderBy(error => error.Line).ToList();
        return all.Count <= Longest ? all
            : [.. all.Take(Longest), Faults.At(0, "", "more-errors", $"{all.Count - Longest} more errors are not listed.")];
    }
}
