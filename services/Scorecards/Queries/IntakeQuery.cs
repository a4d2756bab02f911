using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>Everything up to the position is in the views, or parked.</summary>
internal sealed record Intake(string Service, long Position, long Parked);

internal sealed class IntakeQuery(SalesServiceBuilder service, InboxBarrier barrier, InboxPositions positions, ParkedMessages parked)
{
    /// <summary>A source that cannot be reached stays where it is.</summary>
    public async Task<IReadOnlyList<Intake>> GetAsync(CancellationToken cancellation)
    {
        // A position moves with the feed only: the broker brings events, but not provably all before them.
        await Task.WhenAll(service.Learned.Keys.Select(from => barrier.CatchUpAsync(from, cancellation)));
        var counts = await parked.CountAsync(cancellation);
        var sources = new List<Intake>();
        foreach (var from in service.Learned.Keys.Order(StringComparer.Ordinal))
            sources.Add(new Intake(from, (await positions.OfAsync(from, cancellation)).Position, counts.GetValueOrDefault(from)));
        return sources;
    }
}
