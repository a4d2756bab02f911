using SalesPlatform.Scorecards.Risks;

namespace SalesPlatform.Scorecards.Queries;

internal sealed partial class ScorecardsEndpoint(
    ScorecardReader scorecards, TeamFactsReader facts, ScorecardWatch watch, RiskReader risks, IntakeReader intake, TimeProvider time)
    : Wire.Scorecards.ScorecardsBase
{
    public override async Task<Wire.Scorecard> Get(Wire.GetScorecardRequest request, ServerCallContext context)
    {
        var (caller, asked) = Read(context, new FieldErrors(), request);
        return ScorecardReplies.Of((await scorecards.ReadAsync(asked, context.CancellationToken)).SeenBy(caller));
    }

    private (CommandContext Caller, ScorecardRequest Asked) Read(
        ServerCallContext context, FieldErrors errors, Wire.GetScorecardRequest? request)
    {
        var card = request ?? new Wire.GetScorecardRequest();
        var caller = Callers.ContextOf(context, time);
        var asOf = errors.OptionalInstant("as_of", card.AsOf) ?? caller.Now;
        var rep = errors.OptionalText("rep", card.Rep);
        // Nothing is known of later instants.
        var asked = new ScorecardRequest(errors.Text("team", card.Team), rep.Length == 0 ? null : rep,
            errors.Period("period", card.Period), asOf < caller.Now ? asOf : caller.Now);
        errors.ThrowIfAny();
        caller.RequireScorecard(asked.Team, asked.Rep);
        return (caller, asked);
    }
}
