using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Figures;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Queries;

namespace SalesPlatform.Tests.Scorecards.Histories;

/// <summary>Closing and reopening within a history, by the real decisions.</summary>
internal static class PeriodHistories
{
    /// <summary>What closing a period at an instant decides.</summary>
    public static IEnumerable<object> Closing(this History history, string team, string period, string by, string at)
    {
        var (views, now) = (new MemoryViews(history.Events), History.Instant(at));
        var request = new ScorecardRequest(team, null, Period.Parse(period), now);
        var facts = views.FactsFor(request);
        var reps = facts.Memberships.In(team, facts.Window.Start, facts.Window.End)
            .Select(rep => ScorecardFigures.Of(views.FactsFor(request with { Rep = rep })));
        return PeriodDecisions.Close(StateOf(history, request), By(by, now), new ClosingFigures(ScorecardFigures.Of(facts), [.. reps], []));
    }

    public static History Closed(this History history, string team, string period, string by, string at) =>
        Happens(history.At(at), team, period, [.. history.Closing(team, period, by, at)]);

    /// <summary>What reopening a period decides.</summary>
    public static IEnumerable<object> Reopening(this History history, string team, string period, string by, string reason) =>
        PeriodDecisions.Reopen(
            StateOf(history, new ScorecardRequest(team, null, Period.Parse(period), default)), By(by, default), team, period, reason);

    public static History Reopened(this History history, string team, string period, string by, string reason) =>
        Happens(history, team, period, [.. history.Reopening(team, period, by, reason)]);

    /// <summary>The scorecard as known.</summary>
    public static Scorecard Card(this History history, string team, string period, string? rep = null, string? asOf = null) =>
        new MemoryViews(history.Events).Scorecard(team, rep, period, asOf is null ? Readings.LongAfter : History.Instant(asOf));

    private static History Happens(History history, string team, string period, IReadOnlyList<object> events)
    {
        foreach (var data in events)
            history.Add(ScorecardPeriod.StreamOf(team, Period.Parse(period)), data);
        return history;
    }

    private static ScorecardPeriod StateOf(History history, ScorecardRequest request)
    {
        var stream = ScorecardPeriod.StreamOf(request.Team, request.Period);
        return ScorecardPeriod.Aggregate.Fold(history.Events.Where(e => e.Stream == stream)
            .Select(e => new RecordedEvent(e.Id, e.Stream, e.Sequence, e.RecordedAt, "", e.Data)));
    }

    private static CommandContext By(string actor, DateTimeOffset now) => new(actor, ["sales-manager"], ["*"], null, "", now);
}
