using System.Runtime.CompilerServices;
using SalesPlatform.EventStore.Relay;

namespace SalesPlatform.Scorecards.Queries;

internal sealed partial class ScorecardsEndpoint
{
    public override async Task Watch(Wire.WatchRequest request, IServerStreamWriter<Wire.Scorecard> responseStream,
        ServerCallContext context)
    {
        var card = new Wire.GetScorecardRequest { Team = request.Team, Period = request.Period, Rep = request.Rep };
        var (caller, asked) = Read(context, new FieldErrors(), card);
        await foreach (var seen in watch.FollowAsync(asked, known => ScorecardReplies.Of(known.SeenBy(caller)), context.CancellationToken))
            await responseStream.WriteAsync(seen, context.CancellationToken);
    }
}

/// <summary>Looked at again when something was committed here, and every few seconds in any case: another replica may have taken events
/// in.</summary>
internal sealed class ScorecardWatch(
    ScorecardReader scorecards, RelaySignal signal, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan InAnyCase = TimeSpan.FromSeconds(5);

    // Of the machine's clock, not of a business clock: an import is shown as it grows, five times a second.
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(200);

    /// <exception cref="RpcException">UNAVAILABLE: the service stops, follow another replica.</exception>
    public async IAsyncEnumerable<Wire.Scorecard> FollowAsync(
        ScorecardRequest request, Func<Scorecard, Wire.Scorecard> see, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Wire.Scorecard? last = null;
        while (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            var next = signal.Next;
            var card = see(await scorecards.ReadAsync(request with { AsOf = time.GetUtcNow() }, cancellation));
            if (last is null || !IsSame(card, last))
            {
                last = card;
                yield return card;
            }

            await WaitAsync(next, cancellation);
        }

        throw new RpcException(new Status(StatusCode.Unavailable, "The service stops; ask again."));
    }

    private async Task WaitAsync(Task next, CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        await Task.WhenAny(next, Task.Delay(InAnyCase, time, gone.Token));
        await Task.Delay(AtMostEvery, TimeProvider.System, gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await gone.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private static bool IsSame(Wire.Scorecard one, Wire.Scorecard other) => new Wire.Scorecard(one) { AsOf = other.AsOf }.Equals(other);
}
