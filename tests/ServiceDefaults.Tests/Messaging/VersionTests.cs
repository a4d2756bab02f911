using System.Text;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

/// <summary>A breaking change: the same fact is published as version 1 and as version 2, until the last reader of version 1 is
/// gone.</summary>
public sealed class VersionTests(Servers servers)
{
    private const string First = "planning.price-agreed.v1";
    private const string Second = "planning.price-agreed.v2";

    [Fact]
    public async Task Versions_1_and_2_of_an_event_live_side_by_side()
    {
        await using var service = await (await MessagingHost.PublishingAsync(servers.Broker)).ConnectedAsync();
        await using var old = await (await ForeignClient.ConnectAsync(servers.Broker)).BindAsync(BrokerNames.EventExchange, First);
        await using var modern = await (await ForeignClient.ConnectAsync(servers.Broker)).BindAsync(BrokerNames.EventExchange, Second);
        await using var any = await (await ForeignClient.ConnectAsync(servers.Broker))
            .BindAsync(BrokerNames.EventExchange, "planning.price-agreed.*");
        // One decision yields both; each is an event of its own, with its own id and place in the stream.
        WireEvent[] facts =
        [
            .. Enumerable.Range(1, 3).SelectMany(n => new[]
            {
                Event(2 * n - 1, First, $$"""{ "price": {{n}}.50 }"""),
                Event(2 * n, Second, $$"""{ "amount": {{n}}.50, "currency": "CNY" }"""),
            }),
        ];

        await service.Publisher.PublishPageAsync(facts, TestContext.Current.CancellationToken);

        await Eventually.BeAsync("all received", () => any.Received.Count == 6 && old.Received.Count == 3 && modern.Received.Count == 3);
        Bodies(old).Should().Equal("{ \"price\": 1.50 }", "{ \"price\": 2.50 }", "{ \"price\": 3.50 }");
        Bodies(modern).Should().OnlyContain(body => body.Contains("currency"));
        old.Received.Should().OnlyContain(message => message.Headers["cloudEvents:type"] == "salesplatform." + First);
        any.Received.Select(message => message.RoutingKey).Should().Equal(First, Second, First, Second, First, Second);
        any.Received.Select(message => message.Properties.MessageId).Should().OnlyHaveUniqueItems();
    }

    private static WireEvent Event(int n, string type, string body) =>
        SampleEvents.Nth(n) with { Type = type, Data = Encoding.UTF8.GetBytes(body) };

    private static IEnumerable<string> Bodies(ForeignClient reader) =>
        reader.Received.Select(message => Encoding.UTF8.GetString(message.Body));
}
