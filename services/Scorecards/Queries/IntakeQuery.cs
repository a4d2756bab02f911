using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>How far a source has been taken in.</summary>
/// <param name="Service">The source.</param>
/// <param name="Position">Everything up to here is in the views, or parked.</param>
/// <param name="Parked">Messages that could not be taken in.</param>
internal sealed record Intake(string Service, long Position, long Parked);

/// <summary>Tells how far the read model is.</summary>
internal sealed class IntakeQuery(SalesServiceBuilder service, InboxBarrier barrier, InboxPositions positions, ParkedMessages parked)
{
    /// <summary>Every source, after taking in what its feed still has. A source that cannot be reached stays where it is.</summary>
    public async Task<IReadOnlyList<Intake>> GetAsync(CancellationToken cancellation)
    {
        // A position moves with the feed only: the broker may have brought more, but not provably everything before it.
        await Task.WhenAll(service.Learned.Keys.Select(from => barrier.CatchUpAsync(from, cancellation)));
        var counts = await parked.CountAsync(cancellation);
        var sources = new List<Intake>();
        foreach (var from in service.Learned.Keys.Order(StringComparer.Ordinal))
            sources.Add(new Intake(from, (await positions.OfAsync(from, cancellation)).Position, counts.GetValueOrDefault(from)));
        return sources;
    }
}
