using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SalesPlatform.ServiceDefaults.Telemetry;

/// <summary>A test pins names and units: alerts and dashboards are built on them. No tag holds a person, a customer, an amount or a text
/// somebody wrote.</summary>
public static class PlatformMetrics
{
    public const string Name = "SalesPlatform";

    /// <summary>In a fact's order: <c>command X</c> with <c>decide</c> and <c>append</c>, the relay's <c>publish T</c>, <c>consume T</c>
    /// with <c>project</c>.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>By outcome: <c>appended</c>, <c>unchanged</c>, <c>repeated</c>, <c>refused</c> or <c>failed</c>.</summary>
    public static Counter<long> Commands { get; } =
        Meter.CreateCounter<long>("salesplatform.commands", "{command}", "Commands, by outcome");

    public static Histogram<double> CommandDuration { get; } =
        Meter.CreateHistogram<double>("salesplatform.command.duration", "s", "From a command's arrival to its answer");

    public static Counter<long> Violations { get; } =
        Meter.CreateCounter<long>("salesplatform.rules.violations", "{command}", "Commands refused, by the rule they break");

    public static Counter<long> Appended { get; } =
        Meter.CreateCounter<long>("salesplatform.events.appended", "{event}", "Events appended");

    public static Histogram<int> CommitSize { get; } =
        Meter.CreateHistogram<int>("salesplatform.commit.size", "{command}", "Units of work committed in one transaction");

    public static Counter<long> Published { get; } =
        Meter.CreateCounter<long>("salesplatform.relay.published", "{event}", "Events confirmed by the broker");

    public static Histogram<double> PublishDuration { get; } =
        Meter.CreateHistogram<double>("salesplatform.relay.duration", "s", "Time to publish a page");

    /// <summary>Of the oldest event of a page.</summary>
    public static Histogram<double> PublishLag { get; } =
        Meter.CreateHistogram<double>("salesplatform.relay.lag", "s", "From recording to confirmation");

    /// <summary>0 when none waits; grows while the broker is away.</summary>
    public static Gauge<double> PublishBacklog { get; } =
        Meter.CreateGauge<double>("salesplatform.relay.backlog.age", "s", "Age of the oldest event that waits to be published");

    public static Counter<long> TakenIn { get; } =
        Meter.CreateCounter<long>("salesplatform.inbox.taken_in", "{event}", "Events taken in from other services");

    public static Histogram<double> InboxLag { get; } =
        Meter.CreateHistogram<double>("salesplatform.inbox.lag", "s", "From recording at the source to the commit here");

    public static Gauge<long> InboxBehind { get; } =
        Meter.CreateGauge<long>("salesplatform.inbox.behind", "{position}", "Positions of a source's feed not read yet");

    public static Counter<long> Parked { get; } = Meter.CreateCounter<long>(
        "salesplatform.inbox.parked", "{message}", "Messages parked after failing");

    public static Gauge<long> ParkedNow { get; } =
        Meter.CreateGauge<long>("salesplatform.inbox.parked.now", "{message}", "Messages that lie parked");

    public static void ObserveFreshness(Func<IEnumerable<Measurement<double>>> ages) =>
        Meter.CreateObservableGauge("salesplatform.views.freshness", ages, "s",
            "Time since the views held all that a source had published");

    public static void ObserveRate(string instrument, string unit, string description, Func<double> perMinute) =>
        Meter.CreateObservableGauge(instrument, perMinute, unit, description);
}
