namespace SalesPlatform.Contracts;

/// <summary>The 95 % confidence interval of a share by Wilson's score method (E. B. Wilson, 1927): unlike the textbook interval it stays
/// within 0 and 1 and is honest for small samples.</summary>
/// <param name="Low">Lower bound, 0..1.</param>
/// <param name="High">Upper bound, 0..1.</param>
public readonly record struct WilsonInterval(decimal Low, decimal High)
{
    /// <summary>Decimals of the bounds.</summary>
    public const int Decimals = 6;

    /// <summary>97.5 % quantile of the standard normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The interval of a share. 8 of 10 lie between 0.490162 and 0.943318.</summary>
    /// <param name="hits">Answers that count, 0..<paramref name="trials"/>.</param>
    /// <param name="trials">All answers, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">No trial, or more hits than trials.</exception>
    public static WilsonInterval Of(long hits, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, trials);
        // The square root is not rational, so that decimals would be no more exact; the bounds are rounded far above the error of doubles.
        var share = (double)hits / trials;
        var scale = 1 + Z * Z / trials;
        var centre = (share + Z * Z / (2 * trials)) / scale;
        var half = Z * Math.Sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials)) / scale;
        return new WilsonInterval(Rounded(centre - half), Rounded(centre + half));
    }

    private static decimal Rounded(double bound) => decimal.Round((decimal)Math.Clamp(bound, 0, 1), Decimals);
}
