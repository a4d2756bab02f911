using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesPlatform.AppHost.Tests;

public class EndpointsFileTests
{
    [Fact]
    public void It_has_the_shape_clients_read()
    {
        var endpoints = new PlatformEndpoints(
            new Dictionary<string, ServiceEndpoints> { ["team-performance"] = new("http://127.0.0.1:1", "http://127.0.0.1:2") },
            "amqp://127.0.0.1:3", TokenEndpoint.Development("/data/development-signing-key"))
        {
            BrokerAdministration = new BrokerAdministration("http://127.0.0.1:4", "salesplatform", "/data/secrets/rabbitmq"),
        };

        var expected = JsonNode.Parse("""
            {
              "services": { "team-performance": { "grpc": "http://127.0.0.1:1", "http": "http://127.0.0.1:2" } },
              "broker": "amqp://127.0.0.1:3",
              "token": {
                "kind": "development", "keyFile": "/data/development-signing-key", "issuer": "salesplatform-development",
                "audience": "salesplatform", "how": "dotnet run --project AppHost -- token --role sales-manager"
              },
              "version": 1, "environment": "Development", "portal": null, "dashboard": null,
              "brokerAdministration": { "url": "http://127.0.0.1:4", "user": "salesplatform", "passwordFile": "/data/secrets/rabbitmq" }
            }
            """);
        JsonNode.DeepEquals(JsonNode.Parse(endpoints.ToJson()), expected).Should().BeTrue(endpoints.ToJson());
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var written = new PlatformEndpoints(
            new Dictionary<string, ServiceEndpoints>(), "amqp://127.0.0.1:3", TokenEndpoint.Development("/key"))
        {
            Dashboard = "http://127.0.0.1:4", Portal = "http://127.0.0.1:5",
        };
        var read = JsonSerializer.Deserialize<PlatformEndpoints>(written.ToJson(), JsonSerializerOptions.Web);
        read.Should().BeEquivalentTo(written);
    }
}
