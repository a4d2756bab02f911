using System.Globalization;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

/// <summary>What data analysis makes of figures; the numbers are those of the contract.</summary>
internal enum Verdict
{
    /// <summary>Left to the figures.</summary>
    None,

    /// <summary>They are right.</summary>
    Confirm,

    Dispute,
}

/// <summary>Data analysis's own figures.</summary>
/// <param name="Rows">Rows that count.</param>
/// <param name="Total">Σ of their amounts, company currency.</param>
/// <param name="Verdict">What they make of ours.</param>
/// <param name="Reason">Why they dispute them.</param>
internal sealed record TheirFigures(long Rows, decimal Total, Verdict Verdict, string Reason);

internal static class Differences
{
    /// <summary>Ours − theirs; 0 when theirs is ours, or ours in whole units of the currency: a file of four decimals is confirmed by its
    /// exact total as well as by the one people write.</summary>
    /// <param name="ours">Unrounded.</param>
    /// <param name="theirs">As data analysis has it.</param>
    public static decimal Between(decimal ours, decimal theirs, Currency currency) =>
        currency.Holds(theirs) ? currency.Round(ours) - theirs : ours - theirs;

    /// <summary>Nobody confirms what differs.</summary>
    public static DomainException Refusal(long rows, decimal total, string currency) => DomainException.Rule("totals-differ",
        $"Ours are {rows:+0;-0;0} rows and {total.ToExactString()} {currency} away from theirs: dispute them, or find the difference "
        + $"first.",
        ("row_difference", rows.ToString(CultureInfo.InvariantCulture)), ("total_difference", total.ToExactString()),
        ("currency", currency));
}
