namespace SalesPlatform.Budget.Costs;

internal sealed partial class CostsEndpoint
{
    public override Task<Wire.PostCostReply> Post(Wire.PostCostRequest request, ServerCallContext context)
    {
        var draft = Read(request.Cost ?? new Wire.Cost());
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(draft.Team);
            await company.RequireTeamAsync(draft.Team, context.CancellationToken);
            var terms = await company.TermsOfFactAsync(work.Queries, work.Context.Now, context.CancellationToken);
            var result = (await poster.PostAsync(work, terms, [CostRules.Complete(draft, terms)], context.CancellationToken))[0];
            return result.Refusal is { } refusal ? throw refusal : CostReplies.Of(result, terms.Currency);
        });
    }

    private static CostDraft Read(Wire.Cost cost)
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
}
