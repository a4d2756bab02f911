using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.EventStore.Commands;

/// <summary>Read, decide, append, answer, in one transaction. A repeat with the same <c>idempotency-key</c> has one effect and the same
/// answer.</summary>
public sealed class CommandRunner(UnitOfWorkFactory works)
{
    /// <summary>When somebody else was faster and the caller named no version.</summary>
    private const int Attempts = 12;

    private static readonly TimeSpan LongestPauseAnAttempt = TimeSpan.FromMilliseconds(4);

    /// <param name="expectedVersion">Version the caller saw; 0 accepts any.</param>
    /// <param name="decide">Pure: state and context → events; none for a harmless repeat.</param>
    public Task<TReply> RunAsync<TState, TReply>(
        ServerCallContext call, IMessage request, Aggregate<TState> aggregate, string stream, long expectedVersion,
        Func<TState, CommandContext, IEnumerable<object>> decide, Func<TState, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new() =>
        DecideAsync(call, request, aggregate, stream, expectedVersion,
            (work, state) => Task.FromResult(decide(state, work.Context)), reply);

    public Task<TReply> DecideAsync<TState, TReply>(
        ServerCallContext call, IMessage request, Aggregate<TState> aggregate, string stream, long expectedVersion,
        Func<UnitOfWork, TState, Task<IEnumerable<object>>> decide, Func<TState, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new()
    {
        return RunAsync(call, request, async work =>
        {
            var loaded = await work.LoadAtAsync(aggregate, stream, expectedVersion, call.CancellationToken);
            var after = work.Append(loaded, await decide(work, loaded.State));
            return reply(after.State, after.Version);
        }, expectedVersion > 0);
    }

    /// <param name="body">Is run again from the start after a concurrent change.</param>
    /// <param name="versionNamed">The caller named the version it saw, so that a concurrent change is an error.</param>
    public async Task<TReply> RunAsync<TReply>(
        ServerCallContext call, IMessage request, Func<UnitOfWork, Task<TReply>> body, bool versionNamed = false)
        where TReply : class, IMessage<TReply>, new()
    {
        var context = Callers.ContextOf(call, works.Time);
        using var run = CommandRun.Begin(request.Descriptor.Name, context.Role);
        try
        {
            var key = IdempotencyKey.Of(call, context, request);
            return await RunAsync(run, context, key, body, versionNamed, call.CancellationToken);
        }
        catch (DomainException refusal)
        {
            run.Refused(refusal);
            throw;
        }
    }

    private async Task<TReply> RunAsync<TReply>(
        CommandRun run, CommandContext context, IdempotencyKey key, Func<UnitOfWork, Task<TReply>> body, bool versionNamed,
        CancellationToken cancellation)
        where TReply : class, IMessage<TReply>, new()
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var work = works.Begin(context);
            if (await key.FindReceiptAsync<TReply>(work.Queries, cancellation) is { } earlier)
            {
                run.Repeated();
                return earlier;
            }

            TReply reply;
            using (CommandRun.Decide(attempt))
                reply = await body(work);
            key.KeepReceipt(work, reply);
            // The same command may just have been done by a call at the same moment: its receipt came with its events.
            if (!work.HasChanges)
            {
                run.Unchanged();
                return await key.FindReceiptAsync<TReply>(work.Queries, cancellation) ?? reply;
            }

            if (await works.TryCommitAsync(work))
            {
                run.Appended();
                return reply;
            }

            if (versionNamed || attempt == Attempts)
                throw Conflicts.AsDomainException(work);
            // By chance, so that calls which met once do not meet again.
            await Task.Delay(LongestPauseAnAttempt * attempt * Random.Shared.NextDouble(), works.Time, cancellation);
        }
    }

    public async Task<TReply> ReadAsync<TState, TReply>(
        ServerCallContext call, Aggregate<TState> aggregate, string stream, DateTimeOffset? asOf,
        Func<TState, long, CommandContext, TReply> reply)
    {
        var context = Callers.ContextOf(call, works.Time);
        await using var work = works.Begin(context);
        var loaded = await work.LoadAsync(aggregate, stream, asOf, call.CancellationToken);
        return reply(loaded.State, loaded.Version, context);
    }
}
