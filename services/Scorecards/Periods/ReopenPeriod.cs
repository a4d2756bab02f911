namespace SalesPlatform.Scorecards.Periods;

internal sealed partial class PeriodsEndpoint
{
    public override Task<Wire.PeriodReply> Reopen(Wire.ReopenPeriodRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        var (team, period) = PeriodOf(errors, request.Team, request.Period);
        return DecideAsync(context, request, (team, period), request.ExpectedVersion, (state, caller) =>
            Task.FromResult(PeriodDecisions.Reopen(state, caller, team, $"{period}", reason)));
    }
}

internal static partial class PeriodDecisions
{
    /// <summary>By somebody else than who closed it.</summary>
    public static IEnumerable<object> Reopen(ScorecardPeriod state, CommandContext context, string team, string period, string reason) =>
        state switch
        {
            ScorecardPeriod.Closed closed when closed.ClosedBy == context.Actor => throw DomainException.Rule(
                "reopener-is-closer", $"{context.Actor} closed {period}: somebody else reopens it."),
            ScorecardPeriod.Closed closed => [new ScorecardPeriodReopened(team, period, closed.Revision, reason, context.Actor)],
            ScorecardPeriod.Reopened before when before.ReopenedBy == context.Actor && before.Reason == reason => [],
            _ => throw DomainException.Rule("period-not-closed", $"{period} of team '{team}' is not closed."),
        };
}
