using System.Globalization;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>The numbers are those of the contract.</summary>
internal enum Verdict
{
    /// <summary>Left to the figures.</summary>
    None,
    Confirm,
    Dispute,
}

/// <summary>Of the rows that count, company currency.</summary>
internal sealed record TheirFigures(long Rows, decimal Total, Verdict Verdict, string Reason);

internal static class Differences
{
    /// <summary>Ours − theirs; 0 also where theirs is ours in whole units: a file of four decimals is confirmed by the total people write,
    /// too.</summary>
    public static decimal Between(decimal ours, decimal theirs, Currency currency) =>
        currency.Holds(theirs) ? currency.Round(ours) - theirs : ours - theirs;

    public static DomainException Refusal(long rows, decimal total, string currency) => DomainException.Rule("totals-differ",
        $"Ours are {rows:+0;-0;0} rows and {total.ToExactString()} {currency} away from theirs: dispute them, or find the difference "
        + $"first.",
        ("row_difference", rows.ToString(CultureInfo.InvariantCulture)), ("total_difference", total.ToExactString()),
        ("currency", currency));
}
