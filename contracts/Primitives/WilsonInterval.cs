namespace SalesPlatform.Contracts;

/// <summary>E. B. Wilson's of 1927, at 95 %: unlike the textbook's it stays within 0 and 1 and is honest for small samples.</summary>
public readonly record struct WilsonInterval(decimal Low, decimal High)
{
    public const int Decimals = 6;

    /// <summary>97.5 % quantile of the standard normal distribution.</summary>
    private const double Z = 1.959963984540054;

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
