namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint(CommandRunner runner, BudgetCommands commands, CompanyReader company, UnitOfWorkFactory works)
    : Wire.Budgets.BudgetsBase
{
    public override Task<Wire.BudgetReply> Get(Wire.GetBudgetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, asOf) = (BudgetRequests.Id(errors, "", request.Team, request.FiscalYear), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        return runner.ReadAsync(context, BudgetState.Of(id), id.Stream, asOf, (state, version, caller) =>
        {
            caller.RequireTeam(id.Team);
            return BudgetReplies.Of(state, version);
        });
    }

    public override async Task<Wire.ListBudgetsReply> List(Wire.ListBudgetsRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var page = await work.Queries.Query<BudgetOverview>().InTeams(work.Context, request.Team)
            .PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken);
        return new Wire.ListBudgetsReply { Budgets = { page.Entries.Select(BudgetReplies.Summary) }, NextPageToken = page.NextToken };
    }
}
