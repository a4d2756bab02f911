using Google.Protobuf.WellKnownTypes;
using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

internal static class ReconciliationReplies
{
    public static Wire.SourceReconciliation Of(SourceStanding standing, string currency)
    {
        var message = new Wire.SourceReconciliation
        {
            Source = standing.Source,
            Period = $"{standing.Period}",
            Status = standing.Status,
            OurRows = standing.Ours.Rows,
            OurTotal = standing.Ours.Total.ToMoney(currency),
            OurExactTotal = standing.Ours.ExactTotal.ToExact(),
        };
        if (standing.Last is { Said: var said } last)
        {
            message.TheirRows = said.RowCount;
            message.TheirTotal = said.ControlTotal.ToMoney(said.Currency);
            message.RowDifference = standing.Ours.Rows - said.RowCount;
            message.TotalDifference = Differences.Between(standing.Ours.ExactTotal, said.ControlTotal, Currency.Of(currency))
                .ToMoney(currency);
            message.Reason = said.Reason;
            message.DecidedBy = said.DecidedBy;
            message.DecidedAt = last.DecidedAt.ToTimestamp();
            message.Version = last.Version;
        }

        return message;
    }

    public static Wire.SourceAccuracy Of(SourceAccuracy accuracy) => new()
    {
        Source = accuracy.Source,
        Rows = accuracy.Rows,
        ReconciledRows = accuracy.Reconciled,
        Accuracy = accuracy.Accuracy?.ToExact(),
        RowsRead = accuracy.RowsRead,
        RowsQuarantined = accuracy.RowsQuarantined,
        QuarantinedShare = accuracy.QuarantinedShare?.ToExact(),
        Corrections = accuracy.Corrections,
        CorrectionsShare = accuracy.CorrectionsShare?.ToExact(),
    };
}
