using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Scorecards.Periods;

internal sealed class PeriodsEndpoint(CommandRunner runner, PeriodCloser closer, PeriodHistory history, TimeProvider time)
    : Wire.ScorecardPeriods.ScorecardPeriodsBase
{
    public override Task<Wire.PeriodReply> Close(Wire.ClosePeriodRequest request, ServerCallContext context)
    {
        var (team, period) = PeriodOf(new FieldErrors(), request.Team, request.Period);
        return RunAsync(context, request, (team, period, request.ExpectedVersion),
            async caller => await closer.ReadAsync(team, period, caller.Now, context.CancellationToken),
            (state, caller, figures) => PeriodDecisions.Close(state, caller, figures!));
    }

    public override Task<Wire.PeriodReply> Reopen(Wire.ReopenPeriodRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        var (team, period) = PeriodOf(errors, request.Team, request.Period);
        return RunAsync(context, request, (team, period, request.ExpectedVersion), _ => Task.FromResult<ClosingFigures?>(null),
            (state, caller, _) => PeriodDecisions.Reopen(state, caller, team, $"{period}", reason));
    }

    public override async Task<Wire.ListRevisionsReply> ListRevisions(Wire.ListRevisionsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        var (team, period) = PeriodOf(errors, request.Team, request.Period);
        var (caller, rep) = (Callers.ContextOf(context, time), request.Rep.Length == 0 ? null : request.Rep);
        caller.RequireScorecard(team, rep);
        var standing = await history.ReadAsync(team, period, context.CancellationToken);
        var page = paging.Of(standing.Entries, entry => $"{entry.Version:D9}");
        return new Wire.ListRevisionsReply
        {
            Revisions = { page.Entries.Select(entry => standing.ToMessage(entry, rep, caller.SeesAppraisalsOf(team, rep))) },
            NextPageToken = page.NextToken,
        };
    }

    private Task<Wire.PeriodReply> RunAsync(
        ServerCallContext context, Google.Protobuf.IMessage request, (string Team, Period Period, long ExpectedVersion) of,
        Func<CommandContext, Task<ClosingFigures?>> read,
        Func<ScorecardPeriod, CommandContext, ClosingFigures?, IEnumerable<object>> decide) =>
        runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(of.Team);
            var loaded = await work.LoadAtAsync(
                ScorecardPeriod.Aggregate, ScorecardPeriod.StreamOf(of.Team, of.Period), of.ExpectedVersion, context.CancellationToken);
            var after = work.Append(loaded, decide(loaded.State, work.Context, await read(work.Context)));
            return Reply(of.Team, of.Period, after.State, after.Version);
        }, of.ExpectedVersion > 0);

    private static Wire.PeriodReply Reply(string team, Period period, ScorecardPeriod state, long version)
    {
        var reply = new Wire.PeriodReply { Team = team, Period = $"{period}", Version = version };
        (reply.Status, reply.Revision, reply.By) = state switch
        {
            ScorecardPeriod.Closed closed => ("closed", closed.Revision, closed.ClosedBy),
            ScorecardPeriod.Reopened reopened => ("reopened", reopened.Revision, reopened.ReopenedBy),
            _ => ("open", 0, ""),
        };
        return reply;
    }

    private static (string Team, Period Period) PeriodOf(FieldErrors errors, string team, string label)
    {
        var (key, period) = (errors.Key("team", team), errors.Period("period", label));
        errors.ThrowIfAny();
        return (key, period);
    }
}
