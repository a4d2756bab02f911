using RabbitMQ.Client.Exceptions;
using SalesPlatform.Cli.Departments;

namespace SalesPlatform.Tests.Departments;

public class AccountTests(DepartmentsFixture platform)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_reads_its_own_queue_and_can_do_nothing_else()
    {
        var account = await platform.AddAsync("closed", "--bind", "planning.#");
        var other = await platform.AddAsync("neighbour", "--bind", "budget.#");

        await RefusedAsync("publish an event", session => session.PublishAsync("salesplatform.events", "planning.plan-approved.v1", "{}"));
        await RefusedAsync("publish to its own queue", session => session.PublishAsync("", account.Queue, "{}"));
        await RefusedAsync("publish to another's queue", session => session.PublishAsync("", other.Queue, "{}"));
        await RefusedAsync("publish for delivery again", session => session.PublishAsync($"{account.Queue}.replay", "x", "{}"));
        await RefusedAsync("read another's queue", session => session.Channel.BasicGetAsync(other.Queue, autoAck: false, Token));
        await RefusedAsync("read its dead letters", session => session.Channel.BasicGetAsync($"{account.Queue}.dead", autoAck: false,
            Token));
        await RefusedAsync("read a service's inbox", session => session.Channel.BasicGetAsync("salesplatform.budget.inbox", autoAck: false,
            Token));
        await RefusedAsync("bind itself to more", session => session.Channel.QueueBindAsync(account.Queue, "salesplatform.events", "#",
            cancellationToken: Token));
        await RefusedAsync("declare a queue", session => session.Channel.QueueDeclareAsync("mine", durable: true, exclusive: false,
            autoDelete: false, cancellationToken: Token));
        await RefusedAsync("delete its queue", session => session.Channel.QueueDeleteAsync(account.Queue, ifUnused: false, ifEmpty: false,
            cancellationToken: Token));
        await RefusedAsync("declare an exchange", session => session.Channel.ExchangeDeclareAsync("mine", "fanout", durable: true,
            autoDelete: false, cancellationToken: Token));
        await using var own = await DepartmentSystem.ConnectAsync(account.Connection);
        await own.Channel.BasicGetAsync(account.Queue, autoAck: false, Token);
        own.IsOpen.Should().BeTrue("it reads its own queue");

        async Task RefusedAsync(string what, Func<DepartmentSystem, Task> tries)
        {
            await using var session = await DepartmentSystem.ConnectAsync(account.Connection);
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => tries(session));
            (refused is OperationInterruptedException { ShutdownReason.ReplyCode: 403 }
                || refused.InnerException is OperationInterruptedException { ShutdownReason.ReplyCode: 403 })
                .Should().BeTrue("to {0} is answered with access refused, and not with {1}", what, refused);
        }
    }

    [Fact]
    public async Task An_account_holds_so_many_connections_open_and_no_more()
    {
        var account = await platform.AddAsync("eager", "--bind", "planning.#");
        var sessions = new List<DepartmentSystem>();
        try
        {
            for (var i = 0; i < DepartmentAccount.MostConnections; i++)
                sessions.Add(await DepartmentSystem.ConnectAsync(account.Connection));
            await Assert.ThrowsAnyAsync<Exception>(async () => sessions.Add(await DepartmentSystem.ConnectAsync(account.Connection)));
        }
        finally
        {
            foreach (var session in sessions)
                await session.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_renewed_password_ends_the_sessions_of_the_old_one()
    {
        var account = await platform.AddAsync("renewed", "--bind", "planning.#");
        // The administration lists a session some seconds after it began.
        await using var session = await (await DepartmentSystem.ConnectAsync(account.Connection)).ListenAsync(account.Queue);

        var renewed = await Eventually.GetAsync("the session of the old password ends", async () =>
        {
            var rotated = await platform.AskAsync("department", "rotate", "renewed");
            return (session.IsOpen, Connection: new Uri(rotated["connection"]!.GetValue<string>()));
        }, answer => !answer.IsOpen, TimeSpan.FromMinutes(1));

        (await Assert.ThrowsAsync<BrokerUnreachableException>(() => DepartmentSystem.ConnectAsync(account.Connection)))
            .InnerException.Should().BeOfType<AuthenticationFailureException>();
        await using var again = await (await DepartmentSystem.ConnectAsync(renewed.Connection)).ListenAsync(account.Queue);
        again.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task A_removed_department_leaves_nothing_behind()
    {
        var account = await platform.AddAsync("gone", "--bind", "planning.#");

        (await platform.SalesctlAsync("department", "remove", "gone")).Exit.Should().Be(0);

        await Assert.ThrowsAsync<BrokerUnreachableException>(() => DepartmentSystem.ConnectAsync(account.Connection));
        (await platform.AskAsync("department", "list"))["departments"]!.AsArray().Select(each => each!["department"]!.GetValue<string>())
            .Should().NotContain("gone");
        await platform.AddAsync("gone", "--bind", "planning.#");
    }

    [Fact]
    public async Task A_department_with_messages_is_removed_only_when_they_are_given_up()
    {
        await platform.TeamAsync();
        await platform.AddAsync("unread", "--bind", "team-performance.#", "--from-start");

        var refused = await platform.SalesctlAsync("department", "remove", "unread");

        refused.Exit.Should().Be(1);
        refused.Error.Should().Contain("messages wait for 'unread'").And.Contain("--discard");
        (await platform.SalesctlAsync("department", "remove", "unread", "--discard")).Exit.Should().Be(0);
    }

    [Fact]
    public async Task A_binding_that_matches_nothing_is_warned_about_and_kept()
    {
        var run = await platform.SalesctlAsync("department", "add", "hopeful", "--bind", "budgt.#", "--bind", "budget.#", "--json");

        run.Exit.Should().Be(0);
        run.Error.Should().Contain("warning: 'budgt.#' matches no event").And.NotContain("'budget.#'");
        var listed = (await platform.AskAsync("department", "list"))["departments"]!.AsArray()
            .Single(each => each!["department"]!.GetValue<string>() == "hopeful");
        listed!["bindings"]!.AsArray().Select(each => each!.GetValue<string>()).Should().Equal("budget.#", "budgt.#");
    }

    [Theory]
    [InlineData("Finance", "budget.#", "'Finance' is not a department's name")]
    [InlineData("finance", "budget..x", "'budget..x' is not a pattern")]
    public async Task What_cannot_be_added_is_refused_before_anything_is_made(string name, string pattern, string complaint)
    {
        var run = await platform.SalesctlAsync("department", "add", name, "--bind", pattern);
        run.Exit.Should().Be(3);
        run.Error.Should().Contain(complaint);
    }

    [Fact]
    public async Task A_department_is_added_once()
    {
        await platform.AddAsync("once", "--bind", "planning.#");
        var run = await platform.SalesctlAsync("department", "add", "once", "--bind", "planning.#");
        run.Exit.Should().Be(1);
        run.Error.Should().Contain("There is a department 'once' already");
    }

    [Fact]
    public async Task Only_operators_administer()
    {
        var run = await platform.SalesctlAsync("department", "add", "sly", "--bind", "#", "--role", "finance", "--as", "wang.fang");
        run.Exit.Should().Be(5);
        run.Error.Should().Contain("This is for the role operator and not for finance.");
    }
}
