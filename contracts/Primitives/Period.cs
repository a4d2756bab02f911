using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SalesPlatform.Contracts;

/// <summary>Length of a fiscal period.</summary>
public enum Grain
{
    /// <summary>One fiscal month.</summary>
    Month = 1,

    /// <summary>Three fiscal months.</summary>
    Quarter = 3,

    /// <summary>Twelve fiscal months.</summary>
    Year = 12,
}

/// <summary>A fiscal year, quarter or month, by its label: <c>FY2027</c>, <c>FY2027-Q1</c>, <c>FY2027-M01</c>. Its dates depend on the
/// <see cref="FiscalCalendar"/>.</summary>
public readonly record struct Period
{
    // Wider than what a label may say, so that a period has neighbours to be compared with, a trend's length on either side.
    private const int EarliestYear = 1900;
    private const int LatestYear = 2999;
    private const int EarliestLabel = 1950;
    private const int LatestLabel = 2949;

    private Period(int fiscalYear, Grain grain, int number) => (FiscalYear, Grain, Number) = (fiscalYear, grain, number);

    /// <summary>The fiscal year, named after the calendar year it ends in.</summary>
    public int FiscalYear { get; }

    /// <summary>Year, quarter or month.</summary>
    public Grain Grain { get; }

    /// <summary>1 for a year, 1..4 for a quarter, 1..12 for a month.</summary>
    public int Number { get; }

    /// <summary>First month of the period within its fiscal year, 1..12.</summary>
    public int FirstMonth => (Number - 1) * MonthCount + 1;

    /// <summary>Months in the period.</summary>
    public int MonthCount => (int)Grain;

    /// <summary>The months of the period, in order.</summary>
    public IReadOnlyList<Period> Months
    {
        get
        {
            var (year, first) = (FiscalYear, FirstMonth);
            return [.. Enumerable.Range(first, MonthCount).Select(month => Month(year, month))];
        }
    }

    /// <summary>The fiscal year the period belongs to.</summary>
    public Period InYear => Year(FiscalYear);

    /// <summary>The period of the same length just before.</summary>
    public Period Previous => Number > 1
        ? new Period(FiscalYear, Grain, Number - 1)
        : new Period(FiscalYear - 1, Grain, 12 / MonthCount);

    /// <summary>A fiscal year.</summary>
    public static Period Year(int fiscalYear) => Create(fiscalYear, Grain.Year, 1);

    /// <summary>A quarter of a fiscal year, 1..4.</summary>
    public static Period Quarter(int fiscalYear, int quarter) => Create(fiscalYear, Grain.Quarter, quarter);

    /// <summary>A month of a fiscal year, 1..12.</summary>
    public static Period Month(int fiscalYear, int month) => Create(fiscalYear, Grain.Month, month);

    /// <summary>Whether all of another period lies within this one.</summary>
    public bool Covers(Period other) =>
        other.FiscalYear == FiscalYear && other.FirstMonth >= FirstMonth
        && other.FirstMonth + other.MonthCount <= FirstMonth + MonthCount;

    /// <summary>Reads a label.</summary>
    /// <exception cref="FormatException">Not a period label.</exception>
    public static Period Parse(string label) =>
        TryParse(label, out var period)
            ? period : throw new FormatException($"'{label}' is not a period: FY2027, FY2027-Q1 or FY2027-M01.");

    /// <summary>Reads a label; false when it is none.</summary>
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

    /// <summary>The label.</summary>
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
