using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SalesPlatform.ServiceDefaults.Telemetry;

/// <summary>The platform's own spans and instruments. Names follow OpenTelemetry's conventions; durations are in seconds.</summary>
public static class PlatformMetrics
{
    /// <summary>Name of the activity source and the meter.</summary>
    public const string Name = "SalesPlatform";

    /// <summary>Spans: <c>command</c>, <c>publish</c>, <c>consume</c>.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Events appended.</summary>
    public static Counter<long> Appended { get; } = Meter.CreateCounter<long>("salesplatform.events.appended", "{event}", "Events appended");

    /// <summary>Events the broker confirmed.</summary>
    public static Counter<long> Published { get; } = Meter.CreateCounter<long>("salesplatform.relay.published", "{event}", "Events confirmed by the broker");

    /// <summary>Time to publish one page.</summary>
    public static Histogram<double> PublishDuration { get; } = Meter.CreateHistogram<double>("salesplatform.relay.duration", "s", "Time to publish a page");

    /// <summary>From recording to confirmation, of the oldest event of a page.</summary>
    public static Histogram<double> PublishLag { get; } = Meter.CreateHistogram<double>("salesplatform.relay.lag", "s", "From recording to confirmation");

    /// <summary>Events taken in.</summary>
    public static Counter<long> TakenIn { get; } = Meter.CreateCounter<long>("salesplatform.inbox.taken_in", "{event}", "Events taken in from other services");

    /// <summary>From recording at the source to the commit here.</summary>
    public static Histogram<double> InboxLag { get; } = Meter.CreateHistogram<double>("salesplatform.inbox.lag", "s", "From recording at the source to the commit here");

    /// <summary>Messages parked.</summary>
    public static Counter<long> Parked { get; } = Meter.CreateCounter<long>("salesplatform.inbox.parked", "{message}", "Messages parked after failing");
}
