using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using k8s;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The files of deploy/ are written by hand, and held against what the AppHost declares: a service, a feed or a setting that is
/// missing in one of them is found here.</summary>
public sealed class DeploymentTests : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Built.RepositoryRoot, "deploy");
    private readonly TemporaryFolder _folder = new();
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _services = null!;
    private string _portal = null!;

    public async ValueTask InitializeAsync()
    {
        await using var model = await DistributedApplicationTestingBuilder.CreateAsync<PlatformService>(
            ["--data", _folder.Path, "--ports", "auto", "--no-demo", "--no-dashboard"]);
        _services = model.Resources.OfType<ServiceResource>()
            .ToDictionary(service => service.Name, service => (IReadOnlyList<string>)[.. service.Annotations
            .OfType<ResourceRelationshipAnnotation>().Select(relation => relation.Resource).OfType<ServiceResource>()
            .Select(peer => peer.Name).Distinct()]);
        _portal = model.Resources.OfType<PortalResource>().Single().Name;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Kubernetes_has_every_service_with_its_database_its_feeds_and_its_address()
    {
        _services.Should().HaveCountGreaterThan(6);
        Files("kubernetes/services").Keys.Should().BeEquivalentTo(_services.Keys);
        foreach (var (name, peers) in _services)
        {
            var objects = Files("kubernetes/services")[name];
            var deployment = objects.OfType<V1Deployment>().Should().ContainSingle().Subject;
            var service = objects.OfType<V1Service>().Should().ContainSingle().Subject;
            (deployment.Metadata.Name, service.Metadata.Name).Should().Be((name, name));
            deployment.Metadata.Labels["app.kubernetes.io/component"].Should()
                .Be("service", "what all services have in common is laid over it");
            deployment.Spec.Selector.MatchLabels.Should().BeEquivalentTo(deployment.Spec.Template.Metadata.Labels)
                .And.BeEquivalentTo(service.Spec.Selector);
            service.Spec.Ports.Select(port => $"{port.Name}:{port.Port}").Should().Equal("http:8080", "grpc:8081");
            var container = deployment.Spec.Template.Spec.Containers.Should().ContainSingle().Subject;
            (container.Name, container.Image).Should().Be(("service", $"salesplatform/{name}"));
            var told = container.Env.ToDictionary(
                each => each.Name, each => each.Value ?? $"{each.ValueFrom.SecretKeyRef.Name}/{each.ValueFrom.SecretKeyRef.Key}");
            told.Should()
                .BeEquivalentTo(
                    new Dictionary<string, string>(
                        peers.Select(peer => KeyValuePair.Create($"services__{peer}__grpc__0", $"http://{peer}:8081")))
                    {
                        ["OTEL_SERVICE_NAME"] = name, [$"ConnectionStrings__{name}"] = $"databases/{name}",
                    });
        }
    }

    [Fact]
    public void Kubernetes_runs_two_of_each_with_probes_limits_and_no_privileges()
    {
        var common = Read("kubernetes/every-service.yaml").OfType<V1Deployment>().Single().Spec;
        common.Replicas.Should().BeGreaterThanOrEqualTo(2);
        var container = common.Template.Spec.Containers.Single(each => each.Name == "service");
        container.Ports.Select(port => $"{port.Name}:{port.ContainerPort}").Should().Equal("http:8080", "grpc:8081");
        new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }.Select(probe => probe.HttpGet.Path)
            .Should().Equal("/health", "/health", "/ready");
        (container.LivenessProbe.PeriodSeconds * container.LivenessProbe.FailureThreshold).Should().Be((int)Liveness.Patience.TotalSeconds);
        container.Resources.Limits.Should().ContainKey("memory");
        container.Env.Single().ValueFrom.SecretKeyRef.Name.Should().Be("rabbitmq");
        (common.Template.Spec.SecurityContext.RunAsNonRoot, container.SecurityContext.ReadOnlyRootFilesystem).Should().Be((true, true));
    }

    [Fact]
    public void Kubernetes_prepares_the_database_of_every_service_and_names_every_file_and_image()
    {
        var job = Read("kubernetes/prepare-databases.yaml").OfType<V1Job>().Single();
        job.Spec.Template.Spec.Containers.Select(container => container.Name).Should().BeEquivalentTo(_services.Keys);
        foreach (var container in job.Spec.Template.Spec.Containers)
        {
            container.Args.Should().Equal("--Database:Prepare=true");
            container.Env.Select(each => $"{each.Name}={each.ValueFrom.SecretKeyRef.Name}").Should().Equal(
                $"ConnectionStrings__{container.Name}=databases", "ConnectionStrings__postgres=postgres-administrator",
                "ConnectionStrings__rabbitmq=rabbitmq");
        }

        var kustomization = Map("kubernetes/kustomization.yaml");
        List(kustomization["resources"]).Should()
            .BeEquivalentTo(_services.Keys.Select(name => $"services/{name}.yaml").Concat(["prepare-databases.yaml", "portal.yaml"]));
        List(kustomization["images"]).Select(image => (string)((Dictionary<object, object>)image)["name"])
            .Should().BeEquivalentTo(_services.Keys.Append(_portal).Select(name => $"salesplatform/{name}"));
    }

    [Fact]
    public void The_portal_is_deployed_once_knows_every_service_and_signs_people_in_by_OpenID_Connect()
    {
        var objects = Read("kubernetes/portal.yaml");
        var deployment = objects.OfType<V1Deployment>().Single();
        var container = deployment.Spec.Template.Spec.Containers.Should().ContainSingle().Subject;
        (deployment.Metadata.Name, deployment.Spec.Replicas, container.Image).Should().Be((_portal, 1, $"salesplatform/{_portal}"));
        deployment.Spec.Selector.MatchLabels.Should().BeEquivalentTo(deployment.Spec.Template.Metadata.Labels)
            .And.BeEquivalentTo(objects.OfType<V1Service>().Single().Spec.Selector);
        deployment.Metadata.Labels["app.kubernetes.io/component"].Should()
            .NotBe("service", "what services have in common is not laid over it");
        new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }.Should()
            .OnlyContain(probe => probe.HttpGet.Path == Liveness.Path);
        var told = container.Env.Where(each => each.Value is not null).ToDictionary(each => each.Name, each => each.Value);
        var composed = (Dictionary<object, object>)((Dictionary<object, object>)Map("compose.yaml")["services"])[_portal];
        var inCompose = ((Dictionary<object, object>)composed["environment"])
            .ToDictionary(each => (string)each.Key, each => (string)each.Value);
        foreach (var settings in new[] { told, inCompose })
        {
            settings.Where(each => each.Key.StartsWith("services__", StringComparison.Ordinal)).Should()
                .BeEquivalentTo(_services.Keys.Select(name => KeyValuePair.Create($"services__{name}__grpc__0", $"http://{name}:8081")));
            settings.Should().NotContainKey("Auth__DevelopmentKeyFile");
        }

        container.Env.Single(each => each.Name == "Auth__Authority").ValueFrom.ConfigMapKeyRef.Key.Should().Be("Auth__Authority");
        container.EnvFrom.Should().ContainSingle().Which.SecretRef.Name.Should().Be("oidc-portal-client");
        inCompose.Should().ContainKeys("Auth__Authority", "Auth__ClientId", "Auth__ClientSecret");
        List(composed["ports"]).Should().ContainSingle().Which.Should()
            .Be($"127.0.0.1:{PortOf(_portal)}:8080", "people find it where developers do");
    }

    [Fact]
    public void Compose_has_every_service_with_its_database_its_feeds_its_port_and_what_prepares_it()
    {
        var services = (Dictionary<object, object>)Map("compose.yaml")["services"];
        services.Keys.Should()
            .BeEquivalentTo(_services.Keys.Concat(_services.Keys.Select(name => name + "-prepare"))
                .Concat([_portal, "postgres", "rabbitmq"]));
        foreach (var (name, peers) in _services)
        {
            var service = (Dictionary<object, object>)services[name];
            var prepare = (Dictionary<object, object>)services[name + "-prepare"];
            var told = (Dictionary<object, object>)service["environment"];
            told.Keys.Cast<string>().Where(key => key.StartsWith("services__", StringComparison.Ordinal)).Should()
                .BeEquivalentTo(peers.Select(peer => $"services__{peer}__grpc__0"));
            peers.Should().OnlyContain(peer => (string)told[$"services__{peer}__grpc__0"] == $"http://{peer}:8081");
            told[$"ConnectionStrings__{name}"].Should()
                .Be(((Dictionary<object, object>)prepare["environment"])[$"ConnectionStrings__{name}"])
                .And.BeOfType<string>().Which.Should().Contain($"Username={name.Replace('-', '_')};");
            told.Should().ContainKeys("ConnectionStrings__rabbitmq", "Auth__Authority", "Auth__ClientSecret").And.NotContainKey(
                "ConnectionStrings__postgres");
            service["image"].Should().Be(prepare["image"]);
            ((Dictionary<object, object>)service["depends_on"]).Keys.Should().BeEquivalentTo([$"{name}-prepare", "rabbitmq"]);
            List(service["ports"]).Should().ContainSingle().Which.Should().Be(
                $"127.0.0.1:{PortOf(name)}:8081", "callers of this machine find it where developers do");
        }
    }

    [Fact]
    public void Every_value_that_Compose_asks_for_is_in_the_example_and_none_is_written_down()
    {
        var compose = File.ReadAllText(Path.Combine(Folder, "compose.yaml"));
        var asked = System.Text.RegularExpressions.Regex.Matches(compose, @"\$\{(\w+)").Select(match => match.Groups[1].Value).Distinct();
        var example = File.ReadAllLines(Path.Combine(Folder, "env.example")).Where(line => !line.StartsWith('#'));
        example.Should().OnlyContain(line => line.EndsWith('='));
        example.Select(line => line.TrimEnd('=')).Should().BeEquivalentTo(asked);
    }

    private static string PortOf(string service) => System.Text.RegularExpressions.Regex.Match(
        File.ReadAllText(Path.Combine(Built.RepositoryRoot, "AppHost", "Program.cs")), $"\"{service}\", (\\d+)[,)]").Groups[1].Value;

    private static Dictionary<string, IReadOnlyList<object>> Files(string folder) =>
        Directory.GetFiles(Path.Combine(Folder, folder), "*.yaml")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file),
            file => (IReadOnlyList<object>)KubernetesYaml.LoadAllFromString(File.ReadAllText(file), strict: true));

    private static List<object> Read(string file) =>
        KubernetesYaml.LoadAllFromString(File.ReadAllText(Path.Combine(Folder, file)), strict: true);

    private static Dictionary<object, object> Map(string file)
    {
        using var text = File.OpenText(Path.Combine(Folder, file));
        return new DeserializerBuilder().WithDuplicateKeyChecking().Build()
            .Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(text)));
    }

    private static List<object> List(object value) => (List<object>)value;
}
