using System.Diagnostics;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Ports;

namespace SalesPlatform.AppHost.Services;

/// <summary>Where telemetry goes, what authorises it, and the instance id that joins it to its resource in the dashboard.</summary>
internal sealed record TelemetryTarget(string Endpoint, string Key, string Instance);

/// <summary>
/// What a service is told through its environment by the local launcher: the settings of its plan, which Aspire fills in too, so that it
/// cannot tell the engines apart.
/// </summary>
internal sealed record ServiceEnvironment(PortPlan Ports, IReadOnlyDictionary<string, string> Databases, string Broker, string SigningKey)
{
    /// <summary>Where telemetry goes; null when nothing takes it.</summary>
    public TelemetryTarget? Telemetry { get; init; }

    /// <summary>Added to every service, last: a test's own settings win.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> For(ServicePlan plan)
    {
        var variables = plan.Settings.ToDictionary(each => each.Key, each => ValueOf(plan, each.Value));
        variables["DOTNET_ENVIRONMENT"] = "Development";
        variables["ASPNETCORE_ENVIRONMENT"] = "Development";
        variables["Auth__DevelopmentKeyFile"] = SigningKey;
        variables["OTEL_SERVICE_NAME"] = plan.Name;
        // One line an entry, so that a prefix and a colour can go before it.
        variables["Logging__Console__FormatterName"] = "simple";
        variables["Logging__Console__FormatterOptions__SingleLine"] = "true";
        if (Telemetry is not null)
        {
            variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = Telemetry.Endpoint;
            variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={Telemetry.Key}";
            variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={Telemetry.Instance}";
            // Figures every five seconds, not every minute: somebody looks at them.
            variables["OTEL_METRIC_EXPORT_INTERVAL"] = "5000";
        }

        foreach (var (name, value) in Extra)
            variables[name] = value;
        return variables;
    }

    private string ValueOf(ServicePlan plan, Setting setting) => setting switch
    {
        Setting.Text text => text.Value,
        Setting.ListenAt own => Loopback(plan.Name, own.Endpoint),
        Setting.AddressOf other => Loopback(other.Service, other.Endpoint),
        Setting.OwnDatabase => Databases[plan.Name],
        Setting.Broker => Broker,
        _ => throw new UnreachableException(),
    };

    private string Loopback(string service, string endpoint)
    {
        var ports = Ports.Services[service];
        return $"http://127.0.0.1:{(endpoint == ServicePlan.Grpc ? ports.Grpc : ports.Http)}";
    }
}
