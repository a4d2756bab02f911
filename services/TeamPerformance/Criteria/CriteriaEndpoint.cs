using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Rosters;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Criteria;

internal sealed class CriteriaEndpoint(CommandRunner runner) : Wire.AppraisalCriteria.AppraisalCriteriaBase
{
    public override Task<Wire.CriteriaReply> Propose(Wire.ProposeCriteriaRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Bounded("components", request.Components);
        var components = request.Components.Select((item, i) => new AppraisalComponent(
            errors.Key($"components[{i}].component", item.Component), errors.Number($"components[{i}].weight", item.Weight))).ToList();
        return DecideAsync(context, request, request.Criteria, errors, async (work, state, id) =>
        {
            await work.RequireTeamExistsAsync(id.Team, context.CancellationToken);
            return CriteriaDecisions.Propose(state, work.Context, id.Team, components);
        });
    }

    public override Task<Wire.CriteriaReply> Agree(Wire.CriteriaRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (work, state, id) =>
            Task.FromResult(CriteriaDecisions.Agree(state, work.Context, id)), "");

    public override Task<Wire.CriteriaReply> Return(Wire.ReturnCriteriaRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Criteria, errors, (work, state, _) =>
            Task.FromResult(CriteriaDecisions.Return(state, work.Context, reason)));
    }

    public override Task<Wire.CriteriaReply> Get(Wire.CriteriaRequest request, ServerCallContext context)
    {
        var id = Id(new FieldErrors(), request, "");
        return runner.ReadAsync(context, TeamCriteria.Of(id), TeamCriteria.StreamOf(id), null, (state, version, caller) =>
        {
            caller.RequireTeam(id.Team);
            return Reply(id, state, version);
        });
    }

    private Task<Wire.CriteriaReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.CriteriaRequest? criteria, FieldErrors errors,
        Func<UnitOfWork, TeamCriteria, CriteriaId, Task<IEnumerable<object>>> decide, string prefix = "criteria.")
    {
        var id = Id(errors, criteria ?? new Wire.CriteriaRequest(), prefix);
        return runner.DecideAsync(call, request, TeamCriteria.Of(id), TeamCriteria.StreamOf(id), criteria?.ExpectedVersion ?? 0,
            (work, state) => decide(work, state, id), (state, version) => Reply(id, state, version));
    }

    private static CriteriaId Id(FieldErrors errors, Wire.CriteriaRequest request, string prefix)
    {
        var id = new CriteriaId(errors.Key($"{prefix}team", request.Team), errors.FiscalYear($"{prefix}fiscal_year", request.FiscalYear));
        errors.ThrowIfAny();
        return id;
    }

    private static Wire.CriteriaReply Reply(CriteriaId id, TeamCriteria state, long version)
    {
        var newest = state.Newest;
        return new Wire.CriteriaReply
        {
            Team = id.Team,
            FiscalYear = $"{id.FiscalYear}",
            Status = state switch
            {
                TeamCriteria.Proposed => "proposed",
                TeamCriteria.Returned => "returned",
                TeamCriteria.Agreed => "agreed",
                _ => throw new InvalidOperationException($"{state.GetType().Name} is not a status of criteria."),
            },
            Revision = newest.Revision,
            Components = { newest.Components.Select(Reply) },
            ProposedBy = newest.ProposedBy,
            DecidedBy = (state as TeamCriteria.Agreed)?.Agreement.AgreedBy ?? (state as TeamCriteria.Returned)?.Because.ReturnedBy ?? "",
            ReturnedBecause = (state as TeamCriteria.Returned)?.Because.Reason ?? "",
            RevisionInForce = state.InForce?.Revision ?? 0,
            ComponentsInForce = { (state.InForce?.Components ?? []).Select(Reply) },
            Version = version,
        };
    }

    private static Wire.CriteriaComponent Reply(AppraisalComponent item) =>
        new() { Component = item.Component, Weight = item.Weight.ToExact() };
}
