using Microsoft.Extensions.Logging;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.Deliverables;

/// <summary>Lets drafts appear when a period ends. Replicas may all do it: the first append makes the stream, and the others find it
/// there.</summary>
public sealed class DeliverableDrafts(
    IEnumerable<Deliverable> deliverables, DeliverableReadings readings, UnitOfWorkFactory works, SalesServiceBuilder service,
    OwnTime time, ILogger<DeliverableDrafts> log)
    : RepeatedWork("The drafting of deliverables", LookEvery, works.Time, log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    /// <summary>Drafts what became due: of each kind that is written every period, the last period that is over.</summary>
    public async Task<int> DraftAsync(CancellationToken cancellation)
    {
        var (now, migratedAt) = await time.ReadAsync(cancellation);
        var context = new CommandContext(service.Name, [Roles.Service], [], null, $"{Guid.CreateVersion7(works.Time.GetUtcNow())}", now)
        {
            MigratedAt = migratedAt,
        };
        var due = await readings.InSnapshotAsync(context, async reading =>
            DueAfter(await CompanyFacts.TeamsAsync(reading.Connection, cancellation), reading).ToList(), cancellation);
        var drafted = 0;
        foreach (var group in due.Chunk(100))
        {
            await using var work = works.Begin(context);
            var loaded = await work.LoadManyAsync(DeliverableState.Aggregate, [.. group.Select(scope => scope.Stream)], cancellation);
            foreach (var scope in group)
                work.Append(loaded[scope.Stream], DeliverableDecisions.Draft(loaded[scope.Stream].State, scope));
            // What another replica that was faster leaves is drafted at the next look.
            if (work.HasChanges && await works.TryCommitAsync(work))
                drafted += work.Appended;
        }

        return drafted;
    }

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        if (await DraftAsync(stopping) is > 0 and var drafted)
            Log.LogInformation(LogEvents.Drafted, "{Count} deliverables are drafted, because their period ended", drafted);
        return LookEvery;
    }

    private IEnumerable<DeliverableScope> DueAfter(IReadOnlyList<string> teams, DeliverableReading reading)
    {
        var month = reading.Company.Calendar.MonthOf(reading.Today);
        return from deliverable in deliverables
               where deliverable.Kind.DraftedEvery is not null
               let ended = Around(month, deliverable.Kind.DraftedEvery!.Value).Previous
               from team in teams
               select new DeliverableScope(deliverable.Kind.Key, team, ended, "");
    }

    private static Period Around(Period month, Grain grain) => grain switch
    {
        Grain.Month => month,
        Grain.Quarter => Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1),
        _ => month.InYear,
    };
}
