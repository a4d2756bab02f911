using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SalesPlatform.Contracts;

public enum Grain
{
    Month = 1,
    Quarter = 3,
    Year = 12,
}

public readonly record struct Period
{
    // Wider than what a label may say, so that a period has neighbours to be compared with, a trend's length on either side.
    private const int EarliestYear = 1900;
    private const int LatestYear = 2999;
    private const int EarliestLabel = 1950;
    private const int LatestLabel = 2949;

    private Period(int fiscalYear, Grain grain, int number) => (FiscalYear, Grain, Number) = (fiscalYear, grain, number);

    public int FiscalYear { get; }

    public Grain Grain { get; }

    public int Number { get; }

    public int FirstMonth => (Number - 1) * MonthCount + 1;

    public int MonthCount => (int)Grain;

    public IReadOnlyList<Period> Months
    {
        get
        {
            var (year, first) = (FiscalYear, FirstMonth);
            return [.. Enumerable.Range(first, MonthCount).Select(month => Month(year, month))];
        }
    }

    public Period InYear => Year(FiscalYear);

    public Period Previous => Number > 1
        ? new Period(FiscalYear, Grain, Number - 1)
        : new Period(FiscalYear - 1, Grain, 12 / MonthCount);

    public static Period Year(int fiscalYear) => Create(fiscalYear, Grain.Year, 1);

    public static Period Quarter(int fiscalYear, int quarter) => Create(fiscalYear, Grain.Quarter, quarter);

    public static Period Month(int fiscalYear, int month) => Create(fiscalYear, Grain.Month, month);

    public bool Covers(Period other) =>
        other.FiscalYear == FiscalYear && other.FirstMonth >= FirstMonth
        && other.FirstMonth + other.MonthCount <= FirstMonth + MonthCount;

    public static Period Parse(string label) =>
        TryParse(label, out var period)
            ? period : throw new FormatException($"'{label}' is not a period: FY2027, FY2027-Q1 or FY2027-M01.");

    public static bool TryParse([NotNullWhen(true)] string? label, out Period period)
    {
        period = default;
        if (label is null || label.Length is not (6 or 9 or 10) || !label.StartsWith("FY", StringComparison.Ordinal)
            || !TryDigits(label.AsSpan(2, 4), out var year) || year is < EarliestLabel or > LatestLabel)
            return false;
        if (label.Length == 6)
        {
            period = Year(year);
            return true;
        }

        var grain = label.AsSpan(6, 2) switch
        {
            "-Q" when label.Length == 9 => Grain.Quarter,
            "-M" when label.Length == 10 => Grain.Month,
            _ => default
        };
        if (grain == default || !TryDigits(label.AsSpan(8), out var number) || number < 1 || number > 12 / (int)grain)
            return false;
        period = new Period(year, grain, number);
        return true;
    }

    public override string ToString() => Grain switch
    {
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"FY{FiscalYear}-Q{Number}"),
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"FY{FiscalYear}-M{Number:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"FY{FiscalYear}"),
    };

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static Period Create(int fiscalYear, Grain grain, int number)
    {
        if (fiscalYear is < EarliestYear or > LatestYear)
            throw new ArgumentOutOfRangeException(
                nameof(fiscalYear), fiscalYear, $"A fiscal year lies between {EarliestYear} and {LatestYear}.");
        if (number < 1 || number > 12 / (int)grain)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"A {grain} is numbered 1 to {12 / (int)grain}.");
        return new Period(fiscalYear, grain, number);
    }
}
