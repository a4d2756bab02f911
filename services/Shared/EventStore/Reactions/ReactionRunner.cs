using System.Diagnostics;

namespace SalesPlatform.EventStore.Reactions;

public sealed class ReactionRunner(IEnumerable<IReaction> reactions, IDocumentStore store, NpgsqlDataSource source, UnitOfWorkFactory works,
    SalesServiceBuilder service)
{
    private const int Attempts = 12;

    private readonly List<IReaction> _reactions = [.. reactions];

    public IReadOnlyList<Type> Causes => [.. _reactions.SelectMany(reaction => reaction.On).Distinct()];

    public async Task ReactAsync(Guid id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var cause = await session.Events.LoadAsync(id, cancellation)
            ?? throw new InvalidOperationException($"The event {id} is not in the store.");
        _ = ActivityContext.TryParse(cause.GetHeader(EventHeaders.TraceParent)?.ToString(), null, isRemote: true, out var parent);
        using var activity = PlatformMetrics.Activities.StartActivity($"react to {cause.EventTypeName}", ActivityKind.Consumer, parent);
        foreach (var reaction in _reactions.Where(reaction => reaction.On.Contains(cause.EventType)))
            await RunAsync(reaction, cause, cancellation);
    }

    private async Task RunAsync(IReaction reaction, IEvent cause, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var work = works.Begin(await ContextOfAsync(cause, cancellation));
            await reaction.ReactAsync(work, cause, cancellation);
            if (!work.HasChanges || await works.TryCommitAsync(work))
                return;
            // Somebody else was faster: decided anew from what they left.
            if (attempt == Attempts)
                throw Conflicts.AsDomainException(work);
        }
    }

    private async Task<CommandContext> ContextOfAsync(IEvent cause, CancellationToken cancellation)
    {
        var context = new CommandContext($"service:{service.Name}", [Roles.Service], ["*"], null,
            cause.GetHeader(EventHeaders.CorrelationId)?.ToString() ?? $"{cause.Id}", works.Time.GetUtcNow())
        {
            CausationId = cause.Id,
        };
        if (cause.GetHeader(EventHeaders.MigratedAt) is null)
            return context;
        // What follows from a fact of a stated time was recorded with it, though not before what this store holds.
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var newest = await NewestFact.ReadAsync(connection, cancellation);
        return context with { Now = newest > cause.Timestamp ? newest.Value : cause.Timestamp, MigratedAt = context.Now };
    }
}
