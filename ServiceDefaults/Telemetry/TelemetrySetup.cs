using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SalesPlatform.ServiceDefaults.Telemetry;

internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        // Two lines for every request, and the SQL of every schema check, hide what matters; traces have each request, and /ready says
        // itself why it is not. What fails in Marten is said by whoever called it, and is none where somebody else was only faster.
        // Configuration may ask for them.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);
        builder.Logging.AddFilter("Marten", LogLevel.Warning);
        builder.Logging.AddFilter("Marten.IDocumentStore", LogLevel.None);
        // Without a receiver none of it is gathered: an event has its trace context all the same, from the request.
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
            return;
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, "salesplatform").AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing
                .SetSampler(new ParentBasedSampler(new BackgroundSampler()))
                .AddSource(PlatformMetrics.Name)
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !IsProbe(context.Request.Path))
                .AddGrpcClientInstrumentation()
                .AddNpgsql())
            .WithMetrics(metrics => metrics
                .AddMeter(PlatformMetrics.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddNpgsqlInstrumentation())
            .UseOtlpExporter();
    }

    // Probes come every few seconds and tell nothing.
    private static bool IsProbe(string? path) => path is "/health" or "/ready";
}
