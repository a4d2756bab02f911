using System.Collections.Immutable;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>The summary, and beside it the rows, which lists leave out.</summary>
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

    public static Aggregate<BatchState> Aggregate { get; } = new(BatchSummary.Fold.Prefix, new None(), Evolve);

    public Known Require(string id) => this as Known ?? throw DomainException.NotFound("batch", id);

    public Known Require(string id, CommandContext caller)
    {
        var known = Require(id);
        _ = known.Summary.For(caller);
        return known;
    }

    private static BatchState Evolve(BatchState state, RecordedEvent e) =>
        (BatchSummary.Fold.Evolve((state as Known)?.Summary, e), e.Data) switch
        {
            (null, _) => state,
            ({ } summary, SalesFileReceived file) =>
                new Known(summary, file.Columns, "", ImmutableSortedDictionary<long, QuarantinedSale>.Empty, [], []),
            ({ } summary, var data) => WithRows((Known)state with { Summary = summary }, data),
        };

    private static Known WithRows(Known batch, object data) => data switch
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
