using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost.Tests;

public class ServiceEnvironmentTests
{
    private static readonly ServiceDefinition Planning = Topology.Services.Single(service => service.Name == "planning");
    private static readonly ServiceDefinition Teams = Topology.Services.Single(service => service.Name == "team-performance");

    [Fact]
    public void A_service_is_told_its_ports_database_broker_and_peers()
    {
        var variables = EnvironmentFor([Planning, Teams]).For(ServicePlan.Of([Planning, Teams])[0]);

        variables["Kestrel__Endpoints__grpc__Url"].Should().Be("http://127.0.0.1:17101");
        variables["Kestrel__Endpoints__grpc__Protocols"].Should().Be("Http2");
        variables["Kestrel__Endpoints__http__Url"].Should().Be("http://127.0.0.1:17201");
        variables["ConnectionStrings__planning"].Should().Be("database of planning");
        variables["ConnectionStrings__rabbitmq"].Should().Be("amqp://broker");
        variables["services__team-performance__grpc__0"].Should().Be("http://127.0.0.1:17102");
        variables["OTEL_SERVICE_NAME"].Should().Be("planning");
        variables["Auth__DevelopmentKeyFile"].Should().Be("/key");
    }

    [Fact]
    public void It_is_told_nothing_of_others_databases_of_absent_peers_or_of_telemetry_nobody_takes() =>
        EnvironmentFor([Planning]).For(ServicePlan.Of([Planning])[0]).Keys.Should()
            .NotContain(["ConnectionStrings__team-performance", "services__team-performance__grpc__0", "OTEL_EXPORTER_OTLP_ENDPOINT"]);

    [Fact]
    public void A_tests_own_settings_win()
    {
        var environment = EnvironmentFor([Planning]) with { Extra = new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Test" } };
        environment.For(ServicePlan.Of([Planning])[0])["DOTNET_ENVIRONMENT"].Should().Be("Test");
    }

    private static ServiceEnvironment EnvironmentFor(IReadOnlyList<ServiceDefinition> services) => new(
        PortPlan.For(PortChoice.Fixed, services), services.ToDictionary(each => each.Name, each => "database of " + each.Name),
        "amqp://broker", "/key");
}
