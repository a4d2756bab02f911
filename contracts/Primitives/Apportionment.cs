using System.Numerics;

namespace SalesPlatform.Contracts;

public static class Apportionment
{
    /// <summary>Hamilton's largest remainder: parts are rounded towards zero, the units left go to the largest remainders, the earlier part
    /// first among equals. In whole numbers, so that neither a quotient's last digit nor the size of the weights can move a unit.</summary>
    public static IReadOnlyList<decimal> Split(decimal amount, IReadOnlyList<decimal> weights, int decimals)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count == 0 || weights.Any(weight => weight < 0) || weights.All(weight => weight == 0))
            throw new ArgumentException("Weights must not be negative, and at least one must be above zero.", nameof(weights));
        if (decimal.Round(amount, decimals) != amount)
            throw new ArgumentException($"The amount {amount} is finer than {decimals} decimals.", nameof(amount));

        var scale = int.Max(decimals, weights.Max(weight => (int)weight.Scale));
        var (units, sign) = (ScaledInteger(decimal.Abs(amount), decimals), amount < 0 ? -1 : 1);
        var whole = weights.Select(weight => ScaledInteger(weight, scale)).ToArray();
        var total = whole.Aggregate(BigInteger.Add);
        var shares = whole.Select(weight => BigInteger.DivRem(units * weight, total)).ToArray();
        var left = (int)(units - shares.Aggregate(BigInteger.Zero, (sum, share) => sum + share.Quotient));
        var raised = Enumerable.Range(0, shares.Length).OrderByDescending(i => shares[i].Remainder).ThenBy(i => i).Take(left).ToHashSet();
        var unit = new decimal(1, 0, 0, false, (byte)decimals);
        return [.. shares.Select((share, i) => sign * ((decimal)share.Quotient + (raised.Contains(i) ? 1 : 0)) * unit)];
    }

    private static BigInteger ScaledInteger(decimal number, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0));
        var missing = scale - number.Scale;
        return missing >= 0 ? digits * BigInteger.Pow(10, missing) : digits / BigInteger.Pow(10, -missing);
    }
}
