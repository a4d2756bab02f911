using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Budget.Costs;

internal static class CostMessages
{
    public static CostDraft Read(Wire.Cost cost)
    {
        var errors = new FieldErrors();
        decimal? rate = null;
        if (cost.Rate is not null
            && errors.Require(cost.Rate.TryToDecimal(out var given), "cost.rate", "not-a-number", "cost.rate is not a number."))
            rate = given;
        errors.Require(cost.Amount is not null, "cost.amount", "missing", "cost.amount is missing.");
        var draft = new CostDraft(
            cost.Source, errors.OptionalText("cost.external_id", cost.ExternalId), cost.Revision == 0 ? 1 : cost.Revision,
            errors.Key("cost.team", cost.Team), errors.Day("cost.occurred_on", cost.OccurredOn),
            errors.Category("cost.category", cost.Category),
            errors.Text("cost.document", cost.Document), cost.Line, errors.OptionalText("cost.description", cost.Description),
            cost.Amount?.ToAmount() ?? 0, cost.Amount?.CurrencyCode ?? "", rate, errors.OptionalText("cost.commitment", cost.Commitment),
            errors.OptionalText("cost.supplier", cost.Supplier));
        errors.ThrowIfAny();
        return draft;
    }

    public static Wire.PostCostReply Reply(CostResult result, string currency) => new()
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
