using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Scorecards.Queries;

internal sealed partial class ScorecardsEndpoint
{
    public override async Task<Wire.IntakeReply> GetIntake(Wire.GetIntakeRequest request, ServerCallContext context) =>
        new() { Sources = { await intake.ReadAsync(context.CancellationToken) } };
}

internal sealed class IntakeReader(SalesServiceBuilder service, InboxBarrier barrier, InboxPositions positions, ParkedMessages parked)
{
    /// <summary>Everything up to a position is in the views, or parked. A source that cannot be reached stays where it is.</summary>
    public async Task<IReadOnlyList<Wire.SourcePosition>> ReadAsync(CancellationToken cancellation)
    {
        // A position moves with the feed only: the broker brings events, but not provably all before them.
        await Task.WhenAll(service.Learned.Keys.Select(from => barrier.CatchUpAsync(from, cancellation)));
        var counts = await parked.CountAsync(cancellation);
        var sources = new List<Wire.SourcePosition>();
        foreach (var from in service.Learned.Keys.Order(StringComparer.Ordinal))
        {
            var position = (await positions.OfAsync(from, cancellation)).Position;
            sources.Add(new Wire.SourcePosition { Service = from, Position = position, Parked = counts.GetValueOrDefault(from) });
        }

        return sources;
    }
}
