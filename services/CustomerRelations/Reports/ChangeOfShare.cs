namespace SalesPlatform.CustomerRelations.Reports;

/// <summary>Whether a share that changed between two surveys changed by more than chance.</summary>
internal static class ChangeOfShare
{
    // Below it the normal approximation that the test rests on is poor: the same number from which satisfaction is no small sample.
    private const int LeastResponses = 30;

    // 1.96 squared: two-sided, 95 %.
    private const decimal Critical = 3.8416m;

    /// <summary>The test of two proportions with the pooled share p: (p₂ − p₁)² > 1.96² p (1 − p) (1/n₁ + 1/n₂). 60 of 100 and 69 of 100 is
    /// chance, 60 of 100 and 75 of 100 is not. Null where one has too few responses.</summary>
    public static bool? IsSignificant(long first, long firstOf, long then, long thenOf)
    {
        if (firstOf < LeastResponses || thenOf < LeastResponses)
            return null;
        var (before, after) = ((decimal)first / firstOf, (decimal)then / thenOf);
        var pooled = (decimal)(first + then) / (firstOf + thenOf);
        var distance = after - before;
        return distance * distance > Critical * pooled * (1 - pooled) * (1m / firstOf + 1m / thenOf);
    }
}
