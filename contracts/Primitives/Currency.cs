using System.Collections.Frozen;

namespace SalesPlatform.Contracts;

/// <summary>The one place that knows how fine a currency's amounts are: whoever rounds, splits, checks or shows money asks here.</summary>
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

    public string Code { get; }

    public int MinorUnits { get; }

    public decimal SmallestAmount => new(1, 0, 0, false, (byte)MinorUnits);

    public static Currency Of(string code) => new(code, Unusual.GetValueOrDefault(code, UsualMinorUnits));

    /// <summary>Half to even: 0.0125 is 0.01 CNY, 0 JPY and 0.012 KWD.</summary>
    public decimal Round(decimal amount) => decimal.Round(amount, MinorUnits, MidpointRounding.ToEven);

    public bool Holds(decimal amount) => Round(amount) == amount;

    public string TooFine(decimal amount) => MinorUnits == 0
        ? $"{amount.ToExactString()} is too fine: {Code} has no decimals."
        : $"{amount.ToExactString()} is too fine: {Code} has {MinorUnits} decimals.";

    /// <summary>Adds up exactly. A finer amount, from a time when every amount had cents, is split as fine as it is.</summary>
    public IReadOnlyList<decimal> Split(decimal amount, IReadOnlyList<decimal> weights) =>
        Apportionment.Split(amount, weights, Holds(amount) ? MinorUnits : int.Max(UsualMinorUnits, amount.Scale));

    public override string ToString() => Code;
}
