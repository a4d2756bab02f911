using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Organisations;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning;

/// <summary>What surrounds a decision.</summary>
/// <param name="Caller">Who decides, and when.</param>
/// <param name="Today">In the company's time zone.</param>
/// <param name="Organisation">The company's settings.</param>
internal sealed record Surroundings(CommandContext Caller, DateOnly Today, OrganisationSettings Organisation);

/// <summary>A stream that belongs to one team's plan of a year.</summary>
internal sealed record PlanStream<TState>(Func<PlanId, Aggregate<TState>> Of, Func<PlanId, string> StreamOf);

/// <summary>Runs decisions about one team's plan of a year, and about what the plan rests on: what all endpoints of the service have in
/// common.</summary>
internal sealed class PlanCommands(CommandRunner runner, CompanyReader company)
{
    /// <summary>Runs a decision on one of the plan's streams.</summary>
    /// <param name="errors">What reading the other fields found.</param>
    /// <param name="decide">Pure.</param>
    /// <param name="reply">The answer from the state after the events, and its version.</param>
    public Task<TReply> RunAsync<TState, TReply>(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors, PlanStream<TState> where,
        Func<TState, Surroundings, IEnumerable<object>> decide, Func<TState, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new() =>
        RunAsync(call, request, plan, errors, where, (state, around, _) => Task.FromResult(decide(state, around)), reply);

    /// <summary>The same for a decision that must first read what lies elsewhere.</summary>
    public Task<TReply> RunAsync<TState, TReply>(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors, PlanStream<TState> where,
        Func<TState, Surroundings, UnitOfWork, Task<IEnumerable<object>>> decide, Func<TState, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new()
    {
        plan ??= new Wire.PlanRequest();
        var id = PlanRequests.Id(errors, ReferenceEquals(plan, request) ? "" : "plan.", plan.Team, plan.FiscalYear);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            work.Context.RequireTeam(id.Team);
            var organisation = (await OrganisationAsync(work, call)).State;
            var loaded = await work.LoadAtAsync(where.Of(id), where.StreamOf(id), plan.ExpectedVersion, call.CancellationToken);
            var around = new Surroundings(work.Context, organisation.DayOf(work.Context.Now), organisation);
            var after = work.Append(loaded, await decide(loaded.State, around, work));
            // Asked only where a stream begins: what there is was begun for a team that exists.
            if (loaded.Version == 0 && after.Version > 0)
                await company.RequireTeamAsync(id.Team, call.CancellationToken);
            return reply(after.State, after.Version);
        }, plan.ExpectedVersion > 0);
    }

    /// <summary>Reads one of the plan's streams.</summary>
    public Task<TReply> ReadAsync<TState, TReply>(
        ServerCallContext call, PlanId id, DateTimeOffset? asOf, PlanStream<TState> where, Func<TState, long, TReply> reply)
    {
        return runner.ReadAsync(call, where.Of(id), where.StreamOf(id), asOf, (state, version, caller) =>
        {
            caller.RequireTeam(id.Team);
            return reply(state, version);
        });
    }

    /// <summary>The company's settings.</summary>
    public static Task<Loaded<OrganisationSettings>> OrganisationAsync(UnitOfWork work, ServerCallContext call)
    {
        return work.LoadAsync(OrganisationSettings.Aggregate, OrganisationSettings.Stream, null, call.CancellationToken);
    }
}
