using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

public sealed class InboxTests(Servers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_event_is_handled_once_in_order_in_batches_one_at_a_time()
    {
        // The first batch is held until everything is sent: what comes meanwhile gathers, and would overlap if it could.
        var sent = new TaskCompletionSource();
        var handler = new RecordingHandler { Work = cancellation => sent.Task.WaitAsync(cancellation) };
        await using var service = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        var pages = Enumerable.Range(0, 6).Select(page => SampleEvents.Page(page * 500, 500)).ToList();

        foreach (var page in pages)
            await service.Publisher.PublishPageAsync(page, Token);
        sent.SetResult();

        await Eventually.BeAsync("all handled", () => handler.Handled.Count >= 3000);
        handler.Handled.Select(e => e.Id).Should().Equal(pages.SelectMany(page => page).Select(e => e.Id));
        handler.BatchSizes.Should().OnlyContain(size => size <= 200).And.Contain(size => size > 20);
        handler.Overlapped.Should().BeFalse();
        await QueueEmptiesAsync(service);
    }

    [Fact]
    public async Task What_is_handled_is_what_was_published()
    {
        var handler = new RecordingHandler();
        await using var service = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        var sent = SampleEvents.Nth(3);

        await service.Publisher.PublishPageAsync([sent], Token);

        await Eventually.BeAsync("handled", () => handler.Handled.Count == 1);
        var taken = handler.Handled.Single();
        taken.Should().BeEquivalentTo(sent, options => options.Excluding(e => e.Data));
        taken.Data.ToArray().Should().Equal(sent.Data.ToArray());
    }

    [Fact]
    public async Task A_handler_that_fails_three_times_loses_nothing_and_no_order()
    {
        var handler = new RecordingHandler(failures: 3);
        await using var service = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        var page = SampleEvents.Page(1, 300);

        await service.Publisher.PublishPageAsync(page, Token);

        await Eventually.BeAsync("all handled", () => handler.Handled.Count >= 300);
        handler.Handled.Select(e => e.Id).Should().Equal(page.Select(e => e.Id));
        // 100 + 200 + 400 ms: increasing, not hot.
        handler.Attempts.Should().BeLessThan(12);
        await using var foreign = await ForeignClient.ConnectAsync(servers.Broker);
        (await foreign.CountAsync(BrokerNames.InboxErrors(service.Name))).Should().Be(0);
    }

    [Fact]
    public async Task A_service_that_stops_in_an_outage_leaves_everything_in_order_to_its_successor()
    {
        var page = SampleEvents.Page(1, 700);
        var failing = new RecordingHandler(failures: int.MaxValue);
        var first = await (await MessagingHost.LearningAsync(servers.Broker, failing)).ConnectedAsync();
        await first.Publisher.PublishPageAsync(page, Token);
        await Eventually.BeAsync("failed twice", () => failing.Attempts >= 2);
        await first.DisposeAsync();

        var handler = new RecordingHandler();
        await using var second = await MessagingHost.LearningAsync(servers.Broker, handler, first.Name);

        await Eventually.BeAsync("all handled", () => handler.Handled.Count >= 700);
        handler.Handled.Select(e => e.Id).Should().Equal(page.Select(e => e.Id));
    }

    [Theory]
    [InlineData("cloudEvents:id", null, "{}", "The header cloudEvents:id is missing.")]
    [InlineData("cloudEvents:type", null, "{}", "The header cloudEvents:type is missing.")]
    [InlineData("cloudEvents:sequence", "first", "{}", "The header cloudEvents:sequence cannot be read.")]
    [InlineData("cloudEvents:source", "/elsewhere", "{}", "The header cloudEvents:source cannot be read.")]
    [InlineData("cloudEvents:actor", "m\0o", "{}", "The header cloudEvents:actor contains NUL characters")]
    [InlineData("cloudEvents:subject", "plan\0", "{}", "The header cloudEvents:subject contains NUL characters")]
    [InlineData("cloudEvents:specversion", "0.3", "{}", "The CloudEvents version is 0.3, not 1.0.")]
    [InlineData("cloudEvents:role", "hr", "{\"a\":", "The body is not JSON")]
    [InlineData("cloudEvents:role", "hr", "", "The body is not JSON")]
    public async Task A_message_that_is_no_event_goes_to_the_error_queue_and_the_next_is_handled(
        string header, string? value, string body, string reason)
    {
        var handler = new RecordingHandler();
        await using var service = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        await using var foreign = await ForeignClient.ConnectAsync(servers.Broker);
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);

        await foreign.SendAsync(BrokerNames.EventExchange, SampleEvents.Type, Headers(header, value), bytes);
        await service.Publisher.PublishPageAsync([SampleEvents.Nth(2)], Token);

        await Eventually.BeAsync("the next handled", () => handler.Handled.Count == 1);
        await foreign.ConsumeAsync(BrokerNames.InboxErrors(service.Name));
        await Eventually.BeAsync("in the error queue", () => !foreign.Received.IsEmpty);
        var error = foreign.Received.Single();
        error.Headers[BrokerNames.ReasonHeader].Should().StartWith(reason);
        error.Headers.Keys.Should().NotContain(name => name.StartsWith("MT-"));
        error.Body.Should().Equal(bytes);
        error.Properties.MessageId.Should().Be("foreign-1");
    }

    [Fact]
    public async Task What_can_neither_be_taken_in_nor_parked_goes_to_the_error_queue_and_its_neighbours_are_handled_once()
    {
        var page = SampleEvents.Page(1, 10);
        var poison = page[4].Id;
        var handler = new RecordingHandler { Refuses = e => e.Id == poison };
        await using var service = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        await using var foreign = await ForeignClient.ConnectAsync(servers.Broker);

        await service.Publisher.PublishPageAsync(page, Token);

        await foreign.ConsumeAsync(BrokerNames.InboxErrors(service.Name));
        await Eventually.BeAsync("the poison in the error queue", () => !foreign.Received.IsEmpty);
        foreign.Received.Single().Headers[BrokerNames.ReasonHeader].Should().Be("It cannot be kept.");
        handler.Handled.Select(e => e.Sequence).Should().Equal(1, 2, 3, 4, 6, 7, 8, 9, 10);
        await QueueEmptiesAsync(service);
    }

    private static Dictionary<string, object?> Headers(string header, string? value)
    {
        var headers = new Dictionary<string, object?>
        {
            ["cloudEvents:specversion"] = "1.0",
            ["cloudEvents:id"] = Guid.NewGuid().ToString(),
            ["cloudEvents:source"] = "/salesplatform/planning",
            ["cloudEvents:type"] = $"salesplatform.{SampleEvents.Type}",
            ["cloudEvents:subject"] = "plan/2026",
            ["cloudEvents:time"] = "2026-03-01T09:30:15Z",
            ["cloudEvents:sequence"] = "1",
            ["cloudEvents:position"] = "1",
        };
        headers.Remove(header);
        if (value is not null)
            headers[header] = value;
        return headers;
    }

    private async Task QueueEmptiesAsync(MessagingHost service)
    {
        await service.DisposeAsync();
        await using var foreign = await ForeignClient.ConnectAsync(servers.Broker);
        (await foreign.CountAsync(BrokerNames.Inbox(service.Name))).Should().Be(0, "all was acknowledged");
    }
}
