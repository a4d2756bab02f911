namespace SalesPlatform.EventStore.Store;

public sealed class UnitOfWorkFactory(IDocumentStore store, EventCatalogue catalogue, GroupCommit group, TimeProvider time)
{
    public TimeProvider Time { get; } = time;

    public UnitOfWork Begin(CommandContext context) => new(store.QuerySession(), catalogue, context);

    /// <summary>Completes when durable; fails when somebody else was faster, and nothing is saved. Takes no cancellation: a commit that
    /// nobody waits for still happens or does not, and its receipt says which.</summary>
    public async Task CommitAsync(UnitOfWork work)
    {
        using var span = PlatformMetrics.Activities.StartActivity("append");
        span?.SetTag("salesplatform.events", work.Appended);
        span?.SetTag("salesplatform.event.types", work.AppendedTypes.Distinct().ToArray());
        await group.CommitAsync(work);
    }

    /// <summary>False where somebody else was faster, and nothing is saved.</summary>
    public async Task<bool> TryCommitAsync(UnitOfWork work)
    {
        try
        {
            await CommitAsync(work);
            return true;
        }
        catch (Exception conflict) when (Conflicts.IsConcurrentChange(conflict))
        {
            return false;
        }
    }
}
