using System.Globalization;

namespace SalesPlatform.Portal.Charts;

internal static class Draw
{
    /// <summary>Whatever language the reader has.</summary>
    public static string At(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string At(decimal value) => At((double)value);

    /// <summary>What lies outside stands at the edge.</summary>
    public static double Place(decimal value, decimal low, decimal high, double from, double to) =>
        high == low ? from : from + (to - from) * (double)(Math.Clamp(value, low, high) - low) / (double)(high - low);
}
