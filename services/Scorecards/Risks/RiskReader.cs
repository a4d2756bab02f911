namespace SalesPlatform.Scorecards.Risks;

internal sealed class RiskReader(IDocumentStore store)
{
    public async Task<IReadOnlyList<RiskEntry>> ReadAsync(IReadOnlyList<string>? teams, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var organisation = OrganisationSetting.InForce(await session.Query<OrganisationSetting>().ToListAsync(cancellation));
        var running = RunningPeriods.Of(organisation, now).Select(period => $"{period}").ToArray();
        var entries = session.Query<RiskEntry>().Where(entry => running.Contains(entry.Period));
        var known = await (teams is null ? entries : entries.Where(entry => teams.Contains(entry.Team))).ToListAsync(cancellation);
        return [.. known.GroupBy(entry => (entry.Team, entry.Period, entry.Kpi)).Select(own => own.MaxBy(entry => entry.Version)!)
            .Where(entry => entry.IsAtRisk)];
    }
}
