using Google.Protobuf;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Scorecards.Periods;

internal sealed partial class PeriodsEndpoint(
    CommandRunner runner, TeamFactsReader facts, InboxBarrier barrier, SalesServiceBuilder service, IDocumentStore store, TimeProvider time)
    : Wire.ScorecardPeriods.ScorecardPeriodsBase
{
    private Task<Wire.PeriodReply> DecideAsync(
        ServerCallContext call, IMessage request, (string Team, Period Period) of, long expectedVersion,
        Func<ScorecardPeriod, CommandContext, Task<IEnumerable<object>>> decide) =>
        runner.RunAsync(call, request, async work =>
        {
            work.Context.RequireTeam(of.Team);
            var loaded = await work.LoadAtAsync(
                ScorecardPeriod.Aggregate, ScorecardPeriod.StreamOf(of.Team, of.Period), expectedVersion, call.CancellationToken);
            var after = work.Append(loaded, await decide(loaded.State, work.Context));
            return Reply(of.Team, of.Period, after.State, after.Version);
        }, expectedVersion > 0);

    private static (string Team, Period Period) PeriodOf(FieldErrors errors, string team, string label)
    {
        var (key, period) = (errors.Key("team", team), errors.Period("period", label));
        errors.ThrowIfAny();
        return (key, period);
    }

    private static Wire.PeriodReply Reply(string team, Period period, ScorecardPeriod state, long version)
    {
        var reply = new Wire.PeriodReply { Team = team, Period = $"{period}", Version = version };
        (reply.Status, reply.Revision, reply.By) = state switch
        {
            ScorecardPeriod.Closed closed => ("closed", closed.Revision, closed.ClosedBy),
            ScorecardPeriod.Reopened reopened => ("reopened", reopened.Revision, reopened.ReopenedBy),
            ScorecardPeriod.Open => ("open", 0, ""),
            _ => throw Unexpected.State(state),
        };
        return reply;
    }
}
