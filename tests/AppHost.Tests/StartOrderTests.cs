using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost.Tests;

public class StartOrderTests
{
    [Fact]
    public void A_service_starts_after_those_whose_feeds_it_reads() =>
        Names(Topology.Services).Should().Equal(
            "team-performance", "planning", "sales-monitoring launch-coordination customer-relations", "budget", "scorecards");

    [Fact]
    public void Services_without_a_dependency_between_them_start_together() =>
        Names([Service("a"), Service("b", "a"), Service("c", "a"), Service("d", "b", "c")]).Should().Equal("a", "b c", "d");

    [Fact]
    public void A_peer_that_is_not_started_holds_nobody_up() =>
        Names([Service("b", "a"), Service("c", "b")]).Should().Equal("b", "c");

    [Fact]
    public void A_circle_is_refused_by_name()
    {
        var start = () => StartOrder.Waves([Service("a", "b"), Service("b", "a")]);
        start.Should().Throw<LauncherException>().WithMessage("*a, b*");
    }

    [Fact]
    public void A_feed_that_is_also_read_orders_nothing() =>
        Names([Service("a") with { AlsoReadsFeedsOf = ["b"] }, Service("b", "a")]).Should().Equal("a", "b");

    [Fact]
    public void No_two_things_of_the_topology_share_a_port()
    {
        var shared = Topology.Infrastructure;
        int[] ports =
        [
            shared.Postgres, shared.Broker, shared.ErlangDistribution, shared.ErlangPortMapper, shared.Dashboard, shared.Telemetry,
            shared.TelemetryHttp, .. Topology.Services.SelectMany(service => new[] { service.Ports.Grpc, service.Ports.Http }),
        ];
        ports.Should().OnlyHaveUniqueItems().And.OnlyContain(port => port < 32768);
    }

    private static IEnumerable<string> Names(IReadOnlyList<ServiceDefinition> services) =>
        StartOrder.Waves(services).Select(wave => string.Join(' ', wave.Select(service => service.Name)));

    private static ServiceDefinition Service(string name, params string[] feeds) => new(name, name, new(1, 2)) { ReadsFeedsOf = feeds };
}
