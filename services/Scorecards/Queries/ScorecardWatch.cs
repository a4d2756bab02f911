using System.Runtime.CompilerServices;
using Grpc.Core;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Known;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>Looked at again when something was committed here, and every few seconds in any case: another replica may have taken events
/// in.</summary>
internal sealed class ScorecardWatch(
    ScorecardQuery scorecards, RelaySignal signal, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan InAnyCase = TimeSpan.FromSeconds(5);

    // Of the machine's clock, not of a business clock: an import is shown as it grows, five times a second.
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(200);

    /// <exception cref="RpcException">UNAVAILABLE: the service stops, follow another replica.</exception>
    public async IAsyncEnumerable<Scorecard> FollowAsync(
        ScorecardRequest request, Func<KnownScorecard, Scorecard> see, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Scorecard? last = null;
        while (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            var next = signal.Next;
            var card = see(await scorecards.GetAsync(request with { AsOf = time.GetUtcNow() }, cancellation));
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

    private static bool IsSame(Scorecard one, Scorecard other) => new Scorecard(one) { AsOf = other.AsOf }.Equals(other);
}
