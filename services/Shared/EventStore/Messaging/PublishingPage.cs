using MassTransit;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>MassTransit promises no order between sends: one that finds no open channel waits, and is repeated after a lost connection. So
/// an event may go out only in its own turn of the page's loop, or when everything before it is confirmed; anything else fails the page,
/// which is published again from its start.</summary>
internal sealed class PublishingPage
{
    [ThreadStatic]
    private static OutgoingEvent? _turn;
    private int _confirmed;

    public Task Start(OutgoingEvent outgoing, Func<OutgoingEvent, Task> send)
    {
        _turn = outgoing;
        try
        {
            return SendAsync(outgoing, send);
        }
        finally
        {
            _turn = null;
        }
    }

    /// <exception cref="EventPublishException">Something before it may not have gone.</exception>
    public void RequirePlace(OutgoingEvent outgoing)
    {
        if (_turn != outgoing && Volatile.Read(ref _confirmed) != outgoing.Index)
            throw new EventPublishException("The connection to the broker was lost within a page.");
    }

    private async Task SendAsync(OutgoingEvent outgoing, Func<OutgoingEvent, Task> send)
    {
        await send(outgoing).ConfigureAwait(false);
        Interlocked.Increment(ref _confirmed);
    }
}
