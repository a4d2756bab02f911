using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults.Tests.Telemetry;

/// <summary>Names that alerts, dashboards and the operations manual rest on. A change here is a change for operators.</summary>
public class TelemetryNamesTests
{
    [Fact]
    public void Instruments_keep_their_names_and_units()
    {
        PlatformMetrics.ObserveFreshness(() => []);
        Instruments().Should().BeEquivalentTo(new Dictionary<string, string?>
        {
            ["salesplatform.commands"] = "{command}",
            ["salesplatform.command.duration"] = "s",
            ["salesplatform.rules.violations"] = "{command}",
            ["salesplatform.events.appended"] = "{event}",
            ["salesplatform.commit.size"] = "{command}",
            ["salesplatform.relay.published"] = "{event}",
            ["salesplatform.relay.duration"] = "s",
            ["salesplatform.relay.lag"] = "s",
            ["salesplatform.relay.backlog.age"] = "s",
            ["salesplatform.inbox.taken_in"] = "{event}",
            ["salesplatform.inbox.lag"] = "s",
            ["salesplatform.inbox.behind"] = "{position}",
            ["salesplatform.inbox.parked"] = "{message}",
            ["salesplatform.inbox.parked.now"] = "{message}",
            ["salesplatform.views.freshness"] = "s",
        });
    }

    [Fact]
    public void Log_events_keep_their_numbers() =>
        LogNumbers().Should().BeEquivalentTo(new Dictionary<int, string>
        {
            [101] = "CallRefused", [102] = "StoreUnreachable", [103] = "CallFailed",
            [201] = "RelayLeads", [202] = "RelayStopped", [203] = "BrokerRefuses",
            [301] = "InboxConnected", [302] = "InboxDisconnected", [303] = "InboxBatchFailed", [304] = "InboxWaits",
            [305] = "MessageParked", [306] = "MessageUnreadable", [307] = "InboxOutOfTurn", [308] = "FeedUnreachable",
            [309] = "FeedReplaced", [310] = "FeedFailed", [311] = "EventLost", [312] = "ViewsRebuilt", [401] = "DatabaseReady",
            [402] = "StoreRestored", [403] = "SealingFailed",
            [501] = "ReactionsStopped", [601] = "WorkFailed", [602] = "Drafted", [603] = "SummingStopped",
        });

    [Fact]
    public void The_operations_manual_has_every_instrument_and_every_log_event()
    {
        PlatformMetrics.ObserveFreshness(() => []);
        var manual = File.ReadAllText(Path.Combine(Root(), "docs", "operations.md"));
        Instruments().Keys.Append("salesplatform.sales.per_minute").Where(name => !manual.Contains($"`{name}`")).Should().BeEmpty();
        LogNumbers().Where(each => !manual.Contains($"| {each.Key} | {each.Value} |")).Should().BeEmpty();
    }

    [Fact]
    public void A_rate_forgets_what_is_older_than_a_minute()
    {
        var time = new FakeTimeProvider();
        var rate = new EventRate("sales-monitoring.sale-recorded.v1", time);
        rate.Add(3);
        time.Advance(TimeSpan.FromSeconds(30));
        rate.Add(2);
        rate.Add(1);
        rate.PerMinute().Should().Be(6);
        time.Advance(TimeSpan.FromSeconds(30));
        rate.PerMinute().Should().Be(3);
        time.Advance(TimeSpan.FromMinutes(10));
        rate.PerMinute().Should().Be(0);
        rate.Add(4);
        rate.PerMinute().Should().Be(4);
    }

    private static Dictionary<string, string?> Instruments()
    {
        var found = new Dictionary<string, string?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == PlatformMetrics.Name)
                    found[instrument.Name] = instrument.Unit;
            },
        };
        listener.Start();
        return found;
    }

    private static Dictionary<int, string> LogNumbers() => typeof(LogEvents).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (EventId)property.GetValue(null)!).ToDictionary(id => id.Id, id => id.Name!);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesPlatform.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
