namespace SalesPlatform.SalesMonitoring.SaleApprovals;

internal sealed partial class SaleApprovalsEndpoint
{
    public override async Task<Wire.SaleThresholds> SetThreshold(Wire.SetSaleThresholdRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var team = errors.OptionalText("team", request.Team);
        errors.ThrowIfAny();
        if (team.Length > 0)
            await company.RequireTeamAsync(team, context.CancellationToken);
        return await runner.DecideAsync(context, request, SaleThresholds.Fold, SaleThresholds.Stream, 0, async (work, thresholds) =>
        {
            var terms = await company.TermsOfFactAsync(work.Queries, work.Context.Now, context.CancellationToken);
            var amount = errors.OptionalAmount("amount", request.Amount, terms.Currency);
            errors.ThrowIfAny();
            return SaleApprovalDecisions.SetThreshold(thresholds, team.Length == 0 ? null : team, amount, terms.Currency);
        }, (thresholds, _) => Of(thresholds));
    }
}

internal static partial class SaleApprovalDecisions
{
    public static IEnumerable<object> SetThreshold(SaleThresholds? thresholds, string? team, decimal? amount, string currency)
    {
        if (amount <= 0)
            throw DomainException.Invalid("amount", "not-positive", "A threshold is above 0; without an amount it is off.");
        var now = team is null ? thresholds?.Amount
            : thresholds is not null && thresholds.Teams.TryGetValue(team, out var own) ? own : default(decimal?);
        return now == amount ? [] : [new SaleThresholdSet(team, amount, currency)];
    }
}
