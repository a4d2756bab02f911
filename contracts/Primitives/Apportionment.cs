namespace SalesPlatform.Contracts;

/// <summary>Splits an amount so that the parts add up to it exactly.</summary>
public static class Apportionment
{
    /// <summary>
    /// Splits by the largest remainder (Hamilton's method): every part is rounded towards zero, and the units that are left go to the
    /// parts with the largest remainders, the earlier part first among equals. The parts of a negative amount mirror those of the positive.
    /// </summary>
    /// <param name="amount">A multiple of the smallest unit, such as 100.00.</param>
    /// <param name="weights">Not negative, at least one above zero. <c>[1, 1, 1]</c> splits 100.00 into 33.34, 33.33, 33.33.</param>
    /// <param name="decimals">Decimals of the smallest unit: 2 for cents.</param>
    /// <exception cref="ArgumentException">No weight, a negative one, only zeros, or an amount finer than the smallest unit.</exception>
    public static IReadOnlyList<decimal> Split(decimal amount, IReadOnlyList<decimal> weights, int decimals = 2)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count == 0 || weights.Any(weight => weight < 0) || weights.All(weight => weight == 0))
            throw new ArgumentException("Weights must not be negative, and at least one must be above zero.", nameof(weights));
        if (decimal.Round(amount, decimals) != amount)
            throw new ArgumentException($"The amount {amount} is finer than {decimals} decimals.", nameof(amount));

        var unit = new decimal(1, 0, 0, false, (byte)decimals);
        var total = weights.Sum();
        var sign = amount < 0 ? -1 : 1;
        var exact = weights.Select(weight => decimal.Abs(amount) * (weight / total)).ToArray();
        var parts = exact.Select(part => decimal.Round(part, decimals, MidpointRounding.ToZero)).ToArray();
        var left = (int)((decimal.Abs(amount) - parts.Sum()) / unit);

        // The quotient weight / total is itself rounded to 28 digits, which may leave the sum of the parts one unit above the amount.
        var order = Enumerable.Range(0, parts.Length).Where(i => weights[i] > 0)
            .OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).ToArray();
        for (var i = 0; i < int.Abs(left); i++)
            parts[left > 0 ? order[i % order.Length] : order[^(1 + i % order.Length)]] += int.Sign(left) * unit;
        return Array.ConvertAll(parts, part => sign * part);
    }
}
