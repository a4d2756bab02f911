using System.Threading.Channels;
using RabbitMQ.Client;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>MassTransit starts messages side by side in no certain order. The broker numbers what it delivers on a channel 1, 2, 3…, so
/// each waits for the number before it.</summary>
internal sealed class InboxOrder(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, InboxDelivery> _early = [];
    private readonly Channel<InboxDelivery> _inOrder = Channel.CreateUnbounded<InboxDelivery>(new() { SingleReader = true });
    private IChannel? _channel;
    private ulong _next;
    private long _gapSince;
    private readonly List<InboxDelivery> _held = [];
    private bool _ended;
    private bool _leaving;

    public ChannelReader<InboxDelivery> Reader => _inOrder.Reader;

    public void Add(InboxDelivery delivery)
    {
        lock (_lock)
        {
            if (delivery.IsLost)
            {
                delivery.Settle();
                return;
            }

            if (_channel != delivery.Channel.Channel)
                StartOver(delivery.Channel.Channel);
            if (_early.Count == 0)
                _gapSince = time.GetTimestamp();
            _early.Add(delivery.Tag, delivery);
            if (_leaving)
                _ = GiveBackAsync(delivery.Channel.Channel, CancellationToken.None);
            else if (!_ended)
                Release();
        }
    }

    /// <summary>What is unsettled is held until <see cref="LeaveAsync"/>.</summary>
    public void End(IReadOnlyList<InboxDelivery> unsettled)
    {
        lock (_lock)
        {
            _ended = true;
            _held.AddRange(unsettled);
            while (_inOrder.Reader.TryRead(out var unread))
                _held.Add(unread);
        }
    }

    /// <summary>Closing the channel keeps the broker's order, where rejected messages would return one by one. To be called when
    /// MassTransit's endpoint is stopping, not before: it would open another channel, and not stop that one.</summary>
    public async Task LeaveAsync()
    {
        IChannel? channel;
        lock (_lock)
        {
            _leaving = true;
            channel = _held.Count + _early.Count > 0 ? _channel : null;
        }

        if (channel is not null)
            await GiveBackAsync(channel, CancellationToken.None);
    }

    /// <summary>A number missing for that long: whoever got its message dropped it, and the broker is to deliver all again.</summary>
    public async Task<bool> MendAsync(TimeSpan longestGap, CancellationToken cancellation)
    {
        IChannel? channel;
        lock (_lock)
            channel = _early.Count > 0 && time.GetElapsedTime(_gapSince) > longestGap ? _channel : null;
        if (channel is null)
            return false;
        await GiveBackAsync(channel, cancellation);
        return true;
    }

    private static async Task GiveBackAsync(IChannel channel, CancellationToken cancellation)
    {
        try
        {
            await channel.CloseAsync(Constants.ReplySuccess, "Unsettled messages are given back", abort: true, cancellation);
        }
        catch (ObjectDisposedException) when (channel.IsClosed)
        {
            // MassTransit disposes of a channel when it hears of the closing, which may be before the closing call is through.
            return;
        }
    }

    private void Release()
    {
        while (_early.Remove(_next, out var delivery))
        {
            _inOrder.Writer.TryWrite(delivery);
            _next++;
            _gapSince = time.GetTimestamp();
        }
    }

    private void StartOver(IChannel channel)
    {
        Forget();
        _channel = channel;
        _next = 1;
        channel.ChannelShutdownAsync += (_, _) =>
        {
            lock (_lock)
            {
                if (_channel == channel)
                    Forget();
            }

            return Task.CompletedTask;
        };
    }

    // Those already released are settled by their reader.
    private void Forget()
    {
        foreach (var lost in _early.Values.Concat(_held))
            lost.Settle();
        _early.Clear();
        _held.Clear();
    }
}
