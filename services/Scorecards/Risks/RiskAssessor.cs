using Marten;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Roster;

namespace SalesPlatform.Scorecards.Risks;

internal sealed class RiskAssessor(IDocumentStore store, KnowledgeReader knowledge, UnitOfWorkFactory works)
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
        var periods = Running(organisation, now);
        // The year covers the quarter and the month.
        var known = await knowledge.ReadAsync(new KnowledgeScope(team, null, periods, now), cancellation);
        var context = new CommandContext(Actor, [Roles.Service], ["*"], null, $"{Guid.CreateVersion7(now)}", now);
        foreach (var period in periods)
        {
            var figures = ScorecardFigures.Of(known.FactsFor(new ScorecardRequest(team, null, period, now)));
            foreach (var forecast in RiskForecast.Of(figures))
                await NoteAsync(context, new RiskSubject(team, $"{period}", figures.Facts.Window.Today), forecast, cancellation);
        }
    }

    public static IReadOnlyList<Period> Running(OrganisationSetting organisation, DateTimeOffset now)
    {
        var month = organisation.Calendar().MonthOf(organisation.DayOf(now));
        return [month.InYear, Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1), month];
    }

    private async Task NoteAsync(CommandContext context, RiskSubject subject, RiskForecast forecast, CancellationToken cancellation)
    {
        await using var work = works.Begin(context);
        var stream = KpiRisk.Aggregate.Stream(subject.Team, subject.Period, forecast.Kpi);
        var loaded = await work.LoadAsync(KpiRisk.Aggregate, stream, null, cancellation);
        work.Append(loaded, KpiRisk.Assess(loaded.State, subject, forecast));
        if (!work.HasChanges)
            return;
        try
        {
            await works.CommitAsync(work);
        }
        catch (Exception conflict) when (Conflicts.IsConcurrentChange(conflict))
        {
            // Another replica published the same forecast at the same moment.
        }
    }
}
