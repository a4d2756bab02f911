using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Publications;

namespace SalesPlatform.Scorecards.Periods;

/// <param name="Unreached">Services that could not be asked for their last events.</param>
internal sealed record ClosingFigures(ScorecardFigures Team, IReadOnlyList<ScorecardFigures> Reps, IReadOnlyList<string> Unreached);

internal static class PeriodDecisions
{
    public static IEnumerable<object> Close(ScorecardPeriod state, CommandContext context, ClosingFigures figures)
    {
        var facts = figures.Team.Facts;
        if (state is ScorecardPeriod.Closed)
            return [];
        if (!facts.Window.IsOver)
        {
            throw DomainException.Rule("period-not-over", $"{facts.Window.Period} runs until {facts.Window.End.AddDays(-1):yyyy-MM-dd}.",
                ("ends-before", $"{facts.Window.End:yyyy-MM-dd}"));
        }

        var (period, kpis) = ($"{facts.Window.Period}", FrozenKpis.Of(figures.Team));
        var revision = state is ScorecardPeriod.Reopened before ? before.Revision + 1 : 1;
        object published = state is ScorecardPeriod.Reopened reopened
            ? new ScorecardRestated(
                facts.Team, period, revision, reopened.Reason, facts.Window.Start, facts.Window.End, facts.AsOf, facts.Currency, kpis,
                figures.Unreached, context.Actor)
            : new ScorecardPublished(
                facts.Team, period, facts.Window.Start, facts.Window.End, facts.AsOf, facts.Currency, kpis, figures.Unreached,
                context.Actor);
        var reps = figures.Reps.Select(rep => new RepScorecard(rep.Facts.Rep!, FrozenKpis.Of(rep)));
        return [published, new RepScorecardsKept(facts.Team, period, revision, [.. reps])];
    }

    /// <summary>By somebody else than who closed it.</summary>
    public static IEnumerable<object> Reopen(ScorecardPeriod state, CommandContext context, string team, string period, string reason)
    {
        return state switch
        {
            ScorecardPeriod.Closed closed when closed.ClosedBy == context.Actor => throw DomainException.Rule(
                "reopener-is-closer", $"{context.Actor} closed {period}: somebody else reopens it."),
            ScorecardPeriod.Closed closed => [new ScorecardPeriodReopened(team, period, closed.Revision, reason, context.Actor)],
            ScorecardPeriod.Reopened before when before.ReopenedBy == context.Actor && before.Reason == reason => [],
            _ => throw DomainException.Rule("period-not-closed", $"{period} of team '{team}' is not closed."),
        };
    }
}
