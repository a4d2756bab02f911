using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Access;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed class TrainingLists(IDocumentStore store, CompanyReader company, TimeProvider time)
{
    public async Task<Wire.TrainingReply> GetAsync(Wire.GetTrainingRequest request, ServerCallContext call)
    {
        var errors = new FieldErrors();
        var id = errors.Id("plan", request.Plan);
        errors.ThrowIfAny();
        await using var session = store.QuerySession();
        var view = await session.LoadAsync<TrainingView>(TrainingPlan.StreamOf(id), call.CancellationToken)
            ?? throw DomainException.NotFound("training-plan", $"{id}");
        Callers.ContextOf(call, time).RequireReader(view.Employee, view.Team);
        return TrainingReplies.Of(view.Content, view.Version);
    }

    /// <summary>All for the person and HR, for a manager those of their own teams.</summary>
    public async Task<Wire.ListTrainingReply> ListOfAsync(Wire.ListTrainingOfRequest request, ServerCallContext call)
    {
        var errors = new FieldErrors();
        var (employee, paging) = (errors.Key("employee", request.Employee), Paging.Of(errors, request.PageSize, request.PageToken));
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(call, time);
        caller.RequirePossibleReader(employee);
        await using var session = store.QuerySession();
        var page = await session.Query<TrainingView>().Where(view => view.Employee == employee).PageAsync(
            paging, call.CancellationToken, view => caller.IsReader(view.Employee, view.Team), newestFirst: true);
        return new Wire.ListTrainingReply
        {
            Plans = { page.Entries.Select(view => TrainingReplies.Of(view.Content, view.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    public async Task<Wire.TeamPlanReply> TeamPlanAsync(Wire.GetTeamPlanRequest request, ServerCallContext call)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", request.Team), errors.Period("period", request.Period));
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(call, time);
        caller.RequireReader("", team);
        await using var session = store.QuerySession();
        var calendar = (await company.RequireOrganisationAsync(session, call.CancellationToken)).Calendar();
        var views = await session.Query<TrainingView>().Where(view => view.Team == team).ToListAsync(call.CancellationToken);
        var training = TeamTraining.Of(views, calendar.Start(period), calendar.End(period));
        var comparison = await TrainingComparison.ReadAsync(session, team, training, period, call.CancellationToken);
        return TrainingReplies.Of(training, comparison, team, period);
    }
}
