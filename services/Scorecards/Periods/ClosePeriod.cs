namespace SalesPlatform.Scorecards.Periods;

internal sealed partial class PeriodsEndpoint
{
    public override Task<Wire.PeriodReply> Close(Wire.ClosePeriodRequest request, ServerCallContext context)
    {
        var (team, period) = PeriodOf(new FieldErrors(), request.Team, request.Period);
        return DecideAsync(context, request, (team, period), request.ExpectedVersion, async (state, caller) =>
            PeriodDecisions.Close(state, caller, await FiguresAsync(team, period, caller.Now, context.CancellationToken)));
    }

    // All from one snapshot. A feed that cannot be reached does not keep a period open; the publication names it.
    private async Task<ClosingFigures> FiguresAsync(string team, Period period, DateTimeOffset now, CancellationToken cancellation)
    {
        var reached = await Task.WhenAll(service.Learned.Keys.Select(
            async from => (Service: from, Reached: await barrier.CatchUpAsync(from, cancellation))));
        var request = new ScorecardRequest(team, null, period, now);
        var known = await facts.ReadAsync(FactsScope.Of(request), cancellation);
        var ofTeam = known.KnownFor(request);
        var reps = ofTeam.Memberships.In(team, ofTeam.Window.Start, ofTeam.Window.End);
        return new ClosingFigures(
            ScorecardFigures.Of(ofTeam),
            [.. reps.Select(rep => ScorecardFigures.Of(known.KnownFor(request with { Rep = rep })))],
            [.. reached.Where(source => !source.Reached).Select(source => source.Service).Order(StringComparer.Ordinal)]);
    }
}

/// <param name="Unreached">Services that could not be asked for their last events.</param>
internal sealed record ClosingFigures(ScorecardFigures Team, IReadOnlyList<ScorecardFigures> Reps, IReadOnlyList<string> Unreached);

internal static partial class PeriodDecisions
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
}
