using System.Collections.Frozen;

namespace SalesPlatform.Contracts;

/// <summary>A currency by its ISO 4217 code, and the one place that knows how fine its amounts are: whoever rounds, splits, checks or shows
/// money asks here.</summary>
public readonly record struct Currency
{
    private const int UsualMinorUnits = 2;

    // The currencies of ISO 4217 (list one, the currencies in use) whose minor unit is not a hundredth. A table, and not the culture data
    // of the runtime: those tell what is usual in cash (no decimals for IQD or LBP), and nothing at all where globalisation is invariant.
    private static readonly FrozenDictionary<string, int> Unusual = new (int MinorUnits, string Codes)[]
    {
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    }.SelectMany(row => row.Codes.Split(' ').Select(code => KeyValuePair.Create(code, row.MinorUnits)))
    .ToFrozenDictionary(StringComparer.Ordinal);

    private Currency(string code, int minorUnits) => (Code, MinorUnits) = (code, minorUnits);

    /// <summary>Its code, upper case.</summary>
    public string Code { get; }

    /// <summary>Decimals of its smallest unit: 2 for CNY, 0 for JPY, 3 for KWD.</summary>
    public int MinorUnits { get; }

    /// <summary>Its smallest amount: 0.01 CNY, 1 JPY, 0.001 KWD.</summary>
    public decimal SmallestAmount => new(1, 0, 0, false, (byte)MinorUnits);

    /// <summary>The currency of a code. One that is not in the table has hundredths, as all others of ISO 4217 have.</summary>
    public static Currency Of(string code) => new(code, Unusual.GetValueOrDefault(code, UsualMinorUnits));

    /// <summary>The amount in whole minor units, half to even: 0.0125 is 0.01 CNY, 0 JPY and 0.012 KWD.</summary>
    public decimal Round(decimal amount) => decimal.Round(amount, MinorUnits, MidpointRounding.ToEven);

    /// <summary>Whether an amount is one of whole minor units.</summary>
    public bool Holds(decimal amount) => Round(amount) == amount;

    /// <summary>One sentence for whoever named an amount that the currency does not hold.</summary>
    public string TooFine(decimal amount) => MinorUnits == 0
        ? $"{amount.ToExactString()} is too fine: {Code} has no decimals."
        : $"{amount.ToExactString()} is too fine: {Code} has {MinorUnits} decimals.";

    /// <summary>Splits an amount into whole minor units that add up to it exactly. One that is finer, as kept from a time when every amount
    /// had cents, is split as fine as it is.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="weights">Not negative, at least one above zero.</param>
    /// <exception cref="ArgumentException">As for <see cref="Apportionment.Split"/>.</exception>
    public IReadOnlyList<decimal> Split(decimal amount, IReadOnlyList<decimal> weights) =>
        Apportionment.Split(amount, weights, Holds(amount) ? MinorUnits : int.Max(UsualMinorUnits, amount.Scale));

    /// <inheritdoc />
    public override string ToString() => Code;
}
