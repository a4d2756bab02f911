using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Budget.Costs;

internal static class CostReplies
{
    public static Wire.PostCostReply Of(CostResult result, string currency) => new()
    {
        Outcome = result.Outcome switch
        {
            CostOutcome.Posted => Wire.CostOutcome.Posted,
            CostOutcome.Unchanged => Wire.CostOutcome.Unchanged,
            CostOutcome.Corrected => Wire.CostOutcome.Corrected,
            _ => Wire.CostOutcome.Ignored,
        },
        Cost = Posted(result.Held!.Event, result.Held.RecordedAt, result.Held.Cost, currency),
    };

    public static Wire.PostedCost Posted(Guid id, DateTimeOffset recordedAt, CostPosted posted, string currency) => new()
    {
        EventId = $"{id}",
        RecordedAt = recordedAt.ToTimestamp(),
        CompanyAmount = posted.CompanyAmount.ToMoney(currency),
        Flag = posted.Flag,
        CommitmentFlag = posted.CommitmentFlag ?? "",
        CommitmentFiscalYear = posted.SettledYear ?? "",
        Cost = new Wire.Cost
        {
            Team = posted.Team,
            Source = posted.Source,
            ExternalId = posted.ExternalId,
            Revision = posted.Revision,
            Document = posted.Document,
            Line = posted.Line,
            OccurredOn = posted.OccurredOn.ToDate(),
            Category = posted.Category,
            Amount = posted.Amount.ToMoney(posted.Currency),
            Rate = posted.Rate.ToExact(),
            Commitment = posted.Commitment ?? "",
            Description = posted.Description,
            Supplier = posted.Supplier ?? "",
        },
    };
}
