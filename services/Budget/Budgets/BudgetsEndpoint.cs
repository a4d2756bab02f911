using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Budget.Budgets;

internal sealed class BudgetsEndpoint(CommandRunner runner, BudgetCommands commands, CompanyReader company, UnitOfWorkFactory works)
    : Wire.Budgets.BudgetsBase
{
    public override Task<Wire.BudgetReply> Create(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(),
            (state, around) => BudgetDrafting.Create(state, around.Caller, around.Company.Currency), BudgetReplies.Of,
            async (work, id) =>
            {
                await company.CatchUpWithPlanningAsync(context.CancellationToken);
                await company.RequireTeamAsync(id.Team, context.CancellationToken);
            });

    public override Task<Wire.BudgetReply> SetLine(Wire.SetLineRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var line = BudgetRequests.Line(errors, request);
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, _) => BudgetDrafting.SetLine(state, line(state.Existing.Currency)), BudgetReplies.Of);
    }

    public override Task<Wire.BudgetReply> Submit(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), (state, around) =>
            BudgetLifeCycle.Submit(state, around.Caller), BudgetReplies.Of);

    public override Task<Wire.BudgetReply> Return(Wire.ReturnBudgetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, around) => BudgetLifeCycle.Return(state, around.Caller, reason), BudgetReplies.Of);
    }

    public override Task<Wire.BudgetReply> Approve(Wire.ApproveBudgetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var from = errors.OptionalDay("effective_from", request.EffectiveFrom);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) => BudgetLifeCycle.Approve(
            state, around.Caller, around.Company.Calendar, from, around.Company.Today), BudgetReplies.Of);
    }

    public override Task<Wire.BudgetReply> Activate(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), (state, _) => BudgetLifeCycle.Activate(state), BudgetReplies.Of);

    public override Task<Wire.BudgetReply> Revise(Wire.ReviseBudgetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, around) => BudgetDrafting.Revise(state, around.Caller, reason), BudgetReplies.Of);
    }

    public override Task<Wire.BudgetReply> Rebaseline(Wire.RebaselineRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        var from = errors.OptionalDay("effective_from", request.EffectiveFrom);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) => BudgetLifeCycle.Rebaseline(
            state, around.Caller, around.Company.Calendar, reason, from ?? around.Company.Today), BudgetReplies.Of);
    }

    public override Task<Wire.BudgetReply> Close(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), (state, around) =>
            BudgetLifeCycle.Close(state, around.Caller), BudgetReplies.Of);

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
