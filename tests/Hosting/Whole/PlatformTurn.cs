using SalesPlatform.LocalServers;

namespace SalesPlatform.Tests.Hosting;

/// <summary>One test program at a time runs whole platforms: two on a few cores only make each other late. One or two services of it are
/// no whole.</summary>
internal static class PlatformTurn
{
    private static readonly SemaphoreSlim Alone = new(1, 1);
    private static IDisposable? _held;
    private static int _platforms;

    /// <summary>Passed on when the last platform of this program has ended, or with the program.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(IEnumerable<string> args)
    {
        if (args.Contains("--only"))
            return new Turn(isTaken: false);
        await Alone.WaitAsync();
        try
        {
            _held ??= await MachineTurn.TakeAsync("tests", TimeProvider.System, CancellationToken.None);
            _platforms++;
        }
        finally
        {
            Alone.Release();
        }

        return new Turn(isTaken: true);
    }

    private sealed class Turn(bool isTaken) : IAsyncDisposable
    {
        private bool _isTaken = isTaken;

        public async ValueTask DisposeAsync()
        {
            if (!_isTaken)
                return;
            _isTaken = false;
            await Alone.WaitAsync();
            if (--_platforms == 0)
            {
                _held?.Dispose();
                _held = null;
            }

            Alone.Release();
        }
    }
}
