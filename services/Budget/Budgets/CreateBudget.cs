namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Create(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(),
            (state, around) => BudgetDecisions.Create(state, around.Caller, around.Company.Currency),
            async (work, id) =>
            {
                await company.CatchUpWithPlanningAsync(context.CancellationToken);
                await company.RequireTeamAsync(id.Team, context.CancellationToken);
            });
}

internal static partial class BudgetDecisions
{
    /// <summary>Again by its author, it changes nothing while it is an empty draft.</summary>
    public static IEnumerable<object> Create(BudgetState state, CommandContext context, string currency) => state switch
    {
        BudgetState.NotDrafted { Id: var id } => [new BudgetDrafted(id.Team, $"{id.FiscalYear}", currency, context.Actor)],
        BudgetState.Draft { Book: { Revision: 1 } book } when book.Author == context.Actor && !book.Lines.All.Any() => [],
        _ => throw DomainException.Exists("budget", $"{state.Existing.Id}"),
    };
}
