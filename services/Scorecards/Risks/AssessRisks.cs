namespace SalesPlatform.Scorecards.Risks;

internal sealed class RiskAssessor(IDocumentStore store, TeamFactsReader facts, UnitOfWorkFactory works)
{
    private const string Actor = "scorecards";

    public async Task AssessAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var teams = (await session.Query<SalesTeam>().ToListAsync(cancellation)).KnownAt(now);
        foreach (var team in teams.Select(entry => entry.Team).Distinct().Order(StringComparer.Ordinal))
            await AssessAsync(team, now, cancellation);
    }

    public async Task AssessAsync(string team, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var organisation = OrganisationSetting.InForce((await session.Query<OrganisationSetting>().ToListAsync(cancellation)).KnownAt(now));
        var periods = RunningPeriods.Of(organisation, now);
        // The year covers the quarter and the month.
        var known = await facts.ReadAsync(new FactsScope(team, null, periods, now), cancellation);
        var context = new CommandContext(Actor, [Roles.Service], ["*"], null, $"{Guid.CreateVersion7(now)}", now);
        foreach (var period in periods)
        {
            var figures = ScorecardFigures.Of(known.KnownFor(new ScorecardRequest(team, null, period, now)));
            foreach (var forecast in RiskForecast.Of(figures))
                await NoteAsync(context, new RiskSubject(team, $"{period}", figures.Facts.Window.Today), forecast, cancellation);
        }
    }

    private async Task NoteAsync(CommandContext context, RiskSubject subject, RiskForecast forecast, CancellationToken cancellation)
    {
        await using var work = works.Begin(context);
        var stream = KpiRisk.Aggregate.Stream(subject.Team, subject.Period, forecast.Kpi);
        var loaded = await work.LoadAsync(KpiRisk.Aggregate, stream, null, cancellation);
        work.Append(loaded, RiskDecisions.Assess(loaded.State, subject, forecast));
        // Another replica that was faster published the same forecast.
        if (work.HasChanges)
            await works.TryCommitAsync(work);
    }
}

internal sealed record RiskSubject(string Team, string Period, DateOnly Day);

internal static class RiskDecisions
{
    /// <summary>Only a forecast that changes the band is an event.</summary>
    public static IEnumerable<object> Assess(KpiRisk state, RiskSubject subject, RiskForecast forecast) =>
        (state.IsAtRisk, forecast.Rating) switch
        {
            (false, Rating.Below) =>
            [
                new KpiRiskFound(subject.Team, subject.Period, forecast.Kpi, subject.Day, forecast.Ratio, forecast.Standard.QualifiedAt,
                    forecast.Standard.Version),
            ],
            (true, Rating.Qualified or Rating.Excellent) =>
                [new KpiRiskEnded(subject.Team, subject.Period, forecast.Kpi, subject.Day, forecast.Ratio!.Value, forecast.Rating.Name())],
            _ => [],
        };
}
