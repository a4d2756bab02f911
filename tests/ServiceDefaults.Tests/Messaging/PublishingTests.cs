using System.Diagnostics;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

public sealed class PublishingTests(Servers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_foreign_client_receives_the_stored_body_with_CloudEvents_headers()
    {
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker)).ConnectedAsync();
        await using var foreign = await (await ForeignClient.ConnectAsync(servers.Broker))
            .BindAsync(BrokerNames.EventExchange, "planning.#");
        var sent = SampleEvents.Nth(7);

        await service.Publisher.PublishPageAsync([sent], Token);

        await Eventually.BeAsync("received", () => !foreign.Received.IsEmpty);
        var message = foreign.Received.Single();
        message.RoutingKey.Should().Be("planning.plan-approved.v1");
        message.Body.Should().Equal(sent.Data.ToArray());
        message.Properties.ContentType.Should().Be("application/json");
        message.Properties.MessageId.Should().Be(sent.Id.ToString());
        message.Properties.Persistent.Should().BeTrue();
        message.HeadersOfSender.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["cloudEvents:specversion"] = "1.0",
            ["cloudEvents:id"] = sent.Id.ToString(),
            ["cloudEvents:source"] = "/salesplatform/planning",
            ["cloudEvents:type"] = "salesplatform.planning.plan-approved.v1",
            ["cloudEvents:subject"] = "plan/2026",
            ["cloudEvents:time"] = "2026-03-01T09:30:15.0000007+00:00",
            ["cloudEvents:datacontenttype"] = "application/json",
            ["cloudEvents:sequence"] = "7",
            ["cloudEvents:position"] = "1007",
            ["cloudEvents:actor"] = "mei.lin",
            ["cloudEvents:role"] = "executive",
            ["cloudEvents:correlationid"] = "c-17",
            ["cloudEvents:traceparent"] = SampleEvents.TraceParent,
        });
    }

    [Fact]
    public async Task Pages_arrive_in_order()
    {
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker)).ConnectedAsync();
        await using var foreign = await (await ForeignClient.ConnectAsync(servers.Broker))
            .BindAsync(BrokerNames.EventExchange, "planning.#");
        var first = SampleEvents.Page(1, 500);
        var second = SampleEvents.Page(501, 500);

        await service.Publisher.PublishPageAsync(first, Token);
        await service.Publisher.PublishPageAsync(second, Token);

        await Eventually.BeAsync("all received", () => foreign.Received.Count == 1000);
        foreign.Received.Select(message => message.Properties.MessageId).Should()
            .Equal(first.Concat(second).Select(e => e.Id.ToString()));
    }

    [Fact]
    public async Task Nothing_of_MassTransit_travels_even_when_its_spans_are_recorded()
    {
        using var listener = Listen("MassTransit", PlatformMetrics.Name);
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker)).ConnectedAsync();
        await using var foreign = await (await ForeignClient.ConnectAsync(servers.Broker))
            .BindAsync(BrokerNames.EventExchange, "planning.#");

        await service.Publisher.PublishPageAsync([SampleEvents.Nth(1)], Token);

        await Eventually.BeAsync("received", () => !foreign.Received.IsEmpty);
        foreign.Received.Single().HeadersOfSender.Keys.Should().OnlyContain(name => name.StartsWith("cloudEvents:"));
    }

    [Fact]
    public async Task An_event_is_published_under_a_span_in_the_trace_that_caused_it()
    {
        var spans = new List<Activity>();
        using var listener = Listen(PlatformMetrics.Name);
        listener.ActivityStopped = spans.Add;
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker)).ConnectedAsync();
        await using var foreign = await (await ForeignClient.ConnectAsync(servers.Broker))
            .BindAsync(BrokerNames.EventExchange, "planning.#");

        await service.Publisher.PublishPageAsync([SampleEvents.Nth(1)], Token);

        await Eventually.BeAsync("received", () => !foreign.Received.IsEmpty);
        var span = spans.Single(each => each.OperationName == "publish planning.plan-approved.v1");
        span.Kind.Should().Be(ActivityKind.Producer);
        span.ParentId.Should().Be(SampleEvents.TraceParent);
        span.TraceId.ToString().Should().Be(SampleEvents.TraceId);
        foreign.Received.Single().Headers["cloudEvents:traceparent"].Should().Be(span.Id);
    }

    [Fact]
    public async Task A_callers_cancellation_is_a_cancellation()
    {
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker)).ConnectedAsync();
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        var publish = () => service.Publisher.PublishPageAsync([SampleEvents.Nth(1)], caller.Token);

        await publish.Should().ThrowAsync<OperationCanceledException>();
    }

    private static ActivityListener Listen(params string[] sources)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
