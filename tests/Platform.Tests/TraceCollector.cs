using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SalesPlatform.Tests.Platform.Otlp;

namespace SalesPlatform.Tests.Platform;

/// <summary>A span a service exported.</summary>
public sealed record ExportedSpan(string Service, string Name, string TraceId, string SpanId, string ParentSpanId);

/// <summary>Takes in what the services export over OTLP/HTTP, as an operator's collector would.</summary>
public sealed class TraceCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<ExportedSpan> _spans = new();
    private readonly WebApplication _app;

    private TraceCollector(WebApplication app) => _app = app;

    /// <summary>Value for <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
    public string Endpoint => _app.Urls.First();

    /// <summary>The spans of one trace so far.</summary>
    public IReadOnlyList<ExportedSpan> Trace(string traceId) => [.. _spans.Where(span => span.TraceId == traceId)];

    public static async Task<TraceCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new TraceCollector(builder.Build());
        collector._app.MapPost("/v1/traces", collector.TakeAsync);
        collector._app.MapPost("/v1/{signal}", () => Results.Ok());
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        foreach (var resource in ExportTraceServiceRequest.Parser.ParseFrom(body.ToArray()).ResourceSpans)
        {
            var service = resource.Resource.Attributes.FirstOrDefault(attribute => attribute.Key == "service.name")?.Value.StringValue
                ?? "";
            foreach (var span in resource.ScopeSpans.SelectMany(scope => scope.Spans))
            {
                _spans.Enqueue(new ExportedSpan(service, span.Name, Hex(span.TraceId), Hex(span.SpanId), Hex(span.ParentSpanId)));
            }
        }
    }

    private static string Hex(Google.Protobuf.ByteString id) => Convert.ToHexStringLower(id.Span);
}
