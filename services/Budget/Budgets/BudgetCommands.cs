using Google.Protobuf;

namespace SalesPlatform.Budget.Budgets;

/// <summary>The figures are those before the decision.</summary>
internal sealed record BudgetSurroundings(CommandContext Caller, CompanyTerms Company, BudgetFigures Figures);

internal sealed class BudgetCommands(CommandRunner runner, FigureReader figures)
{
    public Task<Wire.BudgetReply> RunAsync(
        ServerCallContext call, IMessage request, Wire.BudgetRequest? budget, FieldErrors errors,
        Func<BudgetState, BudgetSurroundings, IEnumerable<object>> decide, Func<UnitOfWork, BudgetId, Task>? prepare = null) =>
        RunAsync(call, request, budget, errors, decide, BudgetReplies.Of, prepare);

    /// <param name="decide">Pure: it is asked again when somebody else was faster.</param>
    public Task<TReply> RunAsync<TReply>(
        ServerCallContext call, IMessage request, Wire.BudgetRequest? budget, FieldErrors errors,
        Func<BudgetState, BudgetSurroundings, IEnumerable<object>> decide, Func<BudgetBook, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new() =>
        RunAsync(call, request, budget, errors, decide, (BudgetState state, long version) => reply(state.Existing, version), null);

    private Task<TReply> RunAsync<TReply>(
        ServerCallContext call, IMessage request, Wire.BudgetRequest? budget, FieldErrors errors,
        Func<BudgetState, BudgetSurroundings, IEnumerable<object>> decide, Func<BudgetState, long, TReply> reply,
        Func<UnitOfWork, BudgetId, Task>? prepare)
        where TReply : class, IMessage<TReply>, new()
    {
        budget ??= new Wire.BudgetRequest();
        var id = BudgetRequests.Id(errors, ReferenceEquals(budget, request) ? "" : "budget.", budget.Team, budget.FiscalYear);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            work.Context.RequireTeam(id.Team);
            if (prepare is not null)
                await prepare(work, id);
            var company = await CompanyReader.TermsAsync(work.Queries, work.Context.Now, call.CancellationToken);
            var loaded = await work.LoadAtAsync(BudgetState.Of(id), id.Stream, budget.ExpectedVersion, call.CancellationToken);
            var costs = await figures.TotalsAsync(id, company.Calendar, call.CancellationToken);
            var surroundings = new BudgetSurroundings(work.Context, company, BudgetFigures.Of(loaded.State, costs));
            var after = work.Append(loaded, decide(loaded.State, surroundings));
            return reply(after.State, after.Version);
        }, budget.ExpectedVersion > 0);
    }

    public Task<TReply> ListAsync<TItem, TReply>(
        ServerCallContext call, Wire.ListItemsRequest request, Func<BudgetBook, IEnumerable<TItem>> items,
        Func<TItem, (string Key, string Status)> of, Func<BudgetBook, IReadOnlyList<TItem>, string, TReply> reply)
    {
        var (id, paging) = (BudgetRequests.Id(request.Team, request.FiscalYear), Paging.Of(request.PageSize, request.PageToken));
        return runner.ReadAsync(call, BudgetState.Of(id), id.Stream, null, (state, _, caller) =>
        {
            caller.RequireTeam(id.Team);
            var found = items(state.Existing).Where(item => request.Status.Length == 0 || of(item).Status == request.Status);
            var page = paging.Of(found, item => of(item).Key);
            return reply(state.Existing, page.Entries, page.NextToken);
        });
    }
}
