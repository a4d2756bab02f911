using System.Diagnostics;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

public sealed class BrokerOutageTests(Servers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishing_fails_in_time_while_the_broker_is_away_and_works_again_when_it_is_back()
    {
        var handler = new RecordingHandler();
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker, publishTimeout: TimeSpan.FromSeconds(2)))
            .ConnectedAsync();
        await using var learner = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        await service.Publisher.PublishPageAsync(SampleEvents.Page(1, 10), Token);
        await servers.Platform.StopBrokerAsync();

        var waited = Stopwatch.StartNew();
        var publish = () => service.Publisher.PublishPageAsync(SampleEvents.Page(11, 10), Token);
        await publish.Should().ThrowAsync<EventPublishException>();
        waited.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(4));
        service.Broker.Connected.Should().BeFalse();
        await Eventually.BeAsync("the learner knows", () => !learner.Broker.Connected);

        await servers.Platform.StartBrokerAsync(Token);
        var page = SampleEvents.Page(11, 500);
        await PublishUntilTakenAsync(service, page);
        service.Broker.Connected.Should().BeTrue();
        service.Broker.LastError.Should().NotBeNull();
        await Eventually.BeAsync("handled after the outage", () => handler.Handled.DistinctBy(e => e.Id).Count() == 510);
        handler.Handled.Where(e => e.Sequence > 10).DistinctBy(e => e.Id).Select(e => e.Id).Should().Equal(page.Select(e => e.Id));
        await Eventually.BeAsync("the learner knows", () => learner.Broker.Connected);
    }

    [Fact]
    public async Task Publishing_fails_in_time_under_a_memory_alarm_and_the_state_says_so()
    {
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker, publishTimeout: TimeSpan.FromSeconds(1)))
            .ConnectedAsync();
        await servers.Platform.ControlBrokerAsync(["set_vm_memory_high_watermark", "absolute", "1MB"], Token);
        try
        {
            // The broker blocks a connection with its next message.
            await Eventually.BeAsync("seen as not taking messages", () => !service.Broker.Connected);
            var publish = () => service.Publisher.PublishPageAsync(SampleEvents.Page(1, 5), Token);
            await publish.Should().ThrowAsync<EventPublishException>();
        }
        finally
        {
            await servers.Platform.ControlBrokerAsync(["set_vm_memory_high_watermark", "absolute", "1GB"], Token);
        }

        await PublishUntilTakenAsync(service, SampleEvents.Page(1, 5));
        service.Broker.Connected.Should().BeTrue();
    }

    [Fact]
    public async Task A_service_starts_without_the_broker_and_connects_when_it_is_there()
    {
        var handler = new RecordingHandler();
        await servers.Platform.StopBrokerAsync();
        await using var service = await MessagingHost.LearningAsync(servers.Broker, handler);
        service.Broker.Connected.Should().BeFalse();

        await servers.Platform.StartBrokerAsync(Token);

        await service.ConnectedAsync();
        await service.Publisher.PublishPageAsync([SampleEvents.Nth(1)], Token);
        await Eventually.BeAsync("handled", () => handler.Handled.Count == 1);
    }

    private static async Task PublishUntilTakenAsync(MessagingHost service, WireEvent[] page)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await service.Publisher.PublishPageAsync(page, Token);
                return;
            }
            catch (EventPublishException) when (attempt < 20)
            {
                // As the relay does: the page again.
                continue;
            }
        }
    }
}
