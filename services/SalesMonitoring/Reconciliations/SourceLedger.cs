namespace SalesPlatform.SalesMonitoring.Reconciliations;

/// <summary>Totals are Σ of the company amounts of lines and returns that count, the exact one before each was rounded.</summary>
/// <param name="ReconciledByBatch">Rows of batches that are reconciled without difference.</param>
internal sealed record SourceMonth(
    string Source, Period Month, long Rows, decimal Total, long ReconciledByBatch, long Corrections, decimal ExactTotal);

/// <summary>Exact is before each amount was rounded: what their sender adds up.</summary>
internal sealed record SourceBooks(long Rows, decimal Total, decimal ExactTotal);

/// <summary>Rows that ever waited are quarantined ones.</summary>
internal sealed record SourceFiles(string Source, long Rows, long Quarantined);

/// <summary>A share is null where there is nothing to divide by.</summary>
internal sealed record SourceAccuracy(string Source, long Rows, long Reconciled, long RowsRead, long RowsQuarantined, long Corrections)
{
    public decimal? Accuracy => Share(Reconciled, Rows);

    public decimal? QuarantinedShare => Share(RowsQuarantined, RowsRead);

    public decimal? CorrectionsShare => Share(Corrections, Rows);

    private static decimal? Share(long part, long whole) => whole > 0 ? (decimal)part / whole : null;
}

internal sealed record SourceStanding(string Source, Period Period, SourceBooks Ours, SourceReconciliationView? Last)
{
    /// <summary>Confirmed, and unchanged since.</summary>
    public bool Holds => Last is { Said: { Confirmed: true } said } && (said.OurRows, said.OurTotal) == (Ours.Rows, Ours.Total);

    public string Status => Last is null ? "open" : !Last.Said.Confirmed ? "disputed" : Holds ? "confirmed" : "changed";
}

internal sealed class SourceLedger(Period year, IReadOnlyList<SourceMonth> months, IReadOnlyList<SourceReconciliationView> said)
{
    private readonly Dictionary<(string, string), SourceReconciliationView> _said =
        said.ToDictionary(view => (view.Source, view.Said.Period));

    public IReadOnlyList<string> SourcesIn(Period period) =>
        [.. months.Where(month => period.Covers(month.Month)).Select(month => month.Source)
            .Concat(said.Where(view => period.Covers(Period.Parse(view.Said.Period))).Select(view => view.Source))
            .Distinct().Order(StringComparer.Ordinal)];

    public SourceBooks BooksOf(string source, Period period)
    {
        var own = months.Where(month => month.Source == source && period.Covers(month.Month)).ToList();
        return new SourceBooks(own.Sum(month => month.Rows), own.Sum(month => month.Total), own.Sum(month => month.ExactTotal));
    }

    public IReadOnlyList<SourceStanding> Standings(Period period) =>
        [.. period.Months.Append(period).Distinct().SelectMany(part => SourcesIn(part).Where(source => part.Grain == Grain.Month
            || part == period).Select(source => Standing(source, part))).OrderBy(standing => standing.Source, StringComparer.Ordinal)];

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
