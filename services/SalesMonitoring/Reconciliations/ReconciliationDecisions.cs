using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

/// <summary>Of what a source sent for a period: ours − theirs.</summary>
internal sealed record Comparison(string Source, Period Period, Currency Currency, SourceBooks Ours, TheirFigures Theirs)
{
    public long RowDifference => Ours.Rows - Theirs.Rows;

    public decimal TotalDifference => Differences.Between(Ours.ExactTotal, Theirs.Total, Currency);

    public SalesSourceReconciled Reconciled(bool confirmed, string reason, CommandContext context) => new(
        Source, $"{Period}", confirmed, Theirs.Rows, Theirs.Total, Ours.Rows, Ours.Total, Currency.Code, reason, context.Actor,
        Ours.ExactTotal);
}

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class ReconciliationDecisions
{
    private static IEnumerable<object> Say(SourceReconciliationView? before, SalesSourceReconciled said) =>
        before is not null && before.Said with { DecidedBy = said.DecidedBy } == said ? [] : [said];
}
