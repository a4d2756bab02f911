using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SalesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// The platform's own spans and instruments. Names follow OpenTelemetry's conventions, durations are in seconds, and a test pins them:
/// alerts and dashboards are built on them. No tag holds a person, a customer, an amount or a text somebody wrote.
/// </summary>
public static class PlatformMetrics
{
    /// <summary>Name of the activity source and the meter.</summary>
    public const string Name = "SalesPlatform";

    /// <summary>Spans, in the order in which a fact travels: <c>command X</c> with <c>decide</c> and <c>append</c>, then <c>publish T</c>
    /// by the relay, then <c>consume T</c> with <c>project</c> in each service that learns of it.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Commands, by name and outcome: <c>appended</c>, <c>unchanged</c>, <c>repeated</c>, <c>refused</c> or
    /// <c>failed</c>.</summary>
    public static Counter<long> Commands { get; } =
        Meter.CreateCounter<long>("salesplatform.commands", "{command}", "Commands, by outcome");

    /// <summary>Time from a command's arrival to its answer.</summary>
    public static Histogram<double> CommandDuration { get; } =
        Meter.CreateHistogram<double>("salesplatform.command.duration", "s", "From a command's arrival to its answer");

    /// <summary>Commands the domain refused, by the code of the rule.</summary>
    public static Counter<long> Violations { get; } =
        Meter.CreateCounter<long>("salesplatform.rules.violations", "{command}", "Commands refused, by the rule they break");

    /// <summary>Events appended, by type.</summary>
    public static Counter<long> Appended { get; } =
        Meter.CreateCounter<long>("salesplatform.events.appended", "{event}", "Events appended");

    /// <summary>Units of work in one database transaction.</summary>
    public static Histogram<int> CommitSize { get; } =
        Meter.CreateHistogram<int>("salesplatform.commit.size", "{command}", "Units of work committed in one transaction");

    /// <summary>Events the broker confirmed.</summary>
    public static Counter<long> Published { get; } =
        Meter.CreateCounter<long>("salesplatform.relay.published", "{event}", "Events confirmed by the broker");

    /// <summary>Time to publish one page.</summary>
    public static Histogram<double> PublishDuration { get; } =
        Meter.CreateHistogram<double>("salesplatform.relay.duration", "s", "Time to publish a page");

    /// <summary>From recording to confirmation, of the oldest event of a page.</summary>
    public static Histogram<double> PublishLag { get; } =
        Meter.CreateHistogram<double>("salesplatform.relay.lag", "s", "From recording to confirmation");

    /// <summary>Age of the oldest event that waits to be published; 0 when none does. Grows while the broker is away.</summary>
    public static Gauge<double> PublishBacklog { get; } =
        Meter.CreateGauge<double>("salesplatform.relay.backlog.age", "s", "Age of the oldest event that waits to be published");

    /// <summary>Events taken in, by the service they come from.</summary>
    public static Counter<long> TakenIn { get; } =
        Meter.CreateCounter<long>("salesplatform.inbox.taken_in", "{event}", "Events taken in from other services");

    /// <summary>From recording at the source to the commit here, by source.</summary>
    public static Histogram<double> InboxLag { get; } =
        Meter.CreateHistogram<double>("salesplatform.inbox.lag", "s", "From recording at the source to the commit here");

    /// <summary>How far a source's feed is ahead of what was read of it, when the feed is looked at.</summary>
    public static Gauge<long> InboxBehind { get; } =
        Meter.CreateGauge<long>("salesplatform.inbox.behind", "{position}", "Positions of a source's feed not read yet");

    /// <summary>Messages parked since the start.</summary>
    public static Counter<long> Parked { get; } = Meter.CreateCounter<long>(
        "salesplatform.inbox.parked", "{message}", "Messages parked after failing");

    /// <summary>Messages that lie parked now, by source.</summary>
    public static Gauge<long> ParkedNow { get; } =
        Meter.CreateGauge<long>("salesplatform.inbox.parked.now", "{message}", "Messages that lie parked");

    /// <summary>
    /// For a service's views, how long ago they were known to hold all that a source had published: on scorecards, the freshness of the
    /// scorecard.
    /// </summary>
    public static void ObserveFreshness(Func<IEnumerable<Measurement<double>>> ages) =>
        Meter.CreateObservableGauge("salesplatform.views.freshness", ages, "s",
            "Time since the views held all that a source had published");

    /// <summary>A rate over the last minute of events of one type, as a figure of the business.</summary>
    public static void ObserveRate(string instrument, string unit, string description, Func<double> perMinute) =>
        Meter.CreateObservableGauge(instrument, perMinute, unit, description);
}
