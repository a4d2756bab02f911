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

    [Fact]
    public async Task A_page_is_traced_and_being_asked_for_its_health_is_not()
    {
        using var http = new HttpClient { BaseAddress = platform.Platform.EndpointOf("portal", "http") };
        var health = await AskAsync(http, "/health");
        var page = await AskAsync(http, "/sign-in");

        await Eventually.GetAsync("the span of the page", () => Task.FromResult(platform.Traces.Trace(page)),
            spans => spans.Any(span => span.Service == "portal"));
        platform.Traces.Trace(health).Should().BeEmpty("it was asked first, and spans are exported in their order");
    }

    private static async Task<string> AskAsync(HttpClient http, string path)
    {
        var traceId = ActivityTraceId.CreateRandom().ToString();
        using var request = new HttpRequestMessage(HttpMethod.Get, path)
        {
            Headers = { { "traceparent", $"00-{traceId}-{ActivitySpanId.CreateRandom()}-01" } },
        };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.Should().BeTrue("{0} answers {1}", path, answer.StatusCode);
        return traceId;
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
