using MassTransit;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>
/// Keeps one page in order although its events are under way at once. MassTransit promises no order between sends: a send that finds no
/// open channel waits for one, and is repeated after a lost connection, while its neighbours go their own ways. So an event may go out only
/// where its place is certain: in its own turn of the page's loop, or when everything before it is confirmed. Anything else fails, and with
/// it the page, which is then published again from its start.
/// </summary>
internal sealed class PublishingPage
{
    [ThreadStatic]
    private static OutgoingEvent? _turn;
    private int _confirmed;

    /// <summary>Starts one send in its turn. Comes back with the send under way.</summary>
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

    /// <summary>Called when an event's bytes go to the channel.</summary>
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
