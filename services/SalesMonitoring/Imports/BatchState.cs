using System.Collections.Immutable;
using SalesPlatform.Domain;
using SalesPlatform.Files;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>A batch with the rows that wait. Stream <c>sales-import/{batch}</c>.</summary>
internal abstract record BatchState
{
    private BatchState()
    {
    }

    public sealed record None : BatchState;

    /// <param name="Summary">Where it stands.</param>
    /// <param name="Columns">Our column → the file's.</param>
    /// <param name="Header">The file's header line; empty before it was read.</param>
    /// <param name="Waiting">Rows in the quarantine, by line.</param>
    /// <param name="Mended">Lines that left the quarantine and count.</param>
    /// <param name="Discarded">Lines that were given up.</param>
    public sealed record Known(
        BatchSummary Summary, IReadOnlyDictionary<string, string> Columns, string Header,
        ImmutableSortedDictionary<long, QuarantinedSale> Waiting, ImmutableHashSet<long> Mended, ImmutableHashSet<long> Discarded)
            : BatchState
    {
        /// <summary>How the file is written; null where only its header is known.</summary>
        public HeaderForm? Form { get; init; }

        /// <summary>Reads a single row in the file's own columns.</summary>
        /// <param name="sign">Its decimal sign, where that is said; else what the file told.</param>
        public SalesRowReader Reader(char? sign = null)
        {
            var header = CsvHeader.Parse(Header, SalesRowReader.Schema, Columns, Form);
            return new(sign is { } said ? header.WithDecimalSign(said) : header, Summary.Source);
        }
    }

    public static Aggregate<BatchState> Aggregate { get; } = new("sales-import", new None(), Evolve);

    /// <exception cref="DomainException">There is none.</exception>
    public Known Require(string id) => this as Known ?? throw DomainException.NotFound("batch", id);

    /// <summary>The batch, if it is the caller's.</summary>
    /// <exception cref="DomainException">There is none, or <c>not-your-batch</c>.</exception>
    public Known Require(string id, CommandContext caller)
    {
        var known = Require(id);
        _ = known.Summary.For(caller);
        return known;
    }

    private static BatchState Evolve(BatchState state, RecordedEvent e)
    {
        var known = state as Known;
        var summary = BatchSummary.After(known?.Summary, e.Stream, e.RecordedAt, e.Data);
        if (e.Data is SalesFileReceived file)
            return new Known(summary!, file.Columns, "", ImmutableSortedDictionary<long, QuarantinedSale>.Empty, [], []);
        return known is null ? state : Changed(known with { Summary = summary! }, e.Data);
    }

    private static Known Changed(Known batch, object data) => data switch
    {
        SalesHeaderRead read => batch with { Header = read.Header, Form = read.Form },
        SalesRowsQuarantined rows =>
            batch with { Waiting = batch.Waiting.AddRange(rows.Rows.Select(row => KeyValuePair.Create(row.Line, row))) },
        QuarantinedSaleMended mended => batch with { Waiting = batch.Waiting.Remove(mended.Line), Mended = batch.Mended.Add(mended.Line) },
        QuarantinedSaleDiscarded discarded => batch with
        {
            Waiting = batch.Waiting.Remove(discarded.Line),
            Discarded = batch.Discarded.Add(discarded.Line),
        },
        _ => batch,
    };
}
