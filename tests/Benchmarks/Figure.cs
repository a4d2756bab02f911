using System.Globalization;

namespace SalesPlatform.Benchmarks;

/// <summary>What was measured, over all rounds of a run.</summary>
internal sealed record Samples(IReadOnlyList<double> Values)
{
    public double Median => Values.Order().ElementAt(Values.Count / 2);

    public double Lowest => Values.Min();

    public double Highest => Values.Max();

    public string Shown(string format) => Values.Count == 1 || Lowest == Highest
        ? Median.ToString(format, CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Median.ToString(format, CultureInfo.InvariantCulture)} "
            + $"({Lowest.ToString(format, CultureInfo.InvariantCulture)} to {Highest.ToString(format, CultureInfo.InvariantCulture)})");

    public static implicit operator Samples(double single) => new([single]);
}

/// <summary>A line of the result: a figure, and the ceiling taken in the same run that it is a ratio of.</summary>
internal sealed record Figure(string Name, string Unit, Samples Value, string Ceiling = "", Samples? CeilingValue = null)
{
    public double? Ratio => CeilingValue is { } ceiling ? Value.Median / ceiling.Median : null;
}
