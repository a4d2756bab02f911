using System.Text.Json.Nodes;
using Npgsql;

namespace SalesPlatform.Tests.Departments;

public class DeadLetterTests(DepartmentsFixture platform)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_department_rejects_waits_with_its_history_until_it_is_delivered_again_or_given_up()
    {
        var account = await platform.AddAsync("faulty", "--bind", "team-performance.#");
        await using var session = await DepartmentSystem.ConnectAsync(account.Connection);
        await platform.TeamAsync(people: 1);
        foreach (var _ in Enumerable.Range(0, 2))
            await session.Channel.BasicRejectAsync((await TakeAsync(session, account.Queue)).Tag, requeue: false, Token);

        var dead = await Eventually.GetAsync("both are dead letters", () => ListAsync("faulty"), letters => letters.Count == 2);
        dead.Select(each => each["type"]!.GetValue<string>()).Should()
            .Equal("team-performance.team-added.v1", "team-performance.employee-hired.v1");
        var shown = await platform.AskAsync("deadletters", "show", Id(dead[0]));
        shown["reason"]!.GetValue<string>().Should().Be("its reader rejected it");
        shown["history"]!.AsArray().Should().ContainSingle().Which!["detail"]!.GetValue<string>().Should().Be($"1 × in {account.Queue}");

        (await platform.AskAsync("deadletters", "requeue", Id(dead[0])))["requeued"]!.GetValue<int>().Should().Be(1);
        (await platform.AskAsync("deadletters", "discard", Id(dead[1]), "--reason",
            "test"))["history"]!.AsArray()[^1]!["detail"]!.GetValue<string>().Should().Be("test");

        var again = await TakeAsync(session, account.Queue);
        again.Id.Should().Be(Id(dead[0]));
        again.RoutingKey.Should().Be("team-performance.team-added.v1");
        (await ListAsync("faulty")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_queue_that_is_full_gives_its_oldest_messages_to_the_dead_letters()
    {
        var account = await platform.AddAsync("slow", "--bind", "team-performance.#", "--limit", "3");
        await platform.TeamAsync(people: 4);

        var dead = await Eventually.GetAsync("two have no room", () => ListAsync("slow"), letters => letters.Count == 2);

        dead.Should().OnlyContain(each => each["reason"]!.GetValue<string>() == "the queue was full");
        dead[0]["type"]!.GetValue<string>().Should().Be("team-performance.team-added.v1", "the oldest goes first");
        await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
        (await administrator.WaitingAsync(account.Queue)).Should().Be(3);
    }

    [Fact]
    public async Task An_event_that_a_service_cannot_take_in_waits_there_and_is_tried_again_or_given_up()
    {
        await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
        var (mended, hopeless) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString());
        foreach (var id in new[] { mended, hopeless })
            await administrator.PublishAsync("salesplatform.events", "sales-monitoring.sales-summed.v1", """{ "credits": 7 }""",
                Headers(id), id);
        await Eventually.GetAsync("Budget parks both", async () => (await ParkedAsync()).Select(Id).ToList(), ids => ids.Contains(mended)
            && ids.Contains(hopeless));

        var tried = await platform.SalesctlAsync("deadletters", "requeue", hopeless, "--service", "budget", "--json");
        tried.Exit.Should().Be(2, "it stays parked");
        JsonNode.Parse(tried.Out)!["stillParked"]!.AsArray().Should().ContainSingle();
        await platform.AskAsync("deadletters", "discard", hopeless, "--service", "budget", "--reason", "sent by mistake");
        await MendAsync(mended);
        (await platform.AskAsync("deadletters", "requeue", mended, "--service", "budget"))["requeued"]!.GetValue<int>().Should().Be(1);

        (await ParkedAsync()).Select(Id).Should().NotContain([mended, hopeless]);
        var client = new SalesPlatform.Contracts.Platform.V1.ParkedEvents.ParkedEventsClient(platform.As("operator", "budget", "ops.one"));
        (await client.GetAsync(new() { Id = mended }, cancellationToken: Token)).State.Should().Be("taken-in");
        var given = await client.GetAsync(new() { Id = hopeless }, cancellationToken: Token);
        given.State.Should().Be("discarded");
        given.Reason.Should().Be("sent by mistake");
        given.History.Select(step => step.What).Should().Equal("parked", "parked", "discarded");
        given.History[^1].Actor.Should().Be("operator");
    }

    [Fact]
    public async Task Only_operators_see_what_is_parked()
    {
        var client = new SalesPlatform.Contracts.Platform.V1.ParkedEvents.ParkedEventsClient(platform.As("finance", "budget"));
        var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => client.ListAsync(new(), cancellationToken: Token)
            .ResponseAsync);
        refused.StatusCode.Should().Be(Grpc.Core.StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task What_is_no_event_at_all_waits_in_the_services_error_queue()
    {
        await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
        var id = Guid.NewGuid().ToString();
        await administrator.PublishAsync("", "salesplatform.budget.inbox", "no event", id: id);

        var letter = await Eventually.GetAsync("it is among the dead letters", async () => (await UnreadableAsync())
            .FirstOrDefault(each => Id(each) == id), found => found is not null);
        letter!["reason"]!.GetValue<string>().Should().Be("The header cloudEvents:specversion is missing.");
        letter["body"]!.GetValue<string>().Should().Be("no event");

        await platform.AskAsync("deadletters", "discard", id, "--service", "budget", "--reason", "test");
        (await UnreadableAsync()).Select(Id).Should().NotContain(id);
    }

    [Fact]
    public async Task A_message_that_does_not_wait_is_named()
    {
        var run = await platform.SalesctlAsync("deadletters", "show", "nothing");
        run.Exit.Should().Be(1);
        run.Error.Should().Contain("No message 'nothing' waits");
    }

    // Stands for a version of the service that can read it: what is parked then counts as it was meant.
    private async Task MendAsync(string id)
    {
        const string Body = """{ "after": 0, "through": 0, "facts": 0, "credits": [] }""";
        await using var source = NpgsqlDataSource.Create(platform.Platform.ConnectionString("budget"));
        await using var command = source.CreateCommand(
            "update store.inbox_parked set event = jsonb_set(event, '{Data}', to_jsonb($1::text)) where id = $2");
        command.Parameters.AddWithValue(Body);
        command.Parameters.AddWithValue(Guid.Parse(id));
        (await command.ExecuteNonQueryAsync(Token)).Should().Be(1);
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string department) =>
        Letters(await platform.AskAsync("deadletters", "list", "--department", department));

    private async Task<IReadOnlyList<JsonNode>> ParkedAsync() =>
        Letters(await platform.AskAsync("deadletters", "list", "--service", "budget"));

    private async Task<IReadOnlyList<JsonNode>> UnreadableAsync() =>
        [.. (await ParkedAsync()).Where(each => each["kind"]!.GetValue<string>() == "unreadable")];

    private static IReadOnlyList<JsonNode> Letters(JsonObject list) => [.. list["deadLetters"]!.AsArray().Select(each => each!)];

    private static string Id(JsonNode letter) => letter["id"]!.GetValue<string>();

    private static async Task<Delivery> TakeAsync(DepartmentSystem session, string queue) =>
        await Eventually.GetAsync("a message waits", async () =>
    {
        var got = await session.Channel.BasicGetAsync(queue, autoAck: false, Token);
        return got is null ? null : new Delivery(got.DeliveryTag, got.RoutingKey, got.BasicProperties, got.Body.ToArray());
    }, found => found is not null) ?? throw new InvalidOperationException("Nothing was found.");

    private static Dictionary<string, object?> Headers(string id) => new()
    {
        ["cloudEvents:specversion"] = "1.0", ["cloudEvents:id"] = id, ["cloudEvents:source"] = "/salesplatform/sales-monitoring",
        ["cloudEvents:type"] = "salesplatform.sales-monitoring.sales-summed.v1", ["cloudEvents:subject"] = $"sales-sums/{id}",
        ["cloudEvents:time"] = "2026-09-15T06:30:00Z", ["cloudEvents:sequence"] = "1", ["cloudEvents:position"] = "1",
    };
}
