using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.ServiceDefaults.Commands;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Store;

namespace SalesPlatform.TeamPerformance;

/// <summary>Commands on one stream whose decision must first read what lies elsewhere.</summary>
internal static class Deciding
{
    /// <summary>Reads a stream, decides, appends, answers.</summary>
    /// <exception cref="DomainException">The command is refused.</exception>
    public static Task<TReply> DecideAsync<TState, TReply>(
        this CommandRunner runner, ServerCallContext call, IMessage request, Aggregate<TState> aggregate, string stream, long expectedVersion,
        Func<UnitOfWork, TState, Task<IEnumerable<object>>> decide, Func<TState, long, TReply> reply)
        where TReply : class, IMessage<TReply>, new() =>
        runner.RunAsync(call, request, async work =>
        {
            var loaded = await work.LoadAtAsync(aggregate, stream, expectedVersion, call.CancellationToken);
            var after = work.Append(loaded, await decide(work, loaded.State));
            return reply(after.State, after.Version);
        }, expectedVersion > 0);

    /// <summary>Reads a stream and refuses when the caller saw another version of it; 0 accepts any.</summary>
    /// <exception cref="DomainException">A version conflict.</exception>
    public static async Task<Loaded<TState>> LoadAtAsync<TState>(
        this UnitOfWork work, Aggregate<TState> aggregate, string stream, long expectedVersion, CancellationToken cancellation)
    {
        var loaded = await work.LoadAsync(aggregate, stream, null, cancellation);
        return expectedVersion == 0 || loaded.Version == expectedVersion
            ? loaded
            : throw DomainException.Conflict(stream, expectedVersion, loaded.Version);
    }
}
