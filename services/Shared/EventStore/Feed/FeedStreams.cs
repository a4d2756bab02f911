using System.Collections.Concurrent;
using Grpc.Core;

namespace SalesPlatform.EventStore.Feed;

public sealed class FeedStreams
{
    /// <summary>A department reads one feed of each service.</summary>
    public const int MostOfOneCaller = 20;

    private readonly ConcurrentDictionary<string, int> _open = new();

    /// <exception cref="RpcException">RESOURCE_EXHAUSTED.</exception>
    public IDisposable Open(string caller)
    {
        if (_open.AddOrUpdate(caller, 1, (_, open) => open + 1) <= MostOfOneCaller)
            return new Closing(this, caller);
        Close(caller);
        throw new RpcException(new Status(StatusCode.ResourceExhausted,
            $"{caller} holds {MostOfOneCaller} streams of this feed open already: end one before opening another."));
    }

    private void Close(string caller)
    {
        if (_open.AddOrUpdate(caller, 0, (_, open) => open - 1) == 0)
            _open.TryRemove(KeyValuePair.Create(caller, 0));
    }

    private sealed class Closing(FeedStreams streams, string caller) : IDisposable
    {
        private int _closed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _closed, 1) == 0)
                streams.Close(caller);
        }
    }
}
