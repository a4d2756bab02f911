using SalesPlatform.AppHost.Ports;

namespace SalesPlatform.AppHost.Services;

/// <summary>Where telemetry goes, what authorises it, and the instance id that joins it to its resource in the dashboard.</summary>
internal sealed record TelemetryTarget(string Endpoint, string Key, string Instance);

/// <summary>
/// What a service is told through its environment: the same keys Aspire would set, so that it cannot tell the engines apart.
/// </summary>
internal sealed record ServiceEnvironment(PortPlan Ports, IReadOnlyDictionary<string, string> Databases, string Broker, string SigningKey)
{
    /// <summary>Where telemetry goes; null when nothing takes it.</summary>
    public TelemetryTarget? Telemetry { get; init; }

    /// <summary>Added to every service, last: a test's own settings win.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> For(ServiceDefinition service)
    {
        var ports = Ports.Services[service.Name];
        var variables = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Kestrel__Endpoints__http__Url"] = Loopback(ports.Http),
            ["Kestrel__Endpoints__grpc__Url"] = Loopback(ports.Grpc),
            ["Kestrel__Endpoints__grpc__Protocols"] = "Http2",
            [$"ConnectionStrings__{service.Name}"] = Databases[service.Name],
            ["Auth__DevelopmentKeyFile"] = SigningKey,
            ["OTEL_SERVICE_NAME"] = service.Name,
            // One line an entry, so that a prefix and a colour can go before it.
            ["Logging__Console__FormatterName"] = "simple",
            ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        };
        if (service.UsesBroker)
            variables["ConnectionStrings__rabbitmq"] = Broker;
        if (Telemetry is not null)
        {
            variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = Telemetry.Endpoint;
            variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={Telemetry.Key}";
            variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={Telemetry.Instance}";
            // Figures every five seconds, not every minute: somebody looks at them.
            variables["OTEL_METRIC_EXPORT_INTERVAL"] = "5000";
        }

        foreach (var peer in service.ReadsFeedsOf.Concat(service.AlsoReadsFeedsOf).Where(Ports.Services.ContainsKey))
            variables[$"services__{peer}__grpc__0"] = Loopback(Ports.Services[peer].Grpc);
        foreach (var (name, value) in Extra)
            variables[name] = value;
        return variables;
    }

    private static string Loopback(int port) => $"http://127.0.0.1:{port}";
}
