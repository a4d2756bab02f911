using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesPlatform.Tests.Departments;

public class PublishedLanguageTests(DepartmentsFixture platform)
{
    // RabbitMQ.Client numbers what it wants confirmed: a counter of the sender's channel, which cannot be turned off.
    private const string ConfirmationNumber = "x-dotnet-pub-seq-no";

    [Fact]
    public async Task A_message_has_the_documented_headers_a_plain_body_and_nothing_of_its_sender()
    {
        var account = await platform.AddAsync("reader", "--bind", "team-performance.#");
        await using var session = await (await DepartmentSystem.ConnectAsync(account.Connection)).ListenAsync(account.Queue);
        var team = await platform.TeamAsync(people: 1);

        await Eventually.GetAsync("both events arrive", () => Task.FromResult(session.Received.Count), count => count == 2);

        var documented = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Schemas, "cloudevents-headers.json"),
            TestContext.Current.CancellationToken))!;
        var required = documented["required"]!.AsArray().Select(name => name!.GetValue<string>()).ToList();
        var known = documented["properties"]!.AsObject().Select(property => property.Key);
        session.Received.Should().AllSatisfy(message =>
        {
            var headers = message.Properties.Headers!.Keys.Where(name => name != ConfirmationNumber).ToList();
            headers.Should().BeSubsetOf(known, "a header is documented or not sent: no host, no process, nothing of the bus");
            required.Should().BeSubsetOf(headers);
            message.Properties.Persistent.Should().BeTrue();
            message.Properties.MessageId.Should().Be(message.Id);
            message.Properties.AppId.Should().BeNull();
            message.Properties.UserId.Should().BeNull();
            message.Properties.ReplyTo.Should().BeNull();
            message.Source.Should().Be("/salesplatform/team-performance");
            JsonDocument.Parse(message.Body).RootElement.EnumerateObject().Select(field => field.Name)
                .Should().NotContain("message", "MassTransit's envelope would have it").And.Contain("team");
            System.Text.Encoding.UTF8.GetString(message.Body).Should().NotContain(Environment.MachineName);
        });
        session.Received.Select(message => message.Header("cloudEvents:subject")).First().Should().Be($"team/{team}");
    }

    [Fact]
    public async Task What_an_operator_reads_from_the_feed_is_the_CloudEvent_that_the_queue_has()
    {
        var account = await platform.AddAsync("watcher", "--bind", "team-performance.team-added.v1");
        await using var session = await (await DepartmentSystem.ConnectAsync(account.Connection)).ListenAsync(account.Queue);
        await platform.TeamAsync();
        await Eventually.BeAsync("the event arrives", () => !session.Received.IsEmpty);
        var message = session.Received.Single();

        var read = (await platform.SalesctlAsync("events", "tail", "--type", "team-performance.team-added.v1", "--json")).Out
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())
            .Single(e => e["id"]!.GetValue<string>() == message.Id);

        var sent = message.Properties.Headers!.Keys.Where(name => name != ConfirmationNumber).ToDictionary(
            name => name.Replace("cloudEvents:", "", StringComparison.Ordinal), message.Header);
        // The relay's own span stands between: the trace goes on, its parent is another.
        sent["traceparent"].Split('-')[1].Should().Be(read["traceparent"]!.GetValue<string>().Split('-')[1]);
        read.Where(attribute => attribute.Key is not ("data" or "traceparent"))
            .ToDictionary(attribute => attribute.Key, attribute => $"{attribute.Value}")
            .Should().BeEquivalentTo(sent.Where(header => header.Key != "traceparent").ToDictionary());
        JsonNode.DeepEquals(read["data"], JsonNode.Parse(message.Body)).Should().BeTrue();
    }

    [Fact]
    public async Task A_pattern_lets_one_kind_of_event_through()
    {
        var account = await platform.AddAsync("picky", "--bind", "*.team-added.*");
        await using var session = await (await DepartmentSystem.ConnectAsync(account.Connection)).ListenAsync(account.Queue);

        await platform.TeamAsync(people: 2);
        await platform.TeamAsync();

        await Eventually.GetAsync("both teams arrive", () => Task.FromResult(session.Received.Count), count => count >= 2);
        session.Received.Should().HaveCount(2).And.OnlyContain(message => message.RoutingKey == "team-performance.team-added.v1");
    }
}
