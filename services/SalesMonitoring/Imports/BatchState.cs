using System.Collections.Immutable;
using SalesPlatform.Files;

namespace SalesPlatform.SalesMonitoring.Imports;

internal abstract record BatchState
{
    private BatchState()
    {
    }

    public sealed record None : BatchState;

    /// <summary>Columns lead from ours to the file's; the header is empty before it was read.</summary>
    public sealed record Known(
        BatchSummary Summary, IReadOnlyDictionary<string, string> Columns, string Header,
        ImmutableSortedDictionary<long, QuarantinedSale> Waiting, ImmutableHashSet<long> Mended, ImmutableHashSet<long> Discarded)
            : BatchState
    {
        /// <summary>Null where only its header is known.</summary>
        public HeaderForm? Form { get; init; }

        public SalesRowReader Reader(char? sign = null)
        {
            var header = CsvHeader.Parse(Header, SalesRowReader.Schema, Columns, Form);
            return new(sign is { } said ? header.WithDecimalSign(said) : header, Summary.Source);
        }
    }

    public static Aggregate<BatchState> Aggregate { get; } = new("sales-import", new None(), Evolve);

    public Known Require(string id) => this as Known ?? throw DomainException.NotFound("batch", id);

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
