using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

internal sealed record SourceState(SalesSourceReconciled? Said)
{
    public static Aggregate<SourceState> Aggregate { get; } = new("source-reconciliation", new SourceState((SalesSourceReconciled?)null),
        (state, e) => e.Data is SalesSourceReconciled said ? new SourceState(said) : state);

    public static string StreamOf(string source, Period period) => Aggregate.Stream(source, $"{period}");
}

/// <summary>Exact is before each amount was rounded: what their sender adds up.</summary>
internal sealed record SourceBooks(long Rows, decimal Total, decimal ExactTotal)
{
    public static SourceBooks None { get; } = new(0, 0, 0);
}

internal static class SourceDecisions
{
    public static IEnumerable<object> Decide(
        SourceState state, CommandContext context, (string Source, Period Period, string Currency) of, SourceBooks ours,
        TheirFigures theirs)
    {
        var (rows, total) = (ours.Rows - theirs.Rows, Differences.Between(ours.ExactTotal, theirs.Total, Currency.Of(of.Currency)));
        var confirmed = theirs.Verdict == Verdict.Confirm;
        if (confirmed && (rows != 0 || total != 0))
            throw Differences.Refusal(rows, total, of.Currency);
        var said = new SalesSourceReconciled(of.Source, $"{of.Period}", confirmed, theirs.Rows, theirs.Total, ours.Rows, ours.Total,
            of.Currency,
            confirmed ? "" : theirs.Reason, context.Actor, ours.ExactTotal);
        return state.Said is { } before && before with { DecidedBy = context.Actor } == said ? [] : [said];
    }
}

internal sealed record SourceReconciliationView(
    string Id, string Source, string FiscalYear, SalesSourceReconciled Said, DateTimeOffset DecidedAt, long Version);

internal sealed partial class SourceReconciliationProjection : SingleStreamProjection<SourceReconciliationView, string>
{
    public static SourceReconciliationView Create(IEvent<SalesSourceReconciled> e)
    {
        return new SourceReconciliationView(e.StreamKey!, e.Data.Source, $"{Period.Parse(e.Data.Period).InYear}", e.Data,
            e.RecordedAt(), 1);
    }

    public static SourceReconciliationView Apply(IEvent<SalesSourceReconciled> e, SourceReconciliationView view)
    {
        return view with { Said = e.Data, DecidedAt = e.RecordedAt(), Version = view.Version + 1 };
    }
}
