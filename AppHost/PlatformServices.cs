namespace SalesPlatform.AppHost;

public sealed partial class Platform
{
    private static readonly TimeSpan ServicePatience = TimeSpan.FromSeconds(5);
    private static readonly HttpClient Http = new() { Timeout = ServicePatience };
    private readonly List<PlatformService> _services = [];

    internal IReadOnlyList<PlatformService> Services => _services;

    /// <summary>Adds a service: a database of its own, the broker, two ports a replica.</summary>
    public PlatformService AddService<TProject>(string name, int grpc, int http) where TProject : IProjectMetadata, new()
    {
        if (_options.Only.Count > 0 && !_options.Only.Contains(name))
            return new PlatformService(name, []);
        var program = Built.AssemblyOf<TProject>();
        var first = AddReplica(name, name, program, _ports.Of(name, grpc), _ports.Of(name, http));
        var others = Enumerable.Range(2, _options.Replicas - 1).Select(number => $"{name}-{number}")
            .Select(replica => AddReplica(replica, name, program, _ports.Free(replica), _ports.Free(replica)));
        var service = new PlatformService(name, [first, .. others]);
        _services.Add(service);
        return service;
    }

    private IResourceBuilder<ServiceResource> AddReplica(string replica, string name, string program, int grpc, int http)
    {
        var resource = _builder.AddResource(new ServiceResource(replica, Path.GetDirectoryName(program)!, grpc, http))
            .WithArgs("exec", program)
            .WithHttpEndpoint(http, http, "http", isProxied: false)
            .WithHttpEndpoint(grpc, grpc, "grpc", isProxied: false)
            .WithEndpoint("http", endpoint => endpoint.TargetHost = Loopback)
            .WithEndpoint("grpc", endpoint => (endpoint.TargetHost, endpoint.Transport) = (Loopback, "http2"))
            .WithUrlForEndpoint("http", url => (url.Url, url.DisplayText) = (url.Url + "/ready", "Readiness"))
            .WithUrlForEndpoint("grpc", url => url.DisplayText = "gRPC (HTTP/2)")
            .WithEnvironment("Kestrel__Endpoints__http__Url", $"http://{Loopback}:{Text(http)}")
            .WithEnvironment("Kestrel__Endpoints__grpc__Url", $"http://{Loopback}:{Text(grpc)}")
            .WithEnvironment("Kestrel__Endpoints__grpc__Protocols", "Http2")
            .WithReference(DatabaseOf(name), connectionName: name).WithReference(_broker, connectionName: RabbitNode.Name)
            .WaitFor(_postgres, WaitBehavior.WaitOnResourceUnavailable).WaitFor(_rabbit, WaitBehavior.WaitOnResourceUnavailable);
        AddWhatAllProgramsGet(resource);
        resource.WithHealthCheck(Check(replica, ServicePatience, token => AskAsync(http, "ready", token)));
        _kept.Add(resource.Resource);
        return resource;
    }

    private void AddWhatAllProgramsGet<T>(IResourceBuilder<T> program) where T : IResourceWithEnvironment
    {
        program.WithEnvironment("DOTNET_ENVIRONMENT", "Development").WithEnvironment("ASPNETCORE_ENVIRONMENT", "Development")
            .WithEnvironment("Auth__DevelopmentKeyFile", _data.SigningKey)
            // One line an entry, so that a name can go before it.
            .WithEnvironment("Logging__Console__FormatterName", "simple")
            .WithEnvironment("Logging__Console__FormatterOptions__SingleLine", "true")
            .WithEnvironment(Leftovers.Mark, _data.Path);
        if (_options.Dashboard)
        {
            // Figures every five seconds, not every one: somebody looks at them, and seven services share the machine.
            program.WithOtlpExporter().WithEnvironment("OTEL_METRIC_EXPORT_INTERVAL", "5000");
        }

        foreach (var setting in _options.Environment.Select(each => each.Split('=', 2)))
            program.WithEnvironment(setting[0], setting[1]);
    }

    /// <summary>Null when it answers 200, else what it says.</summary>
    private static async Task<string?> AskAsync(int port, string path, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri($"http://{Loopback}:{port}/{path}"), cancellation);
            return answer.IsSuccessStatusCode ? null
                : Readiness.WhyNot(await answer.Content.ReadAsStringAsync(cancellation));
        }
        catch (HttpRequestException notYet)
        {
            return notYet.Message;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"no answer within {ServicePatience.TotalSeconds:0} s";
        }
    }
}

internal abstract class ProgramResource(string name, string folder, int http) : ExecutableResource(name, "dotnet", folder)
{
    public string Http { get; } = $"http://127.0.0.1:{http}";
}

internal sealed class ServiceResource(string name, string folder, int grpc, int http) : ProgramResource(name, folder, http)
{
    public ServiceEndpoints Addresses { get; } = new($"http://127.0.0.1:{grpc}", $"http://127.0.0.1:{http}");
}

/// <summary>A service of the topology, with its replicas; without any when it was left out.</summary>
public sealed class PlatformService
{
    internal PlatformService(string name, IReadOnlyList<IResourceBuilder<ServiceResource>> replicas) => (Name, Replicas) = (name, replicas);

    public string Name { get; }

    internal IReadOnlyList<IResourceBuilder<ServiceResource>> Replicas { get; }

    /// <summary>Tells it where it finds the event feeds it reads. It waits for none of them: it catches up once they are there.</summary>
    public PlatformService Reads(params IReadOnlyList<PlatformService> others)
    {
        foreach (var replica in Replicas)
        {
            foreach (var other in others.Where(other => other.Replicas.Count > 0))
                other.MakeKnownTo(replica);
        }

        return this;
    }

    internal void MakeKnownTo<T>(IResourceBuilder<T> client) where T : IResourceWithEnvironment => client
        .WithEnvironment($"services__{Name}__grpc__0", Replicas[0].Resource.Addresses.Grpc)
        .WithReferenceRelationship(Replicas[0].Resource);
}
