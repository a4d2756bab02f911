using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Tests.Departments;

public class JoiningLateTests(DepartmentsFixture platform)
{
    private const string Types = "team-performance.#";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_department_added_after_history_has_the_same_events_as_one_that_listened_all_along()
    {
        var early = await platform.AddAsync("early", "--bind", Types, "--from-start");
        await using var listening = await (await DepartmentSystem.ConnectAsync(early.Connection)).ListenAsync(early.Queue);
        var team = await platform.TeamAsync(people: 40);
        // It joins while things go on happening.
        var meanwhile = platform.HireAsync(team, 40);
        var late = await platform.AddAsync("late", "--bind", Types, "--from-start");
        await meanwhile;
        await platform.HireAsync(team, 10);
        await using var joined = await (await DepartmentSystem.ConnectAsync(late.Connection)).ListenAsync(late.Queue);

        var published = await platform.PublishedAsync(Types);
        await SameAsync("the department that listened", listening, published);
        await SameAsync("the department that joined late", joined, published);
        // History came first, in its order, each event by its own routing key.
        joined.Received.Select(each => each.Id).Take(41).Should().Equal(published.Take(41));
        joined.Received.Should().OnlyContain(each => $"salesplatform.{each.RoutingKey}" == each.Header("cloudEvents:type"));
    }

    [Fact]
    public async Task A_replay_fills_one_queue_and_no_other()
    {
        await platform.TeamAsync(people: 5);
        var (forgetful, other) = (await platform.AddAsync("forgetful", "--bind", Types),
            await platform.AddAsync("undisturbed", "--bind", Types));
        var published = await platform.PublishedAsync(Types);

        var replayed = await platform.AskAsync("events", "replay", "--to", "forgetful");

        replayed["replayed"]!.AsArray().Sum(each => each!["events"]!.GetValue<long>()).Should().Be(published.Count);
        await using var session = await (await DepartmentSystem.ConnectAsync(forgetful.Connection)).ListenAsync(forgetful.Queue);
        await SameAsync("the department it was for", session, published);
        await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
        (await administrator.WaitingAsync(other.Queue)).Should().Be(0);
    }

    [Fact]
    public async Task A_replay_begins_where_it_is_told()
    {
        await platform.TeamAsync(people: 3);
        await platform.AddAsync("partial", "--bind", "planning.#");
        var published = await platform.PublishedAsync(Types);
        var head = (await new EventFeed.EventFeedClient(platform.As("operator", "team-performance"))
            .GetHeadAsync(new GetHeadRequest(), cancellationToken: Token)).Position;

        var replayed = await platform.AskAsync("events", "replay", "--to", "salesplatform.department.partial", "--type", Types, "--after",
            $"team-performance={head - 2}");

        var each = replayed["replayed"]!.AsArray().Should().ContainSingle().Subject!;
        each["events"]!.GetValue<long>().Should().Be(2).And.BeLessThan(published.Count);
        each["upTo"]!.GetValue<long>().Should().Be(head);
    }

    [Theory]
    [InlineData("--after", "team-performance=999999999", "--after: the feed of team-performance ends at position")]
    [InlineData("--after", "budget=1", "--after: 'budget' publishes none of these events.")]
    [InlineData("--after", "team-performance=-1", "is not a service and a position")]
    [InlineData("--since", "2999-01-01T00:00:00Z", "lies in the future")]
    [InlineData("--type", "nothing.#", "No published event matches nothing.#")]
    public async Task A_replay_from_where_nothing_can_be_is_refused_and_delivers_nothing(string option, string value, string complaint)
    {
        var department = $"refused-{Guid.NewGuid():N}"[..20];
        var account = await platform.AddAsync(department, "--bind", Types);

        var run = await platform.SalesctlAsync("events", "replay", "--to", department, option, value);

        run.Exit.Should().Be(3);
        run.Error.Should().Contain(complaint);
        await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
        (await administrator.WaitingAsync(account.Queue)).Should().Be(0);
    }

    [Fact]
    public async Task The_feed_itself_refuses_a_position_beyond_its_end()
    {
        using var call = new EventFeed.EventFeedClient(platform.As("data-analysis", "team-performance"))
            .Read(new ReadEventsRequest { AfterPosition = 999_999_999 }, cancellationToken: Token);
        (await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Token))).StatusCode.Should().Be(StatusCode.OutOfRange);
    }

    /// <summary>The recipe of docs/integration.md for a system that reads the feed itself: the queue first, the feed to its head, then the
    /// queue without what the feed had.</summary>
    [Fact]
    public async Task The_feed_hands_over_to_the_queue_without_a_gap_and_without_a_double()
    {
        var team = await platform.TeamAsync(people: 20);
        var account = await platform.AddAsync("analysts", "--bind", Types);
        var meanwhile = platform.HireAsync(team, 60);
        await using var queue = await (await DepartmentSystem.ConnectAsync(account.Connection)).ListenAsync(account.Queue);

        var (taken, upTo) = (new List<string>(), 0L);
        using (var call = new EventFeed.EventFeedClient(platform.As("data-analysis", "team-performance"))
            .Read(new ReadEventsRequest(), cancellationToken: Token))
        {
            await foreach (var e in call.ResponseStream.ReadAllAsync(Token))
                (upTo, _) = (e.Position, Take(e.Id));
        }

        await meanwhile;
        var published = await platform.PublishedAsync(Types);
        await Eventually.GetAsync("the last event arrives", () => Task.FromResult(queue.Received.Any(each => each.Id == published[^1])),
            there => there);
        foreach (var each in queue.Received.Where(each => each.Position > upTo))
            Take(each.Id);

        taken.Should().Equal(published);

        bool Take(string id)
        {
            taken.Add(id);
            return true;
        }
    }

    private static async Task SameAsync(string who, DepartmentSystem system, IReadOnlyList<string> published)
    {
        await Eventually.GetAsync($"{who} has all {published.Count} events", () =>
            Task.FromResult(system.Received.DistinctBy(each => each.Id).Count()),
            count => count >= published.Count);
        system.Received.Select(each => each.Id).Should().BeSubsetOf(published);
        published.Should().BeSubsetOf(system.Received.Select(each => each.Id));
    }
}
