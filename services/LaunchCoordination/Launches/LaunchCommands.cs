using Google.Protobuf;

namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed class LaunchCommands(CommandRunner runner)
{
    public Task<Wire.LaunchReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.LaunchRequest? target, FieldErrors errors,
        Func<Launch, CommandContext, CompanyTerms, IEnumerable<object>> decide) =>
        DecideAsync(call, request, target, errors, decide, LaunchReplies.Of);

    public Task<TReply> DecideAsync<TReply>(
        ServerCallContext call, IMessage request, Wire.LaunchRequest? target, FieldErrors errors,
        Func<Launch, CommandContext, CompanyTerms, IEnumerable<object>> decide, Func<Launch, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new()
    {
        target ??= new Wire.LaunchRequest();
        var id = errors.Id(request is Wire.LaunchRequest ? "launch" : "launch.launch", target.Launch);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            var loaded = await work.LoadAtAsync(Launch.Of(id), Launch.StreamOf(id), target.ExpectedVersion, call.CancellationToken);
            work.Context.RequireTeam(loaded.State.Existing.Team);
            var terms = await CompanyReader.TermsAsync(work.Queries, work.Context.Now, call.CancellationToken);
            var after = work.Append(loaded, decide(loaded.State, work.Context, terms));
            return reply(after.State, after.Version);
        }, target.ExpectedVersion > 0);
    }

    /// <summary>As known at an instant if one is named.</summary>
    public Task<TReply> ReadAsync<TReply>(ServerCallContext call, Wire.GetLaunchRequest request, Func<Launch, long, TReply> reply)
    {
        var errors = new FieldErrors();
        var id = errors.Id("launch", request.Launch);
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        errors.ThrowIfAny();
        return runner.ReadAsync(call, Launch.Of(id), Launch.StreamOf(id), asOf, (state, version, caller) =>
        {
            caller.RequireTeam(state.Existing.Team);
            return reply(state, version);
        });
    }
}
