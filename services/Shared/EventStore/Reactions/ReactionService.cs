using SalesPlatform.EventStore.Relay;

namespace SalesPlatform.EventStore.Reactions;

/// <summary>The position is saved after the reactions before it are committed: a crash in between repeats some and loses none.</summary>
public sealed class ReactionService(
    NpgsqlDataSource source, CommittedEvents events, EventCatalogue catalogue, ReactionRunner runner, ReactionState state,
    RelaySignal signal,
    SalesServiceBuilder service, TimeProvider time, ILogger<ReactionService> log)
        : StoreFollower(source, AdvisoryLocks.Reactions, signal, time)
{
    private const int PageSize = 100;
    internal const string PositionName = "reactions";

    protected override IReadOnlyCollection<string> Types { get; } = [.. runner.Causes.Select(catalogue.NameOf)];

    protected override async Task LeadAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        string[] causes = [.. Types];
        var position = await StorePositions.LoadAsync(connection, PositionName, stopping);
        var saved = position;
        while (true)
        {
            var next = NextCommit();
            var page = await events.ReadAsync(connection, position, PageSize, causes, stopping);
            foreach (var cause in page.Events)
                await runner.ReactAsync(cause.Id, stopping);
            state.Fault = null;
            Succeeded();
            position = page.UpTo;
            // What nothing reacts to is passed over again after a crash; it is not worth a commit each time.
            if (page.Events.Count > 0 || position - saved >= PageSize)
            {
                await StorePositions.SaveAsync(connection, PositionName, position, stopping);
                saved = position;
            }

            await UntilMoreAsync(page, next, stopping);
        }
    }

    protected override void Stopped(Exception fault, TimeSpan beginsAgainIn)
    {
        state.Fault = fault.Message;
        log.LogWarning(LogEvents.ReactionsStopped, fault, "The reactions of {Service} stopped and try again in {Seconds} s", service.Name,
            beginsAgainIn.TotalSeconds);
    }
}
