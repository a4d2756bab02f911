using Google.Protobuf;
using SalesPlatform.Planning.Organisations;

namespace SalesPlatform.Planning.TeamYears;

/// <summary>Today is the company's day.</summary>
internal sealed record Surroundings(CommandContext Caller, DateOnly Today, OrganisationSettings Organisation);

internal sealed class PlanCommands(CommandRunner runner, CompanyReader company)
{
    /// <param name="decide">Pure: it is asked again when somebody else was faster.</param>
    public Task<TReply> RunAsync<TState, TReply>(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors, Func<PlanId, Aggregate<TState>> of,
        Func<TState, Surroundings, IEnumerable<object>> decide, Func<TState, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new() =>
        RunAsync(call, request, plan, errors, of, (state, around, _) => Task.FromResult(decide(state, around)), reply);

    /// <summary>For a decision that must first read what lies elsewhere.</summary>
    public Task<TReply> RunAsync<TState, TReply>(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors, Func<PlanId, Aggregate<TState>> of,
        Func<TState, Surroundings, UnitOfWork, Task<IEnumerable<object>>> decide, Func<TState, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new()
    {
        plan ??= new Wire.PlanRequest();
        var id = PlanId.Read(errors, ReferenceEquals(plan, request) ? "" : "plan.", plan.Team, plan.FiscalYear);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            work.Context.RequireTeam(id.Team);
            var organisation = (await work.OrganisationAsync(null, call.CancellationToken)).State;
            var loaded = await work.LoadAtAsync(of, id, plan.ExpectedVersion, call.CancellationToken);
            var around = new Surroundings(work.Context, organisation.DayOf(work.Context.Now), organisation);
            var after = work.Append(loaded, await decide(loaded.State, around, work));
            // Asked only where a stream begins: what there is was begun for a team that exists.
            if (loaded.Version == 0 && after.Version > 0)
                await company.RequireTeamAsync(id.Team, call.CancellationToken);
            return reply(after.State, after.Version);
        }, plan.ExpectedVersion > 0);
    }

    public Task<TReply> ReadAsync<TState, TReply>(
        ServerCallContext call, PlanId id, DateTimeOffset? asOf, Func<PlanId, Aggregate<TState>> of, Func<TState, long, TReply> reply)
    {
        return runner.ReadAsync(call, of(id), of(id).StreamOf(id), asOf, (state, version, caller) =>
        {
            caller.RequireTeam(id.Team);
            return reply(state, version);
        });
    }
}
