namespace SalesPlatform.SalesMonitoring.Reconciliations;

/// <summary>What was said last. Stream <c>source-reconciliation/{source}/{period}</c>.</summary>
internal sealed record SourceReconciliationView(
    string Id, string Source, string FiscalYear, SalesSourceReconciled Said, DateTimeOffset DecidedAt, long Version)
{
    public static Fold<SourceReconciliationView> Fold { get; } = new Fold<SourceReconciliationView>("source-reconciliation")
        .Begins<SalesSourceReconciled>((before, said, e) => new SourceReconciliationView(
            e.Stream, said.Source, $"{Period.Parse(said.Period).InYear}", said, Learned.InMicroseconds(e.RecordedAt),
            (before?.Version ?? 0) + 1));

    public static string StreamOf(string source, Period period) => Fold.Stream(source, $"{period}");
}
