using System.Diagnostics;
using Grpc.Core;

namespace SalesPlatform.Tests.Platform;

public sealed class TraceTests(PlatformFixture platform)
{
    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task One_trace_leads_from_the_call_through_relay_and_broker_to_the_scorecard()
    {
        await _manager.TeamAsync("traced", "t-1");
        await _manager.RecordAsync("traced", "warm-up", "t-1", 1m, new DateOnly(2023, 8, 1));
        await _manager.AttainmentOnceAsync("traced", "FY2024-M02", 1);
        var traceId = ActivityTraceId.CreateRandom().ToString();

        await _manager.RecordAsync("traced", "the-sale", "t-1", 5m, new DateOnly(2023, 8, 1),
            new Metadata { { "traceparent", $"00-{traceId}-{ActivitySpanId.CreateRandom()}-01" } });

        var spans = await Eventually.GetAsync("the spans of the trace to be exported",
            () => Task.FromResult(platform.Traces.Trace(traceId)), IsWhole);
        var call = spans.Should().ContainSingle(span => span.Service == "sales-monitoring" && span.Name.Contains("Sales/Record")).Subject;
        var command = spans.Should()
            .ContainSingle(span => span.Service == "sales-monitoring" && span.Name == "command RecordSaleRequest").Subject;
        var publish = spans.Should()
            .ContainSingle(span => span.Service == "sales-monitoring" && span.Name == "publish sales-monitoring.sale-recorded.v1").Subject;
        var consume = spans.Should()
            .ContainSingle(span => span.Service == "scorecards" && span.Name == "consume sales-monitoring.sale-recorded.v1").Subject;
        Ancestors(consume, spans).Should().Contain(publish.SpanId);
        Ancestors(publish, spans).Should().Contain(command.SpanId);
        Ancestors(command, spans).Should().Contain(call.SpanId);
        spans.Where(span => span.ParentSpanId == command.SpanId).Select(span => span.Name).Should().Contain(["decide", "append"]);
        spans.Should().Contain(span => span.ParentSpanId == consume.SpanId && span.Name == "project");
    }

    // Each service exports on its own schedule, so the last span of the trace may well arrive first; and Budget consumes sales as well.
    private static bool IsWhole(IReadOnlyList<ExportedSpan> trace) =>
        Has(trace, "sales-monitoring", "Sales/Record", "command ", "decide", "append", "publish ")
        && Has(trace, "scorecards", "consume ", "project");

    private static bool Has(IReadOnlyList<ExportedSpan> trace, string service, params string[] names) =>
        names.All(name => trace.Any(span => span.Service == service && span.Name.Contains(name, StringComparison.Ordinal)));

    private static IEnumerable<string> Ancestors(ExportedSpan span, IReadOnlyList<ExportedSpan> trace)
    {
        for (var parent = trace.FirstOrDefault(other => other.SpanId == span.ParentSpanId); parent is not null;
            parent = trace.FirstOrDefault(other => other.SpanId == parent.ParentSpanId))
            yield return parent.SpanId;
    }
}
