using JasperFx.Events;
using Npgsql;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.SalesMonitoring.Facts;

/// <summary>Tells those who need sums what was sold, half a second's worth at a time: a plan and a budget look at months, and taking in
/// every line cost each of them what recording it costs here. Where it stands is in the stream it writes, so that no fact is summed
/// twice.</summary>
internal sealed class CreditSummingService(
    NpgsqlDataSource source, CommittedEvents events, EventCatalogue catalogue, IDocumentStore store, UnitOfWorkFactory works,
    RelaySignal signal, TimeProvider time, ILogger<CreditSummingService> log)
    : StoreFollower(source, AdvisoryLocks.OfTheService, signal, time)
{
    private const int PageSize = 1000;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(500);

    protected override IReadOnlyCollection<string> Types { get; } =
        [.. new[] { typeof(SaleRecorded), typeof(SaleReversed), typeof(SaleReturned) }.Select(catalogue.NameOf)];

    protected override async Task LeadAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        var sums = await LoadAsync(stopping);
        var (position, types) = (sums.State.Through, Types.ToArray());
        while (true)
        {
            var next = NextCommit();
            var page = await events.ReadAsync(connection, position, PageSize, types, stopping);
            if (page.Events.Count > 0)
                sums = await TellAsync(sums, page);
            Succeeded();
            position = page.UpTo;
            if (page.Events.Count is > 0 and < PageSize / 2)
                await Task.Delay(Gathering, Time, stopping);
            await UntilMoreAsync(page, next, stopping);
        }
    }

    protected override void Stopped(Exception fault, TimeSpan beginsAgainIn) => log.LogWarning(LogEvents.SummingStopped, fault,
        "What was sold could not be summed for Planning and Budget; it is tried again in {Seconds} s", beginsAgainIn.TotalSeconds);

    // Of a stream that only grows, its last event says all.
    private async Task<Loaded<CreditSums>> LoadAsync(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var version = (await session.Events.FetchStreamStateAsync(CreditSums.Stream, cancellation))?.Version ?? 0;
        return UnitOfWork.Fold(CreditSums.Aggregate, CreditSums.Stream,
            version == 0 ? [] : await session.Events.FetchStreamAsync(CreditSums.Stream, fromVersion: version, token: cancellation));
    }

    private async Task<Loaded<CreditSums>> TellAsync(Loaded<CreditSums> sums, CommittedPage page)
    {
        var id = page.Events[^1].Id;
        await using var work = works.Begin(
            new CommandContext("service:sales-monitoring", [Roles.Service], ["*"], null, $"{id}", Time.GetUtcNow()) { CausationId = id });
        var facts = page.Events.SelectMany(FactsOf).ToList();
        var after = work.Append(sums, sums.State.Next(facts, page.UpTo, work.Context.Now));
        await works.CommitAsync(work);
        return after;
    }

    private IReadOnlyList<CreditFact> FactsOf(WireEvent wire)
    {
        using var body = new MemoryStream(wire.Data.ToArray());
        return store.Options.Serializer().FromJson(catalogue.Types[wire.Type], body) switch
        {
            SaleRecorded sale => CreditFact.Of(new Event<SaleRecorded>(sale) { Id = wire.Id, Timestamp = wire.Time }),
            SaleReversed sale => CreditFact.Of(new Event<SaleReversed>(sale) { Id = wire.Id, Timestamp = wire.Time }),
            SaleReturned sale => CreditFact.Of(new Event<SaleReturned>(sale) { Id = wire.Id, Timestamp = wire.Time }),
            var other => throw new InvalidOperationException($"{wire.Type} is {other?.GetType().Name}, which credits nobody."),
        };
    }
}
