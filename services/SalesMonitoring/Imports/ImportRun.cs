namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed record ImportRun(Guid Batch, string Currency)
{
    private const int RowsPerEvent = 500;

    private const int LongestText = 4000;

    /// <summary>The file is wrong as a whole, and mending it beats mending its rows.</summary>
    private const int MostQuarantined = 10_000;

    public BatchCounts Counts { get; init; } = BatchCounts.None;

    public long Repeated { get; init; }

    public RowFault? Fault { get; init; }

    public bool TooManyBad => Counts.Quarantined >= MostQuarantined;

    /// <summary>Results are of those rows that have a sale, in their order.</summary>
    public (ImportRun Run, IReadOnlyList<object> Events) After(IReadOnlyList<SalesRow> rows, IReadOnlyList<SaleResult> results)
    {
        var (counts, bad, next) = (Counts with { Rows = Counts.Rows + rows.Count }, new List<QuarantinedSale>(), 0);
        foreach (var row in rows)
        {
            var result = row.Sale is null ? null : results[next++];
            if (result is { Refusal: null })
                counts = counts.With(result.Outcome, result.Line!.Sale.CompanyAmount, ExactOf(row, result, Currency));
            else
                bad.Add(Held(row, result?.Refusal));
            counts = counts with { FileTotal = counts.FileTotal + (ExactOf(row, result, Currency) ?? 0) };
        }

        counts = counts with { Quarantined = counts.Quarantined + bad.Count };
        var cut = bad.SelectMany(row => row.Faults).FirstOrDefault(fault => fault.Code == "file-cut");
        return (this with { Counts = counts, Repeated = Repeated + bad.Count(row => row.Repeats), Fault = Fault ?? cut },
            [.. bad.Chunk(RowsPerEvent).Select(part => new SalesRowsQuarantined(Batch, part))]);
    }

    public IEnumerable<object> End(string fileName, string source, string sha256, long bytes)
    {
        var fault = Fault ?? (TooManyBad ? new RowFault(0, "", "too-many-bad-rows",
            $"{Counts.Quarantined} rows are wrong: the import stopped. Mend the file and import it again; the rows that count already "
            + $"count once.") : null);
        yield return new SalesFileRead(Batch, sha256, bytes, fault);
        yield return new SalesImported(Batch, fileName, source, Counts.Rows, Counts.Recorded, Counts.Unchanged, Counts.Corrected,
            Counts.Ignored,
            Counts.Quarantined, Counts.Total, Currency, Counts.FileTotal, Counts.Rounding, Repeated);
    }

    /// <summary>As it came, unrounded, company currency; null where that cannot be told. A line that counts knows the rate its row left
    /// out.</summary>
    public static decimal? ExactOf(SalesRow row, SaleResult? result, string currency) =>
        result is { Refusal: null, Outcome: not SaleOutcome.Ignored, Line.Sale: var sale } ? sale.NetAmount * sale.Rate
            : row.Amount is { } amount
                && (amount.Rate ?? (amount.Currency == "" || amount.Currency == currency ? 1m : (decimal?)null)) is { } rate
                && SaleRules.IsWithin(amount.Net, rate) ? amount.Net * rate : null;

    public static IReadOnlyList<RowFault> FaultsOf(SalesRow row, DomainException? refusal)
    {
        if (refusal is null)
            return [.. row.Row.Errors.Select(error => new RowFault(error.Line, error.Column, error.Code, error.Message))];
        IReadOnlyList<FieldError> fields = refusal.Fields.Count > 0
            ? refusal.Fields
            : [new FieldError(SaleReplies.FieldOf(refusal), refusal.Code, refusal.Message)];
        return [.. fields.Select(
            field => new RowFault(row.Row.Line, row.Row.ColumnName(SalesRowReader.ColumnOf(field.Field)), field.Code, field.Message))];
    }

    private QuarantinedSale Held(SalesRow row, DomainException? refusal)
    {
        var text = row.Row.Raw.Storable();
        return new QuarantinedSale(row.Row.Line, text.ShortenedTo(LongestText + 1), row.Order?.Storable(),
            row.Position, FaultsOf(row, refusal), ExactOf(row, null, Currency));
    }
}
