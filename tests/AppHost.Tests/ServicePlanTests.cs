using System.Xml.Linq;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The topology is declared once, and whatever starts services derives from it. These tests read the declaration and what became of it.</summary>
public class ServicePlanTests
{
    private static readonly IReadOnlyList<ServicePlan> Plans = ServicePlan.Of(Topology.Services);

    [Fact]
    public void Every_service_of_the_repository_is_declared_and_nothing_else()
    {
        var projects = Directory.GetFiles(Path.Combine(ServiceBuild.RepositoryRoot, "services"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => XDocument.Load(file).Root!.Attribute("Sdk")!.Value == "Microsoft.NET.Sdk.Web")
            .Select(file => Path.GetRelativePath(ServiceBuild.RepositoryRoot, file));
        Topology.Services.Select(service => service.Project).Should().BeEquivalentTo(projects);
    }

    [Fact]
    public void No_port_is_given_twice()
    {
        var infrastructure = typeof(InfrastructurePorts).GetProperties().Select(each => (int)each.GetValue(Topology.Infrastructure)!);
        var services = Plans.SelectMany(plan => plan.Endpoints).Select(endpoint => endpoint.Port);
        infrastructure.Concat(services).Should().OnlyHaveUniqueItems().And.OnlyContain(port => port > 1024 && port < 32768);
    }

    [Fact]
    public void Names_databases_ports_and_dependencies_are_what_clients_and_operators_know() =>
        Plans.Select(plan => $"{plan.Name} {plan.Definition.Database} "
                + string.Join(' ', plan.Endpoints.Select(each => $"{each.Name}:{each.Port}/{each.ContainerPort}{(each.Http2 ? "h2" : "")}"))
                + $" after [{string.Join(' ', plan.StartsAfter)}] knows [{string.Join(' ', plan.Peers)}]")
            .Should().Contain(
            [
                "team-performance team_performance http:17202/8080 grpc:17102/8081h2 after [] knows [planning]",
                "planning planning http:17201/8080 grpc:17101/8081h2 after [team-performance] knows [team-performance]",
                "launch-coordination launch_coordination http:17207/8080 grpc:17107/8081h2 after [planning team-performance] knows "
                    + "[planning team-performance]",
            ]);

    [Fact]
    public void Both_engines_tell_a_service_the_same_settings()
    {
        var ports = PortPlan.For(PortChoice.Fixed, Topology.Services);
        var local = new ServiceEnvironment(
            ports, Topology.Services.ToDictionary(each => each.Name, each => each.Database), "amqp://broker", "/key");
        foreach (var plan in Plans)
        {
            local.For(plan).Keys.Should().Contain(plan.Settings.Keys);
            plan.Settings.Keys.Should().Contain([$"ConnectionStrings__{plan.Name}", "Kestrel__Endpoints__grpc__Protocols"])
                .And.Contain(plan.Peers.Select(peer => $"services__{peer}__grpc__0"));
        }
    }

    [Fact]
    public void Whoever_starts_after_another_knows_it_and_no_circle_waits_for_itself()
    {
        Plans.Should().OnlyContain(plan => plan.StartsAfter.All(plan.Peers.Contains));
        StartOrder.Waves(Topology.Services).Sum(wave => wave.Count).Should().Be(Topology.Services.Count);
    }

    [Fact]
    public void Aspire_types_stay_in_their_folder_and_that_folder_names_no_service()
    {
        var root = Path.Combine(ServiceBuild.RepositoryRoot, "AppHost");
        var sources = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"));
        var (inside, outside) = (sources.Where(IsInside).ToList(), sources.Where(file => !IsInside(file)).ToList());
        outside.Where(file => File.ReadAllText(file).Contains("using Aspire")).Should().BeEmpty();
        inside.Should().NotBeEmpty();
        Topology.Services.Select(service => $"\"{service.Name}\"").Where(name => inside.Any(file => File.ReadAllText(file).Contains(name)))
            .Should().BeEmpty("services come from the topology");

        bool IsInside(string file) => file.StartsWith(Path.Combine(root, "Aspire") + "/", StringComparison.Ordinal);
    }

    [Fact]
    public void A_publish_without_its_values_is_refused_with_their_names()
    {
        var publish = () => PublishParameters.RequireAll(name => name == "Parameters__postgres_password" ? "x" : null);
        publish.Should().Throw<LauncherException>().Which.Message.Should()
            .Contain("Parameters__rabbitmq_password").And.Contain("Parameters__team_performance_database_password")
            .And.Contain("Parameters__oidc_authority").And.NotContain("Parameters__postgres_password");
        PublishParameters.RequireAll(_ => "x");
    }
}
