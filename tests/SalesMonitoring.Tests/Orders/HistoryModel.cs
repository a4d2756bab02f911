namespace SalesPlatform.Tests.SalesMonitoring.Orders;

/// <summary>What came back of a line.</summary>
/// <param name="Day">Days after the first of the history.</param>
/// <param name="Units">0 for a credit without goods.</param>
/// <param name="Agreed">In smallest units of the currency; null in proportion.</param>
internal sealed record ModelReturn(int Day, int Units, long? Agreed);

/// <summary>A line of the model: whole numbers only, nothing of the product's arithmetic.</summary>
/// <param name="Day">Days after the first of the history.</param>
/// <param name="Units">Units sold.</param>
/// <param name="Net">In smallest units of the currency.</param>
/// <param name="Shares">Reps and their parts of ten thousand.</param>
/// <param name="Returns">In the order they were booked.</param>
internal sealed record ModelLine(int Day, int Units, long Net, IReadOnlyList<(string Rep, int Part)> Shares,
    IReadOnlyList<ModelReturn> Returns)
{
    private const int Whole = 10_000;

    /// <summary>Who is credited with what on which day; null when more came back than was sold.</summary>
    public IReadOnlyList<(int Day, string Rep, long Amount)>? Credits()
    {
        var credits = Split(Net).Select((amount, i) => (Day, Shares[i].Rep, amount)).ToList();
        var (back, units, inProportion) = (0L, 0, true);
        foreach (var item in Returns)
        {
            if (units + item.Units > Units)
                return null;
            var left = Net - back;
            var amount = item.Agreed ?? (Units == 0 || units + item.Units == Units && inProportion
                ? left : long.Min(left, UpTo(units + item.Units) - UpTo(units)));
            if (amount > left)
                return null;
            var (before, after) = (Split(back), Split(back + amount));
            credits.AddRange(Shares.Select((share, i) => (item.Day, share.Rep, before[i] - after[i])));
            (back, units, inProportion) = (back + amount, units + item.Units, inProportion && item.Agreed is null);
        }

        return credits;
    }

    private long UpTo(int units) => units == Units ? Net : HalfEven(Net * units, Units);

    private static long HalfEven(long dividend, long divisor)
    {
        var (quotient, rest) = long.DivRem(dividend, divisor);
        return quotient + (2 * rest > divisor || 2 * rest == divisor && quotient % 2 == 1 ? 1 : 0);
    }

    private long[] Split(long amount)
    {
        var parts = Shares.Select(share => amount * share.Part / Whole).ToArray();
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => amount * Shares[i].Part % Whole).ThenBy(i => i).ToArray();
        var left = amount - parts.Sum();
        for (var i = 0; i < left; i++)
            parts[order[i]]++;
        return parts;
    }
}
