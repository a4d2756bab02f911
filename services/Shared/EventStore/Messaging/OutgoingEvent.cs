using System.Diagnostics;
using System.Net.Mime;
using System.Text;
using MassTransit;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>Sets routing key, headers and raw body in place of MassTransit's envelope.</summary>
internal sealed class OutgoingEvent(WireEvent wire, int index, PublishingPage page)
    : IPipe<SendContext<WireEvent>>, IMessageSerializer, MessageBody
{
    // They name the sending machine and process or repeat the trace context, and mean nothing to other clients.
    private const string MassTransitPrefix = "MT-";
    private static readonly ContentType Json = new(CloudEventHeaders.ContentType);
    private SendContext? _context;
    private bool _gone;

    public WireEvent Wire => wire;

    public int Index => index;

    public bool Gone => Volatile.Read(ref _gone);

    ContentType IMessageSerializer.ContentType => Json;

    long? MessageBody.Length => wire.Data.Length;

    public Activity? StartSpan()
    {
        _ = ActivityContext.TryParse(wire.Attributes.GetValueOrDefault(EventHeaders.TraceParent), null, isRemote: true, out var cause);
        return PlatformMetrics.Activities.StartActivity($"publish {wire.Type}", ActivityKind.Producer, cause);
    }

    Task IPipe<SendContext<WireEvent>>.Send(SendContext<WireEvent> context)
    {
        _context = context;
        context.Serializer = this;
        context.ContentType = Json;
        context.MessageId = wire.Id;
        context.Durable = true;
        context.SetRoutingKey(wire.Type);
        foreach (var (name, value) in CloudEventHeaders.Of(Traced()))
            context.Headers.Set(name, value);
        return Task.CompletedTask;
    }

    void IProbeSite.Probe(ProbeContext context) => context.CreateScope("event");

    MessageBody IMessageSerializer.GetMessageBody<T>(SendContext<T> context) => this;

    Stream MessageBody.GetStream() => new MemoryStream(wire.Data.ToArray(), writable: false);

    string MessageBody.GetString() => Encoding.UTF8.GetString(wire.Data.Span);

    /// <summary>The last thing MassTransit's transport asks for before it hands the message to the channel.</summary>
    byte[] MessageBody.GetBytes()
    {
        if (Gone)
            throw new EventPublishException("The connection to the broker was lost before it confirmed an event.");
        page.RequirePlace(this);
        foreach (var name in _context!.Headers.GetAll().Select(header => header.Key).Where(IsMassTransits).ToList())
            _context.Headers.Set(name, null);
        Volatile.Write(ref _gone, true);
        return wire.Data.ToArray();
    }

    private static bool IsMassTransits(string name) => name.StartsWith(MassTransitPrefix, StringComparison.Ordinal);

    private WireEvent Traced() => Activity.Current?.Id is { } traceParent && Activity.Current.Source == PlatformMetrics.Activities
        ? wire with { Attributes = new Dictionary<string, string>(wire.Attributes) { [EventHeaders.TraceParent] = traceParent } }
        : wire;
}
