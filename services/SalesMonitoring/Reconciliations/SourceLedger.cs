using SalesPlatform.Contracts;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

/// <summary>What a source sent for one month.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="Month">Fiscal month.</param>
/// <param name="Rows">Sale lines and returns that count.</param>
/// <param name="Total">Σ of their company amounts.</param>
/// <param name="ReconciledByBatch">Of the rows, those of a batch that is reconciled without difference.</param>
/// <param name="Corrections">Times a line of the month was corrected.</param>
/// <param name="ExactTotal">The total before each amount was rounded to the company's currency.</param>
internal sealed record SourceMonth(
    string Source, Period Month, long Rows, decimal Total, long ReconciledByBatch, long Corrections, decimal ExactTotal);

/// <summary>What became of the files of a source.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="Quarantined">Of these, rows that ever waited in the quarantine.</param>
internal sealed record SourceFiles(string Source, long Rows, long Quarantined);

/// <summary>How accurate the data of a source is. A share is null where there is nothing to divide by.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="Rows">Rows that count in the period.</param>
/// <param name="Reconciled">Of these, rows reconciled without difference.</param>
/// <param name="RowsRead">Rows read from files that arrived in the period.</param>
/// <param name="RowsQuarantined">Of these, rows that were ever quarantined.</param>
/// <param name="Corrections">Times a line of the period was corrected.</param>
internal sealed record SourceAccuracy(string Source, long Rows, long Reconciled, long RowsRead, long RowsQuarantined, long Corrections)
{
    /// <summary>Rows reconciled without difference ÷ rows.</summary>
    public decimal? Accuracy => Share(Reconciled, Rows);

    /// <summary>Rows ever quarantined ÷ rows read from files.</summary>
    public decimal? QuarantinedShare => Share(RowsQuarantined, RowsRead);

    public decimal? CorrectionsShare => Share(Corrections, Rows);

    private static decimal? Share(long part, long whole) => whole > 0 ? (decimal)part / whole : null;
}

/// <summary>How a source's figures for a period stand.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="Last">What data analysis said last; null: nothing yet.</param>
internal sealed record SourceStanding(string Source, Period Period, SourceBooks Ours, SourceReconciliationView? Last)
{
    /// <summary>Confirmed, and unchanged since.</summary>
    public bool Holds => Last is { Said: { Confirmed: true } said } && (said.OurRows, said.OurTotal) == (Ours.Rows, Ours.Total);

    /// <summary>Name on the wire.</summary>
    public string Status => Last is null ? "open" : !Last.Said.Confirmed ? "disputed" : Holds ? "confirmed" : "changed";
}

/// <summary>The books of all sources in one fiscal year, and what data analysis said of them. Pure.</summary>
/// <param name="months">What sources sent.</param>
/// <param name="said">What was said of periods of the year.</param>
internal sealed class SourceLedger(Period year, IReadOnlyList<SourceMonth> months, IReadOnlyList<SourceReconciliationView> said)
{
    private readonly Dictionary<(string, string), SourceReconciliationView> _said =
        said.ToDictionary(view => (view.Source, view.Said.Period));

    /// <summary>Sources with rows or with something said of them in a period, by name.</summary>
    public IReadOnlyList<string> SourcesIn(Period period) =>
        [.. months.Where(month => period.Covers(month.Month)).Select(month => month.Source)
            .Concat(said.Where(view => period.Covers(Period.Parse(view.Said.Period))).Select(view => view.Source))
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A source's figures for a period.</summary>
    public SourceBooks BooksOf(string source, Period period)
    {
        var own = months.Where(month => month.Source == source && period.Covers(month.Month)).ToList();
        return new SourceBooks(own.Sum(month => month.Rows), own.Sum(month => month.Total), own.Sum(month => month.ExactTotal));
    }

    /// <summary>How sources stand in each month of a period with rows or with something said of it, and in the period as a whole.</summary>
    public IReadOnlyList<SourceStanding> Standings(Period period) =>
        [.. period.Months.Append(period).Distinct().SelectMany(part => SourcesIn(part).Where(source => part.Grain == Grain.Month
            || part == period).Select(source => Standing(source, part))).OrderBy(standing => standing.Source, StringComparer.Ordinal)];

    /// <summary>How accurate sources are in a period.</summary>
    public IReadOnlyList<SourceAccuracy> Accuracy(Period period, IReadOnlyList<SourceFiles> files)
    {
        var byName = files.ToDictionary(file => file.Source);
        return [.. SourcesIn(period).Union(byName.Keys).Order(StringComparer.Ordinal).Select(source =>
        {
            var own = months.Where(month => month.Source == source && period.Covers(month.Month)).ToList();
            var read = byName.GetValueOrDefault(source);
            return new SourceAccuracy(source, own.Sum(month => month.Rows), own.Sum(Reconciled), read?.Rows ?? 0, read?.Quarantined ?? 0,
                own.Sum(month => month.Corrections));
        })];
    }

    // A month is reconciled as a whole when it, its quarter or its year is confirmed; else as far as batches are.
    private long Reconciled(SourceMonth month) =>
        Containing(month.Month).Any(period => Standing(month.Source, period).Holds)
            ? month.Rows : long.Min(month.ReconciledByBatch, month.Rows);

    private IEnumerable<Period> Containing(Period month) => [month, Period.Quarter(month.FiscalYear, (month.Number + 2) / 3), year];

    private SourceStanding Standing(string source, Period period) =>
        new(source, period, BooksOf(source, period), _said.GetValueOrDefault((source, $"{period}")));
}
